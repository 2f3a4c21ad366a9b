import { INBOX, type KnownState, type NewEvent } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { ArrivedRecord } from './desk-seen.repository.js';

/** Key of the duty to look at a record that came. */
export function newRecordKey(spaceId: string, recordId: string): string {
  return `new-record.${spaceId}.${recordId}`;
}

/** It waits for whoever reads records in the case, as no message names a desk, or for the one whom it was handed to. */
export function newRecordState(spaceNo: InCase, found: ArrivedRecord): KnownState<'new-record'> {
  const { spaceId, recordId, member, t, values, sealed, sealedFrom, sealedTo, assignedTo } = found;
  return {
    key: newRecordKey(spaceId, recordId),
    duty: {
      kind: 'new-record',
      spaceNo,
      for:
        assignedTo === null
          ? { kind: 'action', action: 'record.read', desk: null, except: null }
          : { kind: 'person', id: assignedTo },
      about: { kind: 'record', id: recordId },
      at: moment(t),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: {
        kind: 'new-record',
        member,
        values,
        sealed,
        sealedFrom: sealedFrom === null ? null : moment(sealedFrom).toISOString(),
        sealedTo: sealedTo === null ? null : moment(sealedTo).toISOString(),
        assigned: assignedTo !== null,
      },
    },
  };
}

/** Tells open pages of the desk that something else waits now. */
export function deskEvent(spaceNo: InCase, spaceId: string): NewEvent {
  return {
    spaceNo,
    event: { kind: 'inbox-changed', spaceId },
    audience: { kind: 'may', anyOf: ['record.read'] },
    about: [INBOX],
  };
}

function moment(t: string): Date {
  return new Date(Number(t));
}
