import { packs } from '../packs/packs.js';
import { compact } from '../text/compact.js';
import { INTERNATIONAL } from './international.js';
import type { Finding, IdentifierCheck, IdentifierFlag, IdentifierRule } from './identifier-rule.js';

/** Options of a check. `asOf` is the ISO date by which a birth date counts as future. */
export interface CheckOptions {
  readonly asOf: string;
}

/** Options of a guess. `holder` leaves out what only others hold: a person has no number of a company. */
export interface GuessOptions extends CheckOptions {
  readonly holder?: IdentifierRule['holder'] | undefined;
}

interface KnownRule {
  readonly rule: IdentifierRule;
  readonly country: string | null;
}

const MAX_GUESSES = 4;
const MAX_LENGTH = 40;

/** Flags that say how a number was read, not that anything is wrong with it. */
const HARMLESS: ReadonlySet<IdentifierFlag> = new Set<IdentifierFlag>([
  'PADDED',
  'PREFIX_DROPPED',
  'NO_CHECK_DIGIT',
  'CENTURY_UNKNOWN',
  'LOOK_ALIKES_REPAIRED',
]);

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

const RULES: ReadonlyMap<string, KnownRule> = new Map([
  ...[...packs.values()].flatMap((pack) => pack.identifiers.map((rule) => entry(rule, pack.country))),
  ...INTERNATIONAL.map((rule) => entry(rule, null)),
]);

function entry(rule: IdentifierRule, country: string | null): [string, KnownRule] {
  return [rule.type, { rule, country }];
}

/** Checks a number as one type, `bg.egn`; an unknown type gives the characters as written with `TYPE_UNKNOWN`. */
export function checkIdentifier(type: string, value: string, options: CheckOptions): IdentifierCheck {
  const known = RULES.get(type);
  const written = value.slice(0, MAX_LENGTH);
  if (known === undefined) {
    return {
      type,
      country: null,
      normal: compactOf(written, false),
      valid: false,
      flags: ['TYPE_UNKNOWN'],
      decoded: {},
    };
  }
  return check(known, { written, letters: compact(written) }, options.asOf);
}

/** Checks a number whose type is not stated against every type (of one country): valid ones first, at most four. */
export function guessIdentifiers(
  value: string,
  country: string | undefined,
  { asOf, holder }: GuessOptions,
): readonly IdentifierCheck[] {
  const written = value.slice(0, MAX_LENGTH);
  const number = { written, letters: compact(written) };
  const fitting: IdentifierCheck[] = [];
  for (const known of rulesOf(country?.toLowerCase())) {
    if (holder !== undefined && known.rule.holder !== holder) continue;
    const found = check(known, number, asOf);
    const hasForm = !found.flags.includes('LENGTH') && !found.flags.includes('CHARACTERS');
    // a lost zero is believed of a number whose country is known: of any country too many would fit
    if (hasForm && (country !== undefined || !found.flags.includes('PADDED'))) fitting.push(found);
  }
  return fitting.sort((a, b) => rank(a) - rank(b)).slice(0, MAX_GUESSES);
}

const OF_COUNTRY = new Map<string | undefined, readonly KnownRule[]>();

/** Rules of one country, or of all where none is stated. */
function rulesOf(wanted: string | undefined): readonly KnownRule[] {
  const known = OF_COUNTRY.get(wanted);
  if (known !== undefined) return known;
  const rules = [...RULES.values()].filter(({ country }) =>
    wanted === undefined ? country !== null : country === wanted,
  );
  if (wanted === undefined || rules.length > 0) OF_COUNTRY.set(wanted, rules);
  return rules;
}

/** A number that passes a check digit says more than one whose type has none. */
function rank(found: IdentifierCheck): number {
  if (!found.valid) return 3;
  return found.flags.includes('NO_CHECK_DIGIT') ? 2 : found.flags.includes('PADDED') ? 1 : 0;
}

/** A number as written, and its upper-case letters and digits. */
interface Written {
  readonly written: string;
  readonly letters: string;
}

function check({ rule, country }: KnownRule, number: Written, asOf: string): IdentifierCheck {
  const letters = rule.keepsSlashes === true ? compactOf(number.written, true) : number.letters;
  const bare = withoutLabel(letters, rule);
  const first = rule.check(bare, asOf);
  const repaired = first.flags.includes('CHARACTERS')
    ? repair(rule, bare, asOf)
    : first.flags.includes('LENGTH')
      ? withLostZero(rule, bare, asOf)
      : null;
  const best = repaired ?? first;
  const flags = bare.length < letters.length ? [...best.flags, 'PREFIX_DROPPED' as const] : best.flags;
  return {
    type: rule.type,
    country,
    normal: best.normal,
    valid: best.flags.every((flag) => HARMLESS.has(flag)),
    flags,
    decoded: best.decoded ?? {},
  };
}

/** A letter read for a digit is repaired only when the check digit then agrees. */
function repair(rule: IdentifierRule, letters: string, asOf: string): Finding | null {
  let digits = '';
  for (const char of letters) digits += LOOK_ALIKES[char] ?? char;
  const finding = rule.check(digits, asOf);
  return isProven(finding) ? { ...finding, flags: [...finding.flags, 'LOOK_ALIKES_REPAIRED'] } : null;
}

/** A spreadsheet drops the zero a number begins with; it is brought back only when the check digit then agrees. */
function withLostZero(rule: IdentifierRule, digits: string, asOf: string): Finding | null {
  if (!/^[1-9]\d{6,}$/.test(digits)) return null;
  const finding = rule.check(`0${digits}`, asOf);
  const isOneZero = isProven(finding) && !finding.flags.includes('PADDED');
  return isOneZero ? { ...finding, flags: [...finding.flags, 'PADDED'] } : null;
}

function isProven({ flags }: Finding): boolean {
  return flags.every((flag) => HARMLESS.has(flag) && flag !== 'NO_CHECK_DIGIT');
}

/** `EGN: 8001010013` is the number alone. */
function withoutLabel(letters: string, rule: IdentifierRule): string {
  const first = letters.charCodeAt(0);
  if (first >= 48 && first <= 57) return letters;
  const label = labelsOf(rule).find((name) => letters.startsWith(name) && letters.length > name.length);
  return label === undefined ? letters : letters.slice(label.length);
}

const LABELS = new Map<string, readonly string[]>();

function labelsOf(rule: IdentifierRule): readonly string[] {
  const known = LABELS.get(rule.type);
  if (known !== undefined) return known;
  const labels = rule.names.map((name) => compactOf(name, false)).sort((a, b) => b.length - a.length);
  LABELS.set(rule.type, labels);
  return labels;
}

/** Upper-case letters and digits, and slashes where the rule parts its number by them. */
function compactOf(value: string, keepsSlashes: boolean): string {
  return keepsSlashes ? value.split('/').map(compact).join('/') : compact(value);
}
