import { createHash } from 'node:crypto';
import { RemarkKind } from '#libs/contracts';
import { INBOX, type KnownState, type NewEvent } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { NewRemarks } from './remark-news.repository.js';
import type { RemarkKindName } from './remark-view.js';

/** Kinds of what waits because of remarks. */
export const REMARK_DUTIES = ['remark'] as const;

/** Key of the duty to look at them. Ids of people are those of their issuer, and may hold any sign, so their hash stands in it. */
function remarkKey({ spaceId, recordId, personId }: NewRemarks): string {
  const whose = personId === null ? 'desk' : createHash('md5').update(personId).digest('hex');
  return `remark.${spaceId}.${recordId}.${whose}`;
}

/** It waits for who follows the record; where nobody does, for whoever reads records in the case. */
export function remarkState(spaceNo: InCase, found: NewRemarks): KnownState<'remark'> {
  const { personId, recordId, remarks, member, kind, property, t } = found;
  const key = remarkKey(found);
  if (remarks === 0 || member === null || property === null || t === null) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'remark',
      spaceNo,
      for:
        personId === null
          ? { kind: 'action', action: 'record.read', desk: null, except: null }
          : { kind: 'person', id: personId },
      about: { kind: 'record', id: recordId },
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'remark', member, says: saidBy(kind), property, remarks },
    },
  };
}

/** What a stored kind says. */
export function saidBy(kind: number | null): RemarkKindName {
  return kind === RemarkKind.CORROBORATE ? 'corroborate' : 'dispute';
}

/** Tells open pages that something else waits now. */
export function remarkSeenEvent(spaceNo: InCase, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'inbox-changed', spaceId },
    audience: { kind: 'may', anyOf: ['record.read'] },
    about: [INBOX],
  };
}
