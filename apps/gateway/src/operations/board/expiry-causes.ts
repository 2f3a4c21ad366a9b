import type { FlowCause } from './flow-cause.js';
import type { FlowFacts } from './flow-facts.js';

type Found = Omit<FlowCause, 'cause' | 'runbook'>;

/** New lists need signatures of several members, and new certificates an authority. */
const EXPIRES_DAYS = 14;

export function expiredCertificates(facts: FlowFacts): readonly Found[] {
  return certificates(facts, (daysLeft) => daysLeft < 0);
}

export function expiringCertificates(facts: FlowFacts): readonly Found[] {
  return certificates(facts, (daysLeft) => daysLeft >= 0 && daysLeft <= EXPIRES_DAYS);
}

export function expiredList({ list: { version, expiresAt }, now }: FlowFacts): readonly Found[] {
  const isOver = Date.parse(expiresAt) <= now.getTime();
  return isOver ? [{ whose: 'network', since: expiresAt, values: { version } }] : [];
}

export function expiringList({ list: { version, daysLeft, expiresAt }, now }: FlowFacts): readonly Found[] {
  const isNear = daysLeft <= EXPIRES_DAYS && Date.parse(expiresAt) > now.getTime();
  return isNear ? [{ whose: 'network', values: { version, daysLeft, expiresAt } }] : [];
}

function certificates(facts: FlowFacts, isMeant: (daysLeft: number) => boolean): readonly Found[] {
  const ours = facts.certificates.filter(({ daysLeft }) => isMeant(daysLeft));
  const theirs = facts.memberCertificates.filter(({ daysLeft }) => isMeant(daysLeft));
  return [
    ...ours.map(({ use, daysLeft }): Found => ({ whose: 'ours', values: { use, daysLeft } })),
    ...theirs.map(({ member, daysLeft }): Found => ({ whose: 'theirs', member, values: { use: 'listed', daysLeft } })),
  ];
}
