import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MAX_CELLS } from '../../core/grid/spec.js';
import { ConfigurationError, inferenceEnvironment, loadApiConfig, loadCliConfig, loadConnectionConfig, loadWorkerConfig } from './index.js';

const required = {
  DATABASE_URL: 'postgresql://user:secret@127.0.0.1:5432/entroscope',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
};

function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('configuration', () => {
  it('fills in the documented defaults', () => {
    expect(loadConnectionConfig(required)).toEqual({
      temporal: { address: '127.0.0.1:7233', namespace: 'default' },
      databaseUrl: required.DATABASE_URL,
      s3: { endpoint: 'http://127.0.0.1:7070', region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret', bucket: 'entroscope' },
      logLevel: 'info',
      privateWebhooks: false,
    });
    expect(loadApiConfig(required)).toMatchObject({ host: '127.0.0.1', port: 8080, maxCells: DEFAULT_MAX_CELLS, temporalUiUrl: null });
  });

  it('converts units once: seconds to milliseconds, MiB to bytes', () => {
    const config = loadWorkerConfig({
      ...required,
      ENTROSCOPE_CELL_TIMEOUT_SECONDS: '7',
      ENTROSCOPE_CHECKPOINT_SECONDS: '0.5',
      ENTROSCOPE_CELL_MEMORY_MIB: '64',
      ENTROSCOPE_SHUTDOWN_GRACE_SECONDS: '0',
    });
    expect(config).toMatchObject({ cellTimeoutMs: 7000, checkpointIntervalMs: 500, cellMemoryBytes: 64 * 1024 * 1024, shutdownGraceMs: 0 });
  });

  it('takes an OpenID provider whole or not at all, and over https except on loopback', () => {
    const whole = {
      ...required,
      ENTROSCOPE_PUBLIC_URL: 'https://entroscope.test',
      ENTROSCOPE_OIDC_ISSUER: 'https://login.test',
      ENTROSCOPE_OIDC_CLIENT_ID: 'id',
      ENTROSCOPE_OIDC_CLIENT_SECRET: 'secret',
      ENTROSCOPE_OIDC_GRANTS: 'chiefs=physics:admin, lab members=physics:viewer',
    };
    expect(loadApiConfig(required).oidc).toBeNull();
    expect(loadApiConfig(whole).oidc).toMatchObject({
      groupsClaim: 'groups',
      grants: [
        { group: 'chiefs', team: 'physics', role: 'admin' },
        { group: 'lab members', team: 'physics', role: 'viewer' },
      ],
    });
    const bad = problemsOf(() => loadApiConfig({ ...required, ENTROSCOPE_OIDC_ISSUER: 'http://login.test' }));
    expect(bad.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'ENTROSCOPE_OIDC_CLIENT_ID',
      'ENTROSCOPE_OIDC_CLIENT_SECRET',
      'ENTROSCOPE_OIDC_GRANTS',
      'ENTROSCOPE_OIDC_ISSUER',
      'ENTROSCOPE_PUBLIC_URL',
    ]);
    expect(problemsOf(() => loadApiConfig({ ...whole, ENTROSCOPE_OIDC_GRANTS: 'chiefs=physics:king' }))).toHaveLength(1);
    expect(loadApiConfig({ ...whole, ENTROSCOPE_OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc?.issuer).toBe('http://127.0.0.1:9000');
  });

  it('reports every bad value at once, each by the name of its variable', () => {
    const problems = problemsOf(() =>
      loadApiConfig({
        TEMPORAL_ADDRESS: 'nowhere',
        DATABASE_URL: 'mysql://x',
        S3_ACCESS_KEY_ID: 'key',
        ENTROSCOPE_PORT: '70000',
        ENTROSCOPE_MAX_CELLS: '1e6',
        LOG_LEVEL: 'loud',
      }),
    );
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'TEMPORAL_ADDRESS',
        'DATABASE_URL',
        'S3_SECRET_ACCESS_KEY',
        'ENTROSCOPE_PORT',
        'ENTROSCOPE_MAX_CELLS',
        'LOG_LEVEL',
      ]),
    );
    expect(problems).toHaveLength(6);
  });

  it('tells a missing variable from a bad one', () => {
    const problems = problemsOf(() => loadConnectionConfig({ ...required, DATABASE_URL: undefined, S3_ENDPOINT: 'ftp://x' }));
    expect(problems.find((problem) => problem.startsWith('DATABASE_URL'))).toContain('is not set');
    expect(problems.find((problem) => problem.startsWith('S3_ENDPOINT'))).toContain('has a bad value');
  });

  it('serves metrics only where a port is set, on loopback unless another interface is', () => {
    expect(loadApiConfig(required).metrics).toBeNull();
    expect(loadWorkerConfig({ ...required, ENTROSCOPE_METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(problemsOf(() => loadApiConfig({ ...required, ENTROSCOPE_METRICS_PORT: 'yes' }))).toHaveLength(1);
  });

  it('records traces only where there is a collector', () => {
    expect(loadApiConfig({ ...required, ENTROSCOPE_TRACE_RATIO: '0.5' }).tracing).toBeNull();
    const collector = { ...required, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(loadWorkerConfig(collector).tracing).toEqual({ endpoint: 'http://collector:4318', ratio: 1 });
    expect(problemsOf(() => loadApiConfig({ ...collector, ENTROSCOPE_TRACE_RATIO: '1.5' }))).toHaveLength(1);
  });

  it('never repeats a value in an error, since it may be a secret', () => {
    expect(problemsOf(() => loadConnectionConfig({ ...required, DATABASE_URL: 'hunter2' })).join()).not.toContain('hunter2');
  });

  it('treats an empty variable as unset', () => {
    expect(loadConnectionConfig({ ...required, TEMPORAL_NAMESPACE: '' }).temporal.namespace).toBe('default');
    expect(loadCliConfig({ ENTROSCOPE_URL: '' })).toEqual({ url: null, apiKey: null });
  });

  it('passes no credential to inference processes', () => {
    const passed = inferenceEnvironment({ ...required, PATH: '/bin', CUDA_VISIBLE_DEVICES: '1', TEMPORAL_ADDRESS: 'a:1' });
    expect(passed).toEqual({ PATH: '/bin', CUDA_VISIBLE_DEVICES: '1' });
  });
});
