import { normalisePhone, packOf } from '#libs/national';

/** A number with the country code, without anything, and as it is dialled at home. */
export function phoneTerms(value: string): readonly string[] {
  const { e164, digits, country } = normalisePhone(value);
  if (e164 === null) return [digits];
  const rules = packOf(country ?? undefined)?.phones;
  if (!rules) return [digits, e164.slice(1)];
  const national = e164.slice(1 + rules.callingCode.length);
  return [digits, e164.slice(1), national, `${rules.trunk}${national}`];
}
