import { checkIban, guessIdentifiers, normalisePhone } from '#libs/national';
import { documentFindings } from './documents.js';
import { type Finding, meets, type Met, type WrittenIn } from './finding.js';
import { plateFindings } from './plates.js';

const E_MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const HANDLE = /(?<![\p{L}\d._@-])@[\p{L}\d._]{3,30}/gu;
const ACCOUNT = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/gi;
const MONEY = /^,?-? ?(?:Ft|forint|EUR|eur|лв|лева|lei|RON|€)/u;
const LEAST_ACCOUNT = 15;
/** Digits with what stands between them in numbers; a sum of money is shorter or has other signs. */
const DIGITS = /(?:\+|\((?=\d{2,4}\)))?\d(?:[ ./()-]{0,2}\d){6,15}/g;
const DAY = /^(?:\d{1,2}([./-]) ?\d{1,2}\1 ?\d{4}|\d{4}([./-]) ?\d{1,2}\2 ?\d{1,2})$/;
/** Number and year of a file, as courts and offices write it. */
const FILE = /^(?:(?:19|20)\d\d\/\d{1,6}|\d{1,6}\/(?:19|20)\d\d)$/;

/** Numbers that lead to a person: accounts and identity numbers by their check digits, documents, phones, addresses of mail, handles, plates. */
export function numberFindings(text: string, written: WrittenIn): readonly Finding[] {
  return [
    ...meets(text, E_MAIL).map((met) => found(met, 'e-mail', 'sure')),
    ...meets(text, HANDLE).map((met) => found(met, 'handle', 'sure')),
    ...meets(text, ACCOUNT).flatMap(accountFinding),
    ...meets(text, DIGITS).flatMap((met) => digitsFinding(text, met, written)),
    ...documentFindings(text),
    ...plateFindings(text),
  ];
}

/** Words that follow look like groups of it: the longest beginning that is an account is one. */
function accountFinding(met: Met): readonly Finding[] {
  for (let { text } = met; text.length >= LEAST_ACCOUNT; text = text.slice(0, text.lastIndexOf(' '))) {
    if (checkIban(text).valid) return [found({ ...met, to: met.from + text.length }, 'account', 'sure')];
    if (!text.includes(' ')) break;
  }
  return [];
}

function digitsFinding(text: string, met: Met, { country, asOf }: WrittenIn): readonly Finding[] {
  if (DAY.test(met.text) || FILE.test(met.text)) return [];
  if (MONEY.test(text.slice(met.to, met.to + 8))) return [];
  const guessed = guessIdentifiers(met.text, country, { asOf, holder: 'person' });
  const isChecked = guessed.some(({ valid, flags }) => valid && !flags.includes('NO_CHECK_DIGIT'));
  if (isChecked) return [found(met, 'number', 'sure')];
  if (normalisePhone(met.text, country).e164 === null) return [];
  return [found(met, 'phone', /^[+(0]/.test(met.text) ? 'sure' : 'maybe')];
}

function found({ from, to }: Met, kind: Finding['kind'], certainty: Finding['certainty']): Finding {
  return { from, to, kind, certainty };
}
