import type { AutomatonEdge } from '../../core/worlds/automaton.js';

/** Log-weight of an edge that does not exist, and of a state that cannot be: nothing beside the others, and its sums stay finite. */
export const NEVER = -1e30;

/**
 * The edges of an automaton as a table of equally long rows, one row for each value of a key (the state they lead to, the token they
 * write), so that a graph can sum over the edges of a key along an axis. Rows with fewer edges are filled up with edges that weigh nothing.
 */
export class EdgeSlots {
  /** Slots of a row. */
  readonly width: number;
  private readonly rows: readonly (readonly AutomatonEdge[])[];

  /** @param rows Number of keys. */
  constructor(edges: readonly AutomatonEdge[], rows: number, key: (edge: AutomatonEdge) => number) {
    const grouped = Array.from({ length: rows }, (): AutomatonEdge[] => []);
    for (const edge of edges) grouped[key(edge)].push(edge);
    this.rows = grouped;
    this.width = Math.max(...grouped.map((row) => row.length));
  }

  /** A number of every edge, row-major (rows, width); `filler` where there is none. */
  table(value: (edge: AutomatonEdge) => number, filler: number): number[] {
    return this.rows.flatMap((row) => Array.from({ length: this.width }, (_, d) => (d < row.length ? value(row[d]) : filler)));
  }

  /** Natural logarithms of the weights, (rows, width). */
  logWeights(): number[] {
    return this.table((edge) => Math.log(edge.weight), NEVER);
  }
}
