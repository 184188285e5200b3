import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Passwords of the local servers, made at the first start and kept in the state folder. */
export interface Secrets {
  readonly databasePassword: string;
  readonly s3AccessKeyId: string;
  readonly s3SecretAccessKey: string;
}

const OWNER_ONLY = 0o600;
const SECRET_BYTES = 24;

/** Reads the secrets of `folder`, or makes and keeps new ones. */
export function loadSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
  const secrets: Secrets = { databasePassword: secret(), s3AccessKeyId: 'entroscope', s3SecretAccessKey: secret() };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: OWNER_ONLY });
  return secrets;
}
