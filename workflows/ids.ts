import { uuid4 } from '@temporalio/workflow';
import { parse, v7 } from 'uuid';

/** A UUID of version 7 (RFC 9562) with the time and the random numbers of the workflow, so that a replay makes the same one. */
export function uuid7(): string {
  return v7({ msecs: Date.now(), random: parse(uuid4()) });
}
