import { checkIban, guessIdentifiers, normalisePhone } from '#libs/national';
import { documentFindings } from './documents.js';
import { type Finding, meets, type Met, type WrittenIn } from './finding.js';
import { plateFindings } from './plates.js';

const E_MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const HANDLE = /(?<![\p{L}\d._@-])@[\p{L}\d._]{3,30}/gu;
/** Looked for from each beginning of a word: one that looks like a beginning of an account may stand before one. */
const ACCOUNT = /\b(?=([A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8})\b)/gi;
const MONEY = /^,?-? ?(?:(?:Ft|forint\p{Ll}{0,3}|EUR|eur(?:[oó]\p{Ll}{0,2})?|лв|лева|lei|RON)(?!\p{L})|€)/u;
/** As far as the name of money is looked for. */
const AROUND = 16;
const LEAST_ACCOUNT = 15;
/** Digits with what stands between them in numbers; a sum of money is shorter or has other signs. */
const DIGITS = /(?:\+|\((?=\d{2,4}\)))?\d(?:[ ./()-]{0,2}\d){6,15}/g;
const DAY =
  /^(?:(?:0?[1-9]|[12]\d|3[01])([./-]) ?(?:0?[1-9]|1[0-2])\1 ?(?:19|20)\d\d|(?:19|20)\d\d([./-]) ?(?:0?[1-9]|1[0-2])\2 ?(?:0?[1-9]|[12]\d|3[01]))$/;
/** Number and year of a file, as courts and offices write it. */
const FILE = /^(?:(?:19|20)\d\d\/\d{1,6}|\d{1,6}\/(?:19|20)\d\d)$/;

/** Numbers that lead to a person: accounts and identity numbers by their check digits, documents, phones, addresses of mail, handles, plates. */
export function numberFindings(text: string, written: WrittenIn): readonly Finding[] {
  return [
    ...meets(text, E_MAIL).map((met) => found(met, 'e-mail', 'sure')),
    ...meets(text, HANDLE).map((met) => found(met, 'handle', 'sure')),
    ...[...text.matchAll(ACCOUNT)].flatMap(({ 1: said = '', index }) => accountFinding(said, index)),
    ...meets(text, DIGITS).flatMap((met) => digitsFinding(text, met, written)),
    ...documentFindings(text),
    ...plateFindings(text),
  ];
}

/** Words that follow look like groups of it: the longest beginning that is an account is one. */
function accountFinding(said: string, from: number): readonly Finding[] {
  for (let text = said; text.length >= LEAST_ACCOUNT; text = text.slice(0, text.lastIndexOf(' '))) {
    if (checkIban(text).valid) return [found({ text, from, to: from + text.length }, 'account', 'sure')];
    if (!text.includes(' ')) break;
  }
  return [];
}

function digitsFinding(text: string, met: Met, { country, asOf }: WrittenIn): readonly Finding[] {
  const guessed = guessIdentifiers(met.text, country, { asOf, holder: 'person' });
  const isChecked = guessed.some(({ valid, flags }) => valid && !flags.includes('NO_CHECK_DIGIT'));
  const isDay = DAY.test(met.text) || FILE.test(met.text);
  // No number is written as a day is, and the check digits of every eleventh one hold by chance.
  if (isChecked) return [found(met, 'number', isDay ? 'maybe' : 'sure')];
  if (isDay || MONEY.test(text.slice(met.to, met.to + AROUND))) return [];
  if (normalisePhone(met.text, country).e164 === null) return [];
  return [found(met, 'phone', /^[+(0]/.test(met.text) ? 'sure' : 'maybe')];
}

function found({ from, to }: Met, kind: Finding['kind'], certainty: Finding['certainty']): Finding {
  return { from, to, kind, certainty };
}
