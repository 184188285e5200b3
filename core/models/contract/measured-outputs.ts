import type { ModelInterface } from './interface.js';
import { MEASURED_OUTPUTS, type MeasuredOutput } from './layout.js';

/** Largest width of hidden states: their alignment takes matrices of its square. */
export const MOST_HIDDEN_WIDTH = 1024;

/**
 * The measured outputs that a model's step graph gives. Models that were registered before their sizes were checked may have hidden states of another
 * shape, which nobody reads.
 * @param model Null for graphs that are the contract's own, which give none.
 */
export function measuredOutputsOf(model: ModelInterface | null | undefined): readonly MeasuredOutput[] {
  const outputs = model?.graphs.step?.outputs ?? {};
  return MEASURED_OUTPUTS.filter((name) => {
    const shape = outputs[name]?.shape ?? [];
    return name === 'layer_logits' ? typeof shape.at(-2) === 'number' : shape.length === 3 && typeof shape[2] === 'number';
  });
}

/**
 * Positions and width of the hidden states of a sample.
 * @throws RangeError for a model that gives none.
 */
export function hiddenShapeOf(model: ModelInterface | undefined): { readonly positions: number; readonly width: number } {
  const port = model?.graphs.step?.outputs['hidden_states'];
  if (port === undefined) throw new RangeError('The model gives no hidden states; the plan must leave their measurement out.');
  const [, positions, width] = port.shape;
  // A graph of tokens may leave their number open.
  return { positions: typeof positions === 'number' ? positions : (model?.length ?? 0), width: Number(width) };
}

/**
 * Layers whose logits an autoregressive network gives.
 * @throws RangeError for a model that gives none.
 */
export function layersOf(model: ModelInterface | undefined): number {
  const port = model?.graphs.step?.outputs['layer_logits'];
  if (port === undefined) throw new RangeError('The model gives no logits of its layers; the plan must leave their measurement out.');
  return Number(port.shape.at(-2));
}
