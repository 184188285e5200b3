/**
 * What a careless change could do to the science: a replacement of text that occurs exactly once in its file.
 * @typedef {'sampler' | 'schedule' | 'metric' | 'gate check' | 'statistic' | 'claim rule' | 'world'} FaultKind
 * @typedef {{kind: FaultKind, of: string, fault: string, file: string, find: string, replace: string}} Fault
 */

/**
 * Writes down faults of one kind.
 * @param {FaultKind} kind
 * @returns {(of: string, file: string, fault: string, find: string, replace: string) => Fault}
 */
export function faultsOf(kind) {
  return (of, file, fault, find, replace) => ({ kind, of, file, fault, find, replace });
}
