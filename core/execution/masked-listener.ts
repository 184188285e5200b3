import { ArgmaxFlips } from '../measurement/argmax-flips.js';
import { BeliefMovement } from '../measurement/belief-movement.js';
import { ClassLead, exactClassLead } from '../measurement/class-lead.js';
import { MaskedBeliefs } from '../measurement/masked-beliefs.js';
import { OneShotCost } from '../measurement/masked-reversibility.js';
import type { RevealPass, SubBatch } from '../samplers/reveal-pass.js';
import type { StepObserver } from '../samplers/step-observer.js';
import { isLatentClassWorld } from '../worlds/latent-class.js';
import { type CellContext, stepsOf } from './cell-context.js';
import type { AskedObservations } from './observations.js';
import type { SequenceSource } from './sequence-source.js';

type RowObserver = Pick<StepObserver, 'onRow'>;

/** Listens to both passes of masked diffusion for what the cell is asked for: no network call is made for it. */
export class MaskedListener {
  private readonly movement: BeliefMovement | null;
  private readonly beliefs: MaskedBeliefs | null;
  private readonly flips: ArgmaxFlips | null;
  private readonly oneShot: OneShotCost | null;
  private readonly lead: ClassLead | null;

  /**
   * @param pass The pass that samples and data go through.
   * @param data (N, L) tokens that are revealed.
   * @param tokens (N, L) receives the samples.
   */
  constructor(
    private readonly context: CellContext,
    private readonly source: SequenceSource,
    private readonly pass: RevealPass,
    private readonly data: Uint8Array,
    private readonly tokens: Uint8Array,
  ) {
    const { spec, state } = context;
    const { length, vocabulary, world } = source;
    const reguess = spec.measure?.includes('reguess') === true;
    this.movement = reguess ? new BeliefMovement(spec.samples, length * vocabulary) : null;
    this.beliefs = this.movement === null ? null : new MaskedBeliefs(this.movement, length, vocabulary);
    this.flips = reguess ? new ArgmaxFlips(spec.samples, length, vocabulary) : null;
    const profile = spec.measure?.includes('reversibility') ? (world?.profile ?? null) : null;
    this.oneShot = profile === null ? null : new OneShotCost(spec.samples, profile, vocabulary, stepsOf(spec));
    const hasClass = spec.measure?.includes('semantics') && world !== null && isLatentClassWorld(world);
    this.lead = hasClass ? new ClassLead(spec.samples, world, stepsOf(spec)) : null;
    const { movement, beliefs, flips, oneShot, lead } = this;
    for (const [name, part] of Object.entries({ movement, beliefs, flips, oneShot, lead })) {
      if (part !== null) state.keep(name, () => part.memory());
    }
  }

  /** Listens to the sampler. @param from Step to go on from; 0 begins. */
  ofSamples({ samples }: SubBatch, from: number): RowObserver {
    const { flips } = this;
    if (flips === null) return {};
    if (from === 0) flips.begin();
    return {
      onRow: (row, _, logits, offset) => {
        flips.see(row, samples[row], logits, offset, this.rowOf(row));
      },
    };
  }

  /** The samples of a sub-batch are there. */
  endSamples({ rows, samples }: SubBatch): void {
    for (let row = 0; row < rows; row++) this.flips?.end(row, samples[row], this.tokens, samples[row] * this.source.length);
  }

  /** Listens to the teacher-forced pass. @param from Step to go on from; 0 begins. */
  ofData({ samples }: SubBatch, from: number): RowObserver {
    const { beliefs, oneShot, lead, data } = this;
    if (beliefs === null && oneShot === null && lead === null) return {};
    if (from === 0) for (const part of [beliefs, oneShot, lead]) part?.begin();
    return {
      onRow: (row, step, logits, offset) => {
        const tokens = this.rowOf(row);
        beliefs?.see(row, samples[row], tokens, logits, offset, data);
        oneShot?.see(row, samples[row], step, tokens, logits, offset, data);
        lead?.see(row, samples[row], step, tokens, logits, offset, data);
      },
    };
  }

  /** The data of a sub-batch are revealed. */
  endData(subBatch: SubBatch): void {
    this.beliefs?.end(subBatch, this.data);
    this.lead?.end(subBatch, this.data);
  }

  seen(): AskedObservations {
    const { movement, flips, oneShot, lead } = this;
    const { world } = this.source;
    return {
      ...(movement === null ? {} : { beliefs: movement }),
      ...(flips === null ? {} : { flips }),
      ...(oneShot === null ? {} : { oneShot }),
      ...(lead === null || world === null || !isLatentClassWorld(world)
        ? {}
        : { lead: { lead: lead.lead, expected: exactClassLead(world, stepsOf(this.context.spec)) } }),
    };
  }

  private rowOf(row: number): Int32Array {
    return this.pass.tokens.subarray(row * this.source.length, (row + 1) * this.source.length);
  }
}
