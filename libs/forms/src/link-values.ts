import type { ReporterClass } from '#libs/content';
import {
  addressKeys,
  checkIban,
  guessIdentifiers,
  type IdentifierCheck,
  normalisePhone,
  normalisePlate,
  parseAddress,
} from '#libs/national';
import { type Answers, textsOf } from './answers.js';
import { visibleFields } from './visible-fields.js';

/** By what two signals may be found to belong together; `plate-slip` is a plate of which one was misread. */
export const LINK_KINDS = ['address', 'plate', 'plate-slip', 'phone', 'company', 'account'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Something that an answer says, in the one way in which it equals the same thing said otherwise. */
export interface LinkValue {
  readonly kind: LinkKind;
  readonly value: string;
  /** As it was written. */
  readonly said: string;
}

/** Where and when it was written. */
export interface Written {
  readonly country: string;
  /** Such as 2026-11-28. */
  readonly asOf: string;
}

type Normal = Pick<LinkValue, 'kind' | 'value'>;

const MOST = 40;
const SHORTEST_PLATE = 4;
const LONGEST_NAME = 200;
const WORD = /\p{L}{2}/u;
/** Of one answer that may name several. */
const BETWEEN = /[,;\n]/;
/** A number, with letters before it and digits behind a blank. */
const NUMBER = /\p{L}{0,3}\d[\p{L}\d./-]*(?: \d[\d./-]*)*/gu;

/** Lists what the fields of a form that give keys say, as values that are equal where two mean the same. */
export function linkValuesOf(form: ReporterClass, answers: Answers, written: Written): readonly LinkValue[] {
  const fields = visibleFields(form, answers).filter(({ link }) => link);
  const values = fields.flatMap(({ id, kind }) =>
    textsOf(answers[id]).flatMap((said) => normalsOf(kind, said, written).map((normal) => ({ ...normal, said }))),
  );
  const once = new Map(values.map((one) => [`${one.kind} ${one.value}`, one]));
  return [...once.values()].slice(0, MOST);
}

/** Names of companies that the fields which give keys say, without numbers: two that are written or sound alike may be one. */
export function companyNamesOf(form: ReporterClass, answers: Answers): readonly string[] {
  const fields = visibleFields(form, answers).filter(({ link, kind }) => link && kind === 'company');
  const names = fields
    .flatMap(({ id }) => textsOf(answers[id]))
    .map((said) =>
      said
        .replaceAll(NUMBER, ' ')
        .replaceAll(/[\s,;:]+/g, ' ')
        .trim()
        .slice(0, LONGEST_NAME),
    );
  return [...new Set(names.filter((name) => WORD.test(name)))];
}

function normalsOf(kind: string, said: string, written: Written): readonly Normal[] {
  const each = (read: (one: string) => readonly Normal[]): readonly Normal[] => said.split(BETWEEN).flatMap(read);
  switch (kind) {
    case 'place':
      return addressKeys(parseAddress(said, { country: written.country })).map((value) => ({ kind: 'address', value }));
    case 'plate':
      return each((one) => plateKeys(one, written.country));
    case 'phone':
      return each((one) => phoneKeys(one, written.country));
    case 'account':
      return each(accountKeys);
    case 'company':
      return companyKeys(said, written);
    default:
      return [];
  }
}

/** One that is half seen equals too many. A plate written by sound may be of any country. */
function plateKeys(said: string, country: string): readonly Normal[] {
  const { normal, slip } = normalisePlate(said, country);
  const { readings } = normalisePlate(said);
  if (normal.length < SHORTEST_PLATE || !/\d/.test(normal)) return [];
  const slips = [slip, ...readings.map((reading) => normalisePlate(reading).slip)];
  return [{ kind: 'plate', value: normal }, ...slips.map((value) => ({ kind: 'plate-slip' as const, value }))];
}

function phoneKeys(said: string, country: string): readonly Normal[] {
  const { e164, flags } = normalisePhone(said, country);
  return e164 === null || flags.includes('LENGTH') ? [] : [{ kind: 'phone', value: e164 }];
}

function accountKeys(said: string): readonly Normal[] {
  const { normal, valid } = checkIban(said);
  return valid ? [{ kind: 'account', value: normal }] : [];
}

/** Numbers of companies among what was written of one; of another country those alone that a check digit proves. */
function companyKeys(said: string, { country, asOf }: Written): readonly Normal[] {
  const guessed = (number: string, of: string | undefined): readonly IdentifierCheck[] =>
    guessIdentifiers(number, of, { asOf, holder: 'organisation' }).filter(({ valid }) => valid);
  const numbers = (said.match(NUMBER) ?? []).flatMap((run) => [run, ...run.split(' ')]);
  return [...new Set(numbers)].flatMap((number) => {
    const own = guessed(number, country);
    const found = own.length > 0 ? own : guessed(number, undefined).filter(isProven);
    return found.map(({ type, normal }) => ({ kind: 'company', value: `${type} ${normal}` }));
  });
}

function isProven({ flags }: IdentifierCheck): boolean {
  return !flags.includes('NO_CHECK_DIGIT');
}
