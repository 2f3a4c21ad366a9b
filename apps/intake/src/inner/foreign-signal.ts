import { isEdtfDate } from '#libs/vocabulary';

/** A signal of another country, as the form of its class holds it: what is written, in the lengths that countries pass it in. */
export interface ForeignSignal {
  readonly signalId: string;
  readonly answers: ForeignAnswers;
}

type ForeignAnswers = {
  readonly story: string;
  readonly minor: 'yes' | 'no' | 'unknown';
  readonly people?: number;
  readonly time?: string;
} & Readonly<Record<keyof typeof LISTS, readonly string[]>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AGES = ['yes', 'no', 'unknown'] as const;
const MOST_PEOPLE = 20_000;
/** The contract of countries counts characters, of which one may be two units here. */
const LONGEST_STORY = 2 * 2000;
const MOST = 20;
/** How long what stands in a list may be. */
const LISTS = { forms: 40, place: 2 * 200, plate: 2 * 64, phone: 2 * 64, account: 2 * 64, company: 2 * 64 } as const;

/** A signal as a caller brings it, with what belongs to one and no further; null where it is none. */
export function foreignSignalIn(body: unknown): ForeignSignal | null {
  const [signalId, answers] = [memberOf(body, 'signalId'), memberOf(body, 'answers')];
  const said = (name: string): unknown => memberOf(answers, name);
  const [story, people, time] = [said('story'), said('people'), said('time')];
  const minor = AGES.find((known) => known === said('minor'));
  if (!isId(signalId) || minor === undefined || !isText(story, LONGEST_STORY)) return null;
  if (people !== undefined && !isCount(people)) return null;
  if (time !== undefined && !(typeof time === 'string' && isEdtfDate(time))) return null;
  const list = (name: keyof typeof LISTS) => textsIn(said(name), LISTS[name]);
  const [forms, place, plate] = [list('forms'), list('place'), list('plate')];
  const [phone, account, company] = [list('phone'), list('account'), list('company')];
  if (!forms || !place || !plate || !phone || !account || !company) return null;
  const lists = { forms, place, plate, phone, account, company };
  return { signalId, answers: { story, minor, ...(people && { people }), ...(time && { time }), ...lists } };
}

/** Ids as a caller asks for them, at most so many; null where they are none. */
export function signalIdsIn(body: unknown, most: number): readonly string[] | null {
  const ids = memberOf(body, 'signalIds');
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > most) return null;
  return ids.every(isId) ? ids : null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_PEOPLE;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function textsIn(value: unknown, longest: number): readonly string[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST) return null;
  return value.every((one) => isText(one, longest)) ? value : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
