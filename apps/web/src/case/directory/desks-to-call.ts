import type { Desk, DesksOfMember } from './directory.query.js';

/** Those on duty; where all are closed the one that opens first. */
export function desksToCall({ desks, onDuty }: DesksOfMember): readonly Desk[] {
  const called = onDuty.flatMap((id) => desks.find(({ deskId }) => deskId === id) ?? []);
  if (called.length > 0) return called;
  const opens = ({ changesAt }: Desk): string => changesAt ?? '9999';
  return desks.toSorted((a, b) => (opens(a) < opens(b) ? -1 : 1)).slice(0, 1);
}
