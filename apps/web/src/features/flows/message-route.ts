import type { MessagePassport, PassportHop } from './api/types.js';

/** When a step happened, by whichever clock does not put it before the step that it follows. */
export interface StepTime {
  readonly at: string;
  readonly precision: PassportHop['precision'];
  /** Whose clock; `own` also where it is when this gateway heard of it. */
  readonly clock: PassportHop['clock'];
}

/** A step of the way to the log. */
export interface Step {
  readonly hop: PassportHop['hop'];
  readonly member: string | null;
  /** Null where every clock that is known puts it before the step that it follows. */
  readonly time: StepTime | null;
}

/** Where a message is with one of those whom it is for. */
export interface Addressee {
  readonly member: string;
  readonly state: 'read' | 'has-it' | 'refused' | 'left-out' | 'has-it-not';
  /** When it came to be so; of one that has it not, since when it could have it. */
  readonly time: StepTime | null;
  /** When it got there; null where that is not known, or it did not. */
  readonly arrived: StepTime | null;
  /** Who has to do something; null where nobody has. */
  readonly turn: string | null;
}

const ON_THE_WAY: ReadonlySet<PassportHop['hop']> = new Set(['accepted', 'sealed', 'published']);

type Route = Pick<MessagePassport, 'hops' | 'sender' | 'recipients' | 'leftOut'>;

/** What happened until the message was on the log, in the order in which it happened. */
export function stepsOf({ hops }: Pick<Route, 'hops'>): readonly Step[] {
  let after = '';
  return hops
    .filter(({ hop }) => ON_THE_WAY.has(hop))
    .map((hop) => {
      const time = timeOf(hop, after);
      if (time !== null) after = time.at;
      return { hop: hop.hop, member: hop.member, time };
    });
}

/** One line for each of those whom a message is for, whether they have it or not. */
export function addresseesOf(route: Route): readonly Addressee[] {
  const steps = stepsOf(route);
  const begun = steps.findLast(({ time }) => time !== null)?.time ?? null;
  const isOnLog = steps.some(({ hop }) => hop === 'published');
  const others = route.recipients.filter((member) => member !== route.sender);
  const named = [...others, ...route.leftOut.map(({ member }) => member).filter((member) => !others.includes(member))];
  return named.map((member) => {
    const left = route.leftOut.find((one) => one.member === member);
    if (left) return leftOut(left);
    const turn = isOnLog ? member : route.sender;
    return placeOf(member, route.hops, begun) ?? { member, state: 'has-it-not', time: begun, arrived: null, turn };
  });
}

function leftOut({ member, at }: Route['leftOut'][number]): Addressee {
  const time = { at, precision: 'millisecond', clock: 'own' } as const;
  return { member, state: 'left-out', time, arrived: null, turn: null };
}

const ENDS = { opened: 'read', refused: 'refused' } as const;

function placeOf(member: string, hops: readonly PassportHop[], begun: StepTime | null): Addressee | null {
  const own = hops.filter((hop) => hop.member === member && !ON_THE_WAY.has(hop.hop));
  const stored = own.find(({ hop }) => hop === 'stored');
  const end = own.find(({ hop }) => hop === 'opened' || hop === 'refused');
  const after = begun?.at ?? '';
  if (end && (end.hop === 'opened' || end.hop === 'refused')) {
    const time = timeOf(end, after);
    const arrived = stored ? timeOf(stored, after, time?.at) : null;
    return { member, state: ENDS[end.hop], time, arrived, turn: null };
  }
  if (!stored) return null;
  const arrived = timeOf(stored, after);
  return { member, state: 'has-it', time: arrived, arrived, turn: null };
}

/** By the clock where it happened, else by our own when we heard of it. */
function timeOf({ at, precision, clock, seenAt }: PassportHop, after: string, before?: string): StepTime | null {
  const known: readonly StepTime[] = [
    { at, precision, clock },
    ...(seenAt === null ? [] : [{ at: seenAt, precision: 'millisecond', clock: 'own' } as const]),
  ];
  const isBetween = (first: string, last: string): boolean =>
    last >= after && (before === undefined || first <= before);
  // A whole second may have begun before the step that it follows: it fits where no clock tells it better.
  return (
    known.find((time) => isBetween(time.at, time.at)) ??
    known.find((time) => time.precision === 'second' && isBetween(time.at, endOfSecond(time.at))) ??
    null
  );
}

function endOfSecond(at: string): string {
  return at.replace(/\.\d+Z$/, '.999Z');
}
