import { VERDICT } from '#libs/protocol';
import type { Held, History, StrangeValue } from './history.js';

/** Refused in a row with others beside it, which says how many there are of each reason and not which is which. */
const GATHERED = -1;
const { DUPLICATE, E_SIZE, E_MAGIC, E_PARSE, E_BODY } = VERDICT;
/** A copy is one, or what it copies was strange itself. */
const OF_A_COPY = [DUPLICATE, GATHERED, ...between(E_SIZE, E_BODY)];

/** For what is strange about a value, the reasons for which it may be refused. */
const REASONS: Readonly<Record<string, readonly number[]>> = {
  again: OF_A_COPY,
  swapped: OF_A_COPY,
  flipped: [GATHERED, ...between(E_SIZE, E_BODY)],
  garbage: [GATHERED, E_MAGIC, E_PARSE],
  empty: [GATHERED, E_SIZE],
  'nine bytes': [GATHERED, E_MAGIC, E_PARSE],
};

/** I6: what a stranger brought to the log is refused at every member, for what is strange about it. */
export function strangeViolations({ held, strange }: History): readonly string[] {
  return held.flatMap((member) => {
    const verdicts = new Map(member.log.map(({ position, verdict }) => [position, verdict]));
    return strange.flatMap((value) => violationsOf(member, value, verdicts.get(value.offset)));
  });
}

function violationsOf({ member }: Held, { offset, how }: StrangeValue, verdict: number | undefined): readonly string[] {
  if (verdict !== undefined && REASONS[how]?.includes(verdict)) return [];
  return [`I6 ${member} says ${verdict ?? 'nothing'} of what is ${how} at ${offset}`];
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
