import { createHash } from 'node:crypto';
import { INBOX, type KnownState, type NewEvent } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { DutyMatters } from '#libs/vocabulary';

/** What of one kind was said of a record that somebody has not seen: who follows it, or the desk where nobody does. */
export interface NewOfRecord {
  readonly spaceId: string;
  readonly recordId: string;
  /** Null for the desk. */
  readonly personId: string | null;
  readonly count: number;
  /** Log time in milliseconds of the newest; null where there is none. */
  readonly t: string | null;
}

type NewsKind = 'comment' | 'remark';

/**
 * The duty to look at it: of the person, or of whoever reads records in the case; none where nothing is new, for which `matter` is null.
 * Ids of people are those of their issuer, and may hold any sign, so their hash stands in the key.
 */
export function newsState<K extends NewsKind>(
  spaceNo: InCase,
  { spaceId, recordId, personId, count, t }: NewOfRecord,
  { kind, matter }: { readonly kind: K; readonly matter: DutyMatters[K] | null },
): KnownState<K> {
  const whose = personId === null ? 'desk' : createHash('md5').update(personId).digest('hex');
  const key = `${kind}.${spaceId}.${recordId}.${whose}`;
  if (matter === null || t === null || count === 0) return { key, duty: null };
  return {
    key,
    duty: {
      kind,
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
      matter,
    },
  };
}

/** Tells open pages that something else waits now. */
export function newsSeenEvent(spaceNo: InCase, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'inbox-changed', spaceId },
    audience: { kind: 'may', anyOf: ['record.read'] },
    about: [INBOX],
  };
}
