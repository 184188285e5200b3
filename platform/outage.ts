/** SQLSTATEs of a server that is starting, stopping or was cut off: class 08, operator intervention, too many connections. */
const POSTGRES_AWAY = /^(08...|57P0[1-3]|53300)$/;
/** Prisma's own codes for a server that cannot be reached, closed the connection or transaction, or gives none in time. */
const PRISMA_AWAY = /^P(1001|1002|1008|1017|2024|2028)$/;
/** Kinds of error of Prisma's driver adapters with the same meaning. */
const ADAPTER_AWAY = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const SOCKET_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const AWAY = [POSTGRES_AWAY, PRISMA_AWAY, ADAPTER_AWAY, SOCKET_AWAY];
const SERVER_ERROR = 500;

/** The places where clients keep what happened to them, in the words of `pg`, Prisma and the AWS SDK. */
interface ClientError {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly kind?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * True when an error says that Postgres or S3 could not be reached or was about to start or stop, so that the same request may
 * succeed in a moment. False for everything that a wait does not cure: a wrong query, a missing object, a refused key.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, kind, cause, errors, meta, $metadata } = error as ClientError;
  const away = [code, originalCode, kind].some((word) => typeof word === 'string' && AWAY.some((pattern) => pattern.test(word)));
  if (away || ($metadata?.httpStatusCode ?? 0) >= SERVER_ERROR) return true;
  return [cause, meta?.driverAdapterError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some(isOutage);
}
