/** How far something of a case is at a country, the weakest first; then where it never was or no longer is. */
export const HOLDER_STATES = [
  'refused',
  'waiting',
  'kept',
  'on-its-way',
  'arrived',
  'read',
  'owner',
  'taken-back',
  'not-released',
] as const;

/**
 * `waiting` for an approval; `kept` at home, not on the log yet; `on-its-way` from the log on; `arrived` where the country confirmed a log
 * with it; `read` where it says that a person opened it.
 */
export type HolderState = (typeof HOLDER_STATES)[number];

/** A country of a case beside a value or a record, as far as this gateway knows. */
export interface Holder {
  readonly member: string;
  readonly state: HolderState;
  /** Since when; null where nobody says, as for what is on its way. */
  readonly at: string | null;
}

/** A holder of something that no other member decides about. */
export type HolderPlace = Omit<Holder, 'member'>;

const NOWHERE: HolderPlace = { state: 'not-released', at: null };
const OWNER: HolderPlace = { state: 'owner', at: null };

/** One a member, in their order; whoever nothing is known of was given nothing. */
export function holdersOf(
  members: readonly string[],
  owner: string,
  places: ReadonlyMap<string, HolderPlace>,
): readonly Holder[] {
  return members.map((member) => ({ member, ...(member === owner ? OWNER : (places.get(member) ?? NOWHERE)) }));
}

/** The weaker of two places of one country; of equal ones the later, and one without a time is not there yet. */
export function weaker(left: HolderPlace | undefined, right: HolderPlace): HolderPlace {
  if (left === undefined) return right;
  if (left.state !== right.state) return rank(left) < rank(right) ? left : right;
  return left.at === null || (right.at !== null && left.at >= right.at) ? left : right;
}

function rank({ state }: HolderPlace): number {
  return HOLDER_STATES.indexOf(state);
}

/** Lays what has not left over where the rest is: a country is where the weakest part of it is. */
export function withKept(holders: readonly Holder[], kept: ReadonlyMap<string, HolderPlace>): readonly Holder[] {
  return holders.map((holder) => {
    const coming = holder.state === 'owner' ? undefined : kept.get(holder.member);
    return coming === undefined ? holder : { member: holder.member, ...weaker(holder, coming) };
  });
}
