import { checkIban, guessIdentifiers, normalisePhone, normalisePlate } from '#libs/national';
import { type Finding, meets, type Met, type WrittenIn } from './finding.js';

const E_MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const ACCOUNT = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/g;
/** Digits with what stands between them in numbers; a date or a sum of money is shorter or has other signs. */
const DIGITS = /\+?\d(?:[ ./()-]{0,2}\d){6,15}/g;
const PLATE =
  /(?<![\p{L}\d])(?=[\p{Lu}\d -]{0,12}\d)\p{Lu}{0,3}[ -]?\d{1,4}[ -]?\p{Lu}{1,3}(?:[ -]?\d{1,2})?(?![\p{L}\d])|(?<![\p{L}\d])\p{Lu}{2,3}[ -]\d{3}(?![\p{L}\d])/gu;

/** Numbers that lead to a person: accounts and identity numbers by their check digits, phones, addresses of mail, plates. */
export function numberFindings(text: string, written: WrittenIn): readonly Finding[] {
  return [
    ...meets(text, E_MAIL).map((met) => found(met, 'e-mail', 'sure')),
    ...meets(text, ACCOUNT).flatMap((met) => (checkIban(met.text).valid ? [found(met, 'account', 'sure')] : [])),
    ...meets(text, DIGITS).flatMap((met) => digitsFinding(met, written)),
    ...meets(text, PLATE).flatMap((met) =>
      normalisePlate(met.text.trim(), written.country).flags.includes('SHAPE_UNKNOWN')
        ? []
        : [found(met, 'plate', 'maybe')],
    ),
  ];
}

function digitsFinding(met: Met, { country, asOf }: WrittenIn): readonly Finding[] {
  const guessed = guessIdentifiers(met.text, country, { asOf, holder: 'person' });
  const isChecked = guessed.some(({ valid, flags }) => valid && !flags.includes('NO_CHECK_DIGIT'));
  if (isChecked) return [found(met, 'number', 'sure')];
  if (normalisePhone(met.text, country).e164 === null) return [];
  return [found(met, 'phone', /^\+|^0/.test(met.text) ? 'sure' : 'maybe')];
}

function found({ from, to }: Met, kind: Finding['kind'], certainty: Finding['certainty']): Finding {
  return { from, to, kind, certainty };
}
