import type { Json } from '../../lib/http.js';
import type { OperatorBoard } from '../operator-types.js';

/** What the operator knows of one member, over all cases. */
export interface MemberFacts {
  /** For how long it has owed a confirmation; null while it owes none. */
  readonly silentMs: number | null;
  /** Messages for it that it has not confirmed, and since when the oldest waits. */
  readonly behind: number;
  readonly oldestAt: string | null;
  readonly sentLastHour: number;
  /** Cases in which it takes part; the network is none. */
  readonly cases: number;
}

/** Adds up what the board says of a member. */
export function factsOf({ pairs, spaces }: Pick<Json<OperatorBoard>, 'pairs' | 'spaces'>, member: string): MemberFacts {
  const to = pairs.filter(({ receiver }) => receiver === member);
  const own = spaces.flatMap((space) => {
    const view = space.members.find((one) => one.member === member && one.takesPart);
    return view ? [{ ...view, isNetwork: space.isNetwork }] : [];
  });
  const silent = own.flatMap(({ silentMs }) => silentMs ?? []);
  const [oldestAt = null] = to.flatMap((pair) => pair.oldestAt ?? []).sort();
  return {
    silentMs: silent.length === 0 ? null : Math.max(...silent),
    behind: to.reduce((sum, { behind }) => sum + behind, 0),
    oldestAt,
    sentLastHour: pairs.reduce((sum, { sender, lastHour }) => (sender === member ? sum + lastHour : sum), 0),
    cases: own.filter(({ isNetwork }) => !isNetwork).length,
  };
}
