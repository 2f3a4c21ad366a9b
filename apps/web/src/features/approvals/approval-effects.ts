import { effectsOf, untoldBy } from '#libs/approval';
import type { RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { Effect } from '../../case/audience/audience.query.js';
import type { Request } from './api/requests.js';
import { contentOf } from './request-content.js';

type Known = Json<RecordView>['statements'][number];

/** What an approval does, by the function that says it before sending: the messages leave as they wait. */
export function approvalEffects(
  { content, recipients, together }: Request,
  known: readonly Known[],
  members: readonly string[],
): readonly Effect[] {
  const parts = [{ content, recipients }, ...together];
  // Of each country alone, as what takes the place of a value at one is not what does at another.
  const messages = parts.flatMap((part) => {
    const fate = { kind: 'leaves' as const, standing: null };
    if (part.recipients.length === 0) return [{ recipients: [], ...saidBy(part, known, new Map()), fate }];
    return part.recipients.map((member) => ({
      recipients: [member],
      ...saidBy(part, known, replacedAt(member, parts, known)),
      fate,
    }));
  });
  const retracted = new Set(parts.flatMap((part) => retractedBy(part)));
  const untouched = known
    .filter((one) => one.retractedIn === null && !one.pending && !retracted.has(nameOf(one)))
    .map(({ property, holders }) => ({
      property,
      members: holders.filter(({ state }) => state === 'arrived' || state === 'read').map(({ member }) => member),
    }))
    .map((value) => ({ ...value, members: value.members.filter((member) => recipients.includes(member)) }));
  const effects = effectsOf({ messages, untouched, refusal: null });
  const untold = untoldBy(effects, members);
  return [
    ...effects.map(({ values, ...effect }) => ({
      ...effect,
      values: values.map((value) => ({ change: 0, ...value })),
    })),
    ...(untold.length === 0 ? [] : [{ effect: 'nothing' as const, members: [...untold], values: [] }]),
  ];
}

/** A value that takes the place of another one. */
export interface OtherValue {
  readonly property: string;
  /** What stands there so far. */
  readonly before: string;
  readonly after: string;
}

/** What all of these countries would get in the place of something else: to whoever decides, another value is none that is kept. */
export function otherValues(
  { content, recipients, together }: Request,
  known: readonly Known[],
  members: readonly string[],
): readonly OtherValue[] {
  const parts = [{ content, recipients }, ...together];
  const [first = [], ...rest] = members.map((member) => [...replacedAt(member, parts, known).values()]);
  const isEqual = (one: OtherValue) => (other: OtherValue) => JSON.stringify(one) === JSON.stringify(other);
  return first.filter((one) => rest.every((others) => others.some(isEqual(one))));
}

type Part = Pick<Request, 'content' | 'recipients'>;

/** By the name of the value that goes from a country; each that comes takes the place of one. */
function replacedAt(member: string, parts: readonly Part[], known: readonly Known[]): ReadonlyMap<string, OtherValue> {
  const own = parts.filter(({ recipients }) => recipients.includes(member));
  const names = own.flatMap(retractedBy);
  const gone = new Set(known.filter((value) => names.includes(nameOf(value))));
  const take = (isIt: (value: Known) => boolean): Known | undefined => {
    const found = [...gone].find(isIt);
    if (found) gone.delete(found);
    return found;
  };
  // What is said anew stays, wherever it is said: nothing takes its place.
  const come: Asserted[] = [];
  for (const one of own.flatMap(assertedBy)) {
    if (!take(({ property, value }) => property === one.property && value === one.value)) come.push(one);
  }
  const replaced = new Map<string, OtherValue>();
  for (const { property, value: after } of come) {
    const old = take((value) => value.property === property);
    if (old) replaced.set(nameOf(old), { property, before: old.value, after });
  }
  return replaced;
}

/** What a message gives and takes; of a text, that it is one. What another value takes the place of is not lost. */
function saidBy(part: Pick<Request, 'content'>, known: readonly Known[], replaced: ReadonlyMap<string, OtherValue>) {
  const content = contentOf(part);
  if (content?.kind !== 'record') return { gives: [null], takes: [] };
  const { asserts, retracts } = content.record;
  // What is taken and not known here is lost all the same.
  const lost = retracts.filter((one) => !replaced.has(nameOf(one)));
  const taken = lost.map((one) => known.find((value) => nameOf(value) === nameOf(one))?.property ?? null);
  return { gives: asserts.map(({ property }) => property), takes: taken };
}

type Asserted = Pick<Known, 'property' | 'value'>;

function assertedBy(part: Pick<Request, 'content'>): readonly Asserted[] {
  const content = contentOf(part);
  return content?.kind === 'record' ? content.record.asserts : [];
}

function retractedBy(part: Pick<Request, 'content'>): readonly string[] {
  const content = contentOf(part);
  return content?.kind === 'record' ? content.record.retracts.map(nameOf) : [];
}

function nameOf({ messageId, index }: { readonly messageId: string; readonly index: number }): string {
  return `${messageId} ${index}`;
}
