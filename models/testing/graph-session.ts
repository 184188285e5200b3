import { InferenceSession, Tensor } from 'onnxruntime-node';

/** One input of a graph under test: float32, int32 or int64 by its array. */
export interface Feed {
  readonly data: Float32Array | Int32Array | BigInt64Array;
  readonly shape: readonly number[];
}

/**
 * Runs a graph once on one CPU thread, as cells do.
 * @returns Output numbers by output name, widened to float64.
 */
export async function runGraph(bytes: Uint8Array, feeds: Readonly<Record<string, Feed>>): Promise<Record<string, Float64Array>> {
  const session = await InferenceSession.create(bytes, { executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1 });
  try {
    const outputs = await session.run(Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, tensorOf(feed)])));
    return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, Float64Array.from(data as Float32Array)]));
  } finally {
    await session.release();
  }
}

function tensorOf({ data, shape }: Feed): Tensor {
  if (data instanceof BigInt64Array) return new Tensor('int64', data, shape);
  return data instanceof Int32Array ? new Tensor('int32', data, shape) : new Tensor('float32', data, shape);
}
