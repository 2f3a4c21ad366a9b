import type { Json } from '../../lib/http.js';
import type { QueuedSignal } from '../desk-types.js';

type Line = Pick<Json<QueuedSignal>, 'signalId' | 'state' | 'dueAt'>;

/** What somebody does first at the desk: `late` looks after what should have been weighed by now, `switch` decides what may be used, `read` knows what comes. */
export interface FirstAct {
  readonly act: 'begin' | 'late' | 'switch' | 'read';
  readonly signalId: string;
}

/** States in which a prosecutor may say that a finding is used in a criminal investigation. */
export const SWITCHED_IN: readonly Line['state'][] = ['SCREENED', 'WEIGHED', 'ROUTED'];

/** Finds it among what waits, most pressing first; null where nothing waits. */
export function firstAct(lines: readonly Line[], roles: readonly string[], now: Date): FirstAct | null {
  const late = lines.find(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now.getTime());
  const isProsecutor = roles.includes('national-prosecutor');
  const toSwitch = isProsecutor && lines.find(({ state }) => SWITCHED_IN.includes(state));
  const [first] = lines;
  if (roles.includes('triage-lead') && late) return { act: 'late', signalId: late.signalId };
  if (!first) return null;
  if (roles.includes('triage') || roles.includes('triage-lead')) return { act: 'begin', signalId: first.signalId };
  return toSwitch ? { act: 'switch', signalId: toSwitch.signalId } : { act: 'read', signalId: first.signalId };
}
