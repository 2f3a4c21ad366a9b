import type { KnownState } from '#libs/inbox';
import type { InCase } from '#libs/member';
import type { WaitingPairs } from './waiting-pairs.repository.js';

/** Kinds of what waits because of words on pairs. */
export const PAIR_DUTIES = ['pairs'] as const;

/** One line a case: it waits for whoever decides about pairs there, as long as the word of this country is missing on one. */
export function waitingPairsState(spaceNo: InCase, { spaceId, count, members, t }: WaitingPairs): KnownState<'pairs'> {
  const key = `pairs.${spaceId}`;
  if (count === 0 || t === null) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'pairs',
      spaceNo,
      for: { kind: 'action', action: 'identity.judge', desk: null, except: null },
      about: null,
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'pairs', pairs: count, members },
    },
  };
}
