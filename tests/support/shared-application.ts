import { createClient } from '../../apps/client/index.js';
import { startApplication, type Application } from './application.js';
import { testStack } from './stack.js';

/**
 * An application for a file that only uses it as a team does: `npm test` runs one for all such files, and each has a team of its own there, with its own
 * cells, models and keys. A file that is run by hand starts one. It has room for two batches of cells at once.
 * @param name Of the team, unique among the files that share.
 */
export async function shareApplication(name: string): Promise<Application> {
  const { application: shared, prepared, temporalAddress } = testStack();
  if (shared === null) return startApplication({ bucket: name, concurrency: 2 });
  const { url, databaseUrl, temporalNamespace } = shared;
  const operator = createClient({ baseUrl: url, apiKey: prepared.apiKey });
  const { data: team, error } = await operator.POST('/v1/teams', { body: { name } });
  if (!team?.key) throw new Error(`The shared application makes no team ${name}: ${error?.detail ?? 'no key'}`);
  return {
    url,
    key: team.key,
    client: createClient({ baseUrl: url, apiKey: team.key }),
    database: { url: databaseUrl, drop: () => Promise.resolve() },
    temporal: { address: temporalAddress, namespace: temporalNamespace },
    // It goes on for the other files.
    stop: () => Promise.resolve(),
  };
}
