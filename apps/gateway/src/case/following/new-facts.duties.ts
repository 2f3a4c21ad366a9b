import { createHash } from 'node:crypto';
import type { KnownState } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { BeyondSeen } from './new-facts.repository.js';

/** Key of the duty to look at new facts. Ids of people are those of their issuer, and may hold any sign, so their hash stands in it. */
export function newFactsKey({
  spaceId,
  recordId,
  personId,
}: Pick<BeyondSeen, 'spaceId' | 'recordId' | 'personId'>): string {
  return `new-facts.${spaceId}.${recordId}.${createHash('md5').update(personId).digest('hex')}`;
}

/** It waits for the person who follows the record, as long as something lies beyond the place that they saw. */
export function newFactsState(spaceNo: InCase, found: BeyondSeen): KnownState<'new-facts'> {
  const { personId, recordId, changes, members, t } = found;
  const key = newFactsKey(found);
  if (t === null) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'new-facts',
      spaceNo,
      for: { kind: 'person', id: personId },
      about: { kind: 'record', id: recordId },
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'new-facts', changes, members },
    },
  };
}
