import { createHash, randomUUID } from 'node:crypto';
import { BATCH, elementCode, GraphBuilder } from '../../core/onnx/index.js';
import { S3ArtifactStore } from '../../platform/artifacts/index.js';
import type { S3Settings } from '../../platform/config/index.js';
import { createPrismaClient } from '../../platform/database/index.js';

/** Length and vocabulary of world `m4` as it is registered. */
const [LENGTH, VOCABULARY] = [32, 4];

/** A graph of the right shape for masked diffusion on `m4` whose logits are not numbers: the logarithm of -1. */
function notANumberGraph(): Uint8Array {
  const g = new GraphBuilder('not-a-number');
  const tokens = g.node('Cast', [g.input('tokens', 'int32', [BATCH, LENGTH])], { to: elementCode('float32') });
  const zeros = g.node('Mul', [g.node('Unsqueeze', [tokens, g.ints([2])]), g.floats(new Array<number>(VOCABULARY).fill(0), [VOCABULARY])]);
  g.output('logits', 'float32', [BATCH, LENGTH, VOCABULARY], g.node('Log', [g.node('Sub', [zeros, g.floats([1], [1])])]));
  return g.build({ architecture: 'masked-diffusion', space: 'token', role: 'step' });
}

/**
 * Registers, for every team, a masked-diffusion model of `m4` that returns NaN, as if it had slipped through all checks.
 * @returns The name of the model.
 */
export function registerBrokenModel(databaseUrl: string, s3: S3Settings): Promise<string> {
  return registerUnchecked(databaseUrl, s3, 'm4-not-a-number', notANumberGraph());
}

/**
 * Registers a masked-diffusion graph of `m4` for every team without any check.
 * @returns The name of the model.
 */
export async function registerUnchecked(databaseUrl: string, s3: S3Settings, name: string, bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const artifacts = new S3ArtifactStore(s3);
  const database = createPrismaClient(databaseUrl, { connections: 1 });
  try {
    await artifacts.putIfAbsent(`graphs/${digest}.onnx`, bytes, 'application/octet-stream');
    const oracle = await database.model.findFirstOrThrow({ where: { name: 'm4-masked' } });
    await database.model.create({
      data: {
        id: randomUUID(),
        name,
        version: oracle.version,
        origin: oracle.origin,
        world: oracle.world,
        dataParameters: oracle.dataParameters ?? {},
        architecture: oracle.architecture,
        space: oracle.space,
        graphs: { step: digest },
      },
    });
    return name;
  } finally {
    await database.$disconnect();
    artifacts.close();
  }
}
