import type { Memory } from '../checkpoints/index.js';
import { SUB_BATCH } from '../grid/vocabulary.js';
import type { CheckedNetwork } from '../inference/checked-network.js';
import { softmax, temper } from './categorical.js';
import { keepNucleus } from './nucleus.js';
import type { DecideToken, SubBatch } from './reveal-pass.js';

/**
 * Walks sequences from left to right with a belief-state graph, one network call per position; the caller decides each token. The
 * belief state is to this graph what the key-value cache is to a transformer: it holds all of the prefix, so a call is one position.
 */
export class TokenPass {
  private readonly stateWidth: number;
  private readonly token = new Int32Array(SUB_BATCH);
  private readonly logits: Float32Array;
  private readonly probabilities: Float64Array;
  private state: Float32Array;
  private nextState: Float32Array;

  /**
   * @param network (token int32 [batch], state [batch, S]) -> (logits [batch, V], next_state [batch, S]).
   * @param length L.
   * @param vocabulary V, also the id of the token before the first.
   * @param temperature Of the laws that tokens are decided from.
   * @param topP Their nucleus, that of the laws at the temperature.
   */
  constructor(
    private readonly network: CheckedNetwork,
    private readonly length: number,
    private readonly vocabulary: number,
    private readonly temperature = 1,
    private readonly topP = 1,
  ) {
    this.stateWidth = network.elementsPerSample('state');
    network.requireSizes({ token: 1, logits: vocabulary, next_state: this.stateWidth });
    this.logits = new Float32Array(SUB_BATCH * vocabulary);
    this.probabilities = new Float64Array(vocabulary);
    this.state = new Float32Array(SUB_BATCH * this.stateWidth);
    this.nextState = new Float32Array(SUB_BATCH * this.stateWidth);
  }

  /** What it must find again to go on from a step. */
  memory(): Memory {
    return { token: this.token, state: this.state };
  }

  /**
   * Runs L steps over a sub-batch; `calls[sample]` grows by one a step (null when calls are not counted).
   * @param from Step to go on from, with the memory of then.
   */
  async run(
    subBatch: SubBatch,
    from: number,
    calls: Int32Array | null,
    decide: DecideToken,
    afterStep: (step: number) => void,
  ): Promise<void> {
    const { rows, samples } = subBatch;
    if (from === 0) {
      this.token.fill(this.vocabulary, 0, rows);
      this.state.fill(0, 0, rows * this.stateWidth);
    }
    for (let step = from; step < this.length; step++) {
      await this.network.run(
        rows,
        { token: this.token, state: this.state },
        { logits: { data: this.logits, perSample: this.vocabulary }, next_state: { data: this.nextState, perSample: this.stateWidth } },
        { step, samples },
      );
      for (let row = 0; row < rows; row++) {
        softmax(this.logits, row * this.vocabulary, this.vocabulary, this.probabilities);
        if (this.temperature !== 1) temper(this.probabilities, this.temperature);
        keepNucleus(this.probabilities, this.topP);
        this.token[row] = decide(row, step, step, this.probabilities);
        if (calls !== null) calls[samples[row]]++;
      }
      [this.state, this.nextState] = [this.nextState, this.state];
      afterStep(step);
    }
  }
}
