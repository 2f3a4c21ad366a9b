import { createHash } from 'node:crypto';
import type { KnownState } from '#libs/inbox';
import type { KnownFor } from '#libs/vocabulary';
import type { CaseEntry } from '../door/case-door.js';
import type { Grant } from '../teams/case-team.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** A person who is not on the team of a case opened it in an emergency. */
    readonly 'case-opened': {
      readonly kind: 'case-opened';
      readonly name: string;
      /** ISO 8601: when reading ends. */
      readonly until: string;
      readonly reason: string;
    };
  }
}

/** A look into a case by break-glass, which ends by itself. */
export type EmergencyGrant = Grant & { readonly endsAt: Date };

/** It waits for one lead, or for those who may name one. Ids of people may hold what ids of duties may not, so a hash stands in the key. */
export function caseOpenedState(
  { spaceNo, spaceId, by }: CaseEntry,
  grant: EmergencyGrant,
  whose: KnownFor,
): KnownState {
  const { grantId, givenAt: at, endsAt, reason } = grant;
  const toWhom = whose.kind === 'person' ? createHash('md5').update(whose.id).digest('hex') : 'to-name-a-lead';
  return {
    key: `case-opened.${grantId}.${toWhom}`,
    duty: {
      kind: 'case-opened',
      spaceNo,
      for: whose,
      about: { kind: 'space', id: spaceId },
      at,
      dueAt: null,
      harm: 1,
      urgent: false,
      matter: { kind: 'case-opened', name: by.name, until: endsAt.toISOString(), reason },
    },
  };
}
