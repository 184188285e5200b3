import net from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createPrismaClient } from './database/index.js';
import { isOutage } from './outage.js';

/** A port of this machine on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const rejection = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What Prisma throws for a raw query that Postgres refused with this SQLSTATE. */
const refused = (sqlState: string): object => ({
  name: 'PrismaClientKnownRequestError',
  code: 'P2010',
  meta: { driverAdapterError: { name: 'DriverAdapterError', cause: { originalCode: sqlState, kind: 'postgres' } } },
});

describe('isOutage', () => {
  it('knows a database that does not answer', async () => {
    const database = createPrismaClient(`postgresql://nobody:none@127.0.0.1:${await closedPort()}/none`, { connections: 1 });
    const errors = await Promise.all([rejection(database.team.count()), rejection(database.$queryRaw`select 1`)]);
    await database.$disconnect();
    expect(errors.map(isOutage)).toEqual([true, true]);
  });

  it('knows a socket that is refused', async () => {
    const socket = net.connect({ host: '127.0.0.1', port: await closedPort() });
    const error = await new Promise((resolve) => socket.once('error', resolve));
    expect(isOutage(error)).toBe(true);
  });

  it.each(['57P01', '57P02', '57P03', '08006', '53300'])('takes SQLSTATE %s for an outage', (sqlState) => {
    expect(isOutage(refused(sqlState))).toBe(true);
  });

  it.each(['42601', '23505', '22P02'])('takes SQLSTATE %s for a mistake', (sqlState) => {
    expect(isOutage(refused(sqlState))).toBe(false);
  });

  it('tells a broken S3 server from a refused request', () => {
    expect(isOutage({ name: 'InternalError', $metadata: { httpStatusCode: 503 } })).toBe(true);
    expect(isOutage({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })).toBe(false);
  });

  it.each([undefined, null, 'ECONNREFUSED', new Error('ECONNREFUSED')])('does not guess from %p', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});
