/**
 * A fresh idempotency key (128 random bits, hex). `crypto.randomUUID` exists only in secure contexts, and a dashboard on a
 * local network may be plain HTTP.
 */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
