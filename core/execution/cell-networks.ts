import { CheckedNetwork } from '../inference/checked-network.js';
import type { CellNetworkSet, GraphRole } from '../inference/network.js';

/** The checked graphs of one cell. */
export class CellNetworks {
  readonly step: CheckedNetwork;
  private readonly decoderOrNull: CheckedNetwork | null;
  private readonly encoderOrNull: CheckedNetwork | null;
  /** The network that measures samples of a dataset; null where the dataset has none. */
  readonly instrument: CheckedNetwork | null;

  /**
   * @param cancelled Asked before every call.
   * @throws Error when the model has no step graph.
   */
  constructor(networks: CellNetworkSet, cancelled: () => boolean) {
    const checked = (role: GraphRole | 'instrument'): CheckedNetwork | null => {
      const network = networks[role];
      return network === undefined ? null : new CheckedNetwork(network, role, cancelled);
    };
    this.step = present(checked('step'), 'step');
    this.decoderOrNull = checked('decoder');
    this.encoderOrNull = checked('encoder');
    this.instrument = checked('instrument');
  }

  /** The decoder. @throws Error when the model has none. */
  decoder(): CheckedNetwork {
    return present(this.decoderOrNull, 'decoder');
  }

  /** The encoder. @throws Error when the model has none. */
  encoder(): CheckedNetwork {
    return present(this.encoderOrNull, 'encoder');
  }

  /** Every graph that sampling calls, the step network first. */
  all(): readonly CheckedNetwork[] {
    return this.decoderOrNull === null ? [this.step] : [this.step, this.decoderOrNull];
  }
}

function present(network: CheckedNetwork | null, role: GraphRole): CheckedNetwork {
  if (network === null) throw new Error(`The model has no ${role} graph, which this combination needs; register the model with one.`);
  return network;
}
