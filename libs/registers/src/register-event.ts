import { REGISTER_EVENTS, type RegisterEventKind } from '#libs/content';
import { DAY_MS } from '#libs/vocabulary';

/** What a register tells of one of its entries. Of people it gives its own digests, and no field has room for a name. */
export interface RegisterEvent {
  /** How the register calls the entry. */
  readonly event: string;
  readonly kind: RegisterEventKind;
  /** The day of the entry, as a number of days since 1970. */
  readonly day: number;
  /** The register's digest of whom it is about, 64 digits of hex. */
  readonly subject: string;
  /** Its digest of who came along and is no relative that it knows. */
  readonly companion?: string;
  /** Left out of an institution, where many live and that is no pattern. */
  readonly address?: string;
  readonly phone?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly trade?: Trade;
  readonly minor?: boolean;
  /** Whether the person came with relatives that the register knows: a family is a pattern by its address alone. */
  readonly withFamily?: boolean;
}

/** What a company does, of all that it may do. */
export type Trade = 'agency' | 'letting';

type Judge = (value: unknown) => boolean;

const DIGEST = /^[0-9a-f]{64}$/;
const EVENT = /^[A-Za-z0-9.-]{1,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 200;

const matches =
  (pattern: RegExp): Judge =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isNamed: Judge = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const isFlag: Judge = (value) => typeof value === 'boolean';
const isDigest = matches(DIGEST);

const FIELDS: ReadonlyMap<string, Judge> = new Map([
  ['event', matches(EVENT)],
  ['kind', (value: unknown) => kindOf(value) !== undefined],
  ['day', matches(DAY)],
  ['subject', isDigest],
  ['companion', isDigest],
  ['address', isNamed],
  ['phone', isNamed],
  ['manager', isDigest],
  ['company', isNamed],
  ['trade', matches(/^(agency|letting)$/)],
  ['minor', isFlag],
  ['withFamily', isFlag],
]);
const NEEDED = ['event', 'kind', 'day', 'subject'];

/** Reads a line of a delivery; null where it is none, or has a field that has no place here: a name, for instance. */
export function readRegisterLine(line: string): RegisterEvent | null {
  const told = objectIn(line);
  if (told === null) return null;
  const isWhole = NEEDED.every((name) => Object.hasOwn(told, name));
  const isKnown = Object.entries(told).every(([name, value]) => FIELDS.get(name)?.(value) ?? false);
  const day = Date.parse(`${String(told['day'])}T00:00:00Z`) / DAY_MS;
  return isWhole && isKnown && Number.isInteger(day) && isEvent(told) ? { ...told, day } : null;
}

/** The day as the register writes it. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The number of the day on which a moment is, in UTC. */
export function dayNumber(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const told: unknown = JSON.parse(line);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? { ...told } : null;
  } catch {
    return null;
  }
}

/** Whether what was judged field by field is an event, but for its day. */
function isEvent(
  told: Readonly<Record<string, unknown>>,
): told is Readonly<Record<string, unknown>> & Omit<RegisterEvent, 'day'> {
  return kindOf(told['kind']) !== undefined;
}

function kindOf(value: unknown): RegisterEventKind | undefined {
  return REGISTER_EVENTS.find((kind) => kind === value);
}
