import { createHash } from 'node:crypto';
import { INBOX, type KnownState, type NewEvent } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { NewComments } from './comment-news.repository.js';

/** Kinds of what waits because of comments. */
export const COMMENT_DUTIES = ['comment'] as const;

/** Key of the duty to read what is new. Ids of people are those of their issuer, and may hold any sign, so their hash stands in it. */
export function commentKey({
  spaceId,
  recordId,
  personId,
}: Pick<NewComments, 'spaceId' | 'recordId' | 'personId'>): string {
  const whose = personId === null ? 'desk' : createHash('md5').update(personId).digest('hex');
  return `comment.${spaceId}.${recordId}.${whose}`;
}

/** It waits for who follows the record or wrote there; where nobody does, for whoever reads records in the case. */
export function commentState(spaceNo: InCase, found: NewComments): KnownState<'comment'> {
  const { personId, recordId, comments, members, t } = found;
  const key = commentKey(found);
  if (t === null || comments === 0) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'comment',
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
      matter: { kind: 'comment', comments, members },
    },
  };
}

/** Tells open pages that something else waits now. */
export function commentsSeenEvent(spaceNo: InCase, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'inbox-changed', spaceId },
    audience: { kind: 'may', anyOf: ['record.read'] },
    about: [INBOX],
  };
}
