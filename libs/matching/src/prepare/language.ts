import type { Address, CompanyName, IdentifierCheck, NameHints, NameToken, ParsedName, Phone, Word } from '#libs/national';

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
export function wordOf(raw: string): Word {
  const folded = fold(raw).replace(/ /g, '');
  const sk = folded.replace(/[aeiouyhw]/g, '').replace(/(.)\1/g, '$1').slice(0, 5);
  return { raw, folded, script: 'latin', forms: [], skeletons: folded ? [folded[0] + sk] : [] };
}
export function parseName(raw: string, hints: NameHints = {}): ParsedName {
  const tokens: NameToken[] = [];
  const add = (text: string | undefined, role: NameToken['role']) => {
    for (const part of (text ?? '').split(/[\s,\-]+/)) if (fold(part)) tokens.push({ ...wordOf(part), role });
  };
  add(hints.given, 'given');
  add(hints.patronymic, 'patronymic');
  add(hints.family, 'family');
  add(hints.birth, 'birth');
  if (tokens.length === 0) add(raw, 'unknown');
  return { raw, script: 'latin', tokens, order: null, sex: null, flags: [] };
}
export function givenNameGroups(_f: string): readonly string[] {
  return [];
}
export function guessIdentifiers(value: string, _country?: string): readonly IdentifierCheck[] {
  return [{ type: 'x', country: null, normal: value.toUpperCase().replace(/[^A-Z0-9]/g, ''), valid: true, flags: [], decoded: {} }];
}
export function normalisePhone(raw: string, _country?: string): Phone {
  const digits = raw.replace(/\D/g, '');
  return { e164: null, country: null, digits, tail: digits.slice(-9), kind: null, flags: [] };
}
export function parseCompany(raw: string, _country?: string): CompanyName {
  return { raw, core: fold(raw), words: fold(raw).split(' ').map(wordOf), numbers: fold(raw).match(/\d+/g) ?? [], legalForm: null };
}
export function familyStem(folded: string): string {
  return folded;
}
export function parseAddress(raw: string, hints: { country?: string | undefined; postcode?: string | undefined; city?: string | undefined } = {}): Address {
  const m = /^(.*?)[, ]*(\d+)?\s*$/.exec(raw.toLowerCase());
  return { raw, country: null, postcode: hints.postcode ?? null, city: hints.city ?? null, district: null, street: fold(m?.[1] ?? '') || null, streetType: null, number: m?.[2] ?? null, suffix: null, unit: null, tokens: [] };
}
export function checkIban(raw: string) {
  return { normal: raw.toUpperCase().replace(/[^A-Z0-9]/g, '') };
}
export function checkVin(raw: string) {
  return { normal: raw.toUpperCase().replace(/[^A-Z0-9]/g, '') };
}
export function normalisePlate(raw: string, _c?: string) {
  const normal = raw.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return { normal, slip: normal, readings: [] as string[] };
}
export function checkDocument(raw: string, _c?: string) {
  const normal = raw.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return { normal, slip: normal };
}
