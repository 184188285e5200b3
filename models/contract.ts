/**
 * Version of the graph contract: the names, types, shapes and meaning of the inputs and outputs of every combination
 * (docs/models.md). Raise it when one of them changes; every graph records it.
 */
export const GRAPH_CONTRACT_VERSION = 1;
