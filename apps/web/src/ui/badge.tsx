import { wordOf } from '../format/words';

type Tone = 'good' | 'bad' | 'warn' | 'live' | 'quiet';

const TONES: Readonly<Record<string, Tone>> = {
  planning: 'live',
  running: 'live',
  paused: 'warn',
  requested: 'live',
  applied: 'good',
  withdrawn: 'quiet',
  completed: 'good',
  complete: 'good',
  completed_with_gaps: 'warn',
  failed: 'bad',
  cancelled: 'quiet',
  pending: 'quiet',
  uploading: 'quiet',
  checking: 'live',
  ready: 'good',
  refused: 'bad',
  green: 'good',
  red: 'bad',
  none: 'quiet',
  active: 'good',
  'expires soon': 'warn',
  expired: 'quiet',
  revoked: 'quiet',
  delivered: 'good',
  succeeded: 'good',
  started: 'warn',
  supported: 'good',
  contradicted: 'bad',
  inconclusive: 'warn',
};

/** A state as a coloured word; the word alone says everything, the colour only helps. */
export function StateBadge({ state, text }: { readonly state: string; readonly text?: string }) {
  return <span className={`badge badge-${TONES[state] ?? 'quiet'}`}>{text ?? wordOf(state)}</span>;
}
