import { describe, expect, it } from '@jest/globals';
import { formatTraceParent, isRecorded, parseTraceParent, spanIdOfRun, spanIdOfUpdate } from './trace-parent.js';

/** The example of the W3C recommendation Trace Context, section 3.2.4. */
const EXAMPLE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('traceparent', () => {
  it('is read and written as W3C says', () => {
    const parent = parseTraceParent(EXAMPLE);
    expect(parent).toEqual({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', flags: '01' });
    expect(parent === null ? null : formatTraceParent(parent)).toBe(EXAMPLE);
  });

  it('says whether the trace is recorded', () => {
    expect(
      [EXAMPLE, EXAMPLE.replace(/01$/, '00'), EXAMPLE.replace(/01$/, '03')].map((text) => isRecorded(parseTraceParent(text)!)),
    ).toEqual([true, false, true]);
  });

  it.each(['', 'traceparent', EXAMPLE.replace('00-4', '01-4'), EXAMPLE.toUpperCase(), `${EXAMPLE}-more`])('%j is not one', (text) => {
    expect(parseTraceParent(text)).toBeNull();
  });

  it('gives every run of a workflow a span id of its own', () => {
    expect(spanIdOfRun('01a21138-72f5-76c0-acf8-4e50f451b94a')).toBe('acf84e50f451b94a');
  });

  it('gives every update a span id by 64-bit FNV-1a', () => {
    // By an implementation of its own that gives the published hash of "foobar", 85944171f73967e8.
    expect(spanIdOfUpdate('a', 'b')).toBe('e620c3190468cf61');
    expect(spanIdOfUpdate('a', 'b')).not.toBe(spanIdOfUpdate('a', 'c'));
  });
});
