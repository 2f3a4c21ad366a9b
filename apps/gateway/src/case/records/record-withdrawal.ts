import type { Statement } from '#libs/contracts';
import type { LiveStatement } from './record-change.js';
import { RecordError } from './record.errors.js';

/**
 * Members that hold values now and would hold fewer of them: for some property, more goes from them than comes. What replaces a value
 * and reaches the same members takes nothing from anybody.
 */
export function losersOf(asserts: readonly Statement[], retracts: readonly LiveStatement[]): readonly string[] {
  const balance = new Map<string, number>();
  const count = (member: string, property: string, by: number): void => {
    const name = `${member} ${property}`;
    balance.set(name, (balance.get(name) ?? 0) + by);
  };
  for (const { release, property } of retracts) for (const member of release) count(member, property, -1);
  for (const { release, property } of asserts) for (const member of release) count(member, property, 1);
  const losing = [...balance].filter(([, left]) => left < 0).map(([name]) => name.split(' ')[0] ?? '');
  return [...new Set(losing)].sort();
}

/** @throws RecordError WITHDRAWAL_UNCONFIRMED, with the members that were not named */
export function requireConfirmed(losers: readonly string[], confirmed: readonly string[]): void {
  const unnamed = losers.filter((member) => !confirmed.includes(member));
  if (unnamed.length === 0) return;
  const members = unnamed.map((member) => member.toUpperCase()).join(', ');
  throw new RecordError('WITHDRAWAL_UNCONFIRMED', `takes something from ${unnamed.join(' ')}`, 'withdrawFrom', {
    members,
  });
}
