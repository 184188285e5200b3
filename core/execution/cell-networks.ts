import { CheckedNetwork } from '../inference/checked-network.js';
import type { GraphRole, NetworkSet } from '../inference/network.js';

/** The checked graphs of one cell. */
export class CellNetworks {
  readonly step: CheckedNetwork;
  private readonly decoderOrNull: CheckedNetwork | null;

  /**
   * @param cancelled Asked before every call.
   * @throws Error when the model has no step graph.
   */
  constructor(networks: NetworkSet, cancelled: () => boolean) {
    const checked = (role: GraphRole): CheckedNetwork | null => {
      const network = networks[role];
      return network === undefined ? null : new CheckedNetwork(network, role, cancelled);
    };
    this.step = present(checked('step'), 'step');
    this.decoderOrNull = checked('decoder');
  }

  /** The decoder. @throws Error when the model has none. */
  decoder(): CheckedNetwork {
    return present(this.decoderOrNull, 'decoder');
  }

  /** Every graph of the model, the step network first. */
  all(): readonly CheckedNetwork[] {
    return this.decoderOrNull === null ? [this.step] : [this.step, this.decoderOrNull];
  }
}

function present(network: CheckedNetwork | null, role: GraphRole): CheckedNetwork {
  if (network === null) throw new Error(`The model has no ${role} graph, which this combination needs; register the model with one.`);
  return network;
}
