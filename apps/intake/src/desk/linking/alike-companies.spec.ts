import { describe, expect, it } from '@jest/globals';
import { AlikeCompanies, reasonsOf } from './alike-companies.js';

const ALIKE = ['Voorbeeld Uitzend B.V.', 'Voorbeld Uitzent BV', 'Воорбеелд Уитзенд', 'VOORBEELD UITZENDBUREAU'];
const OTHERS = [
  'Demo Uitzend BV',
  'Proef Schoonmaak B.V.',
  'Minta Munkaerő Kft.',
  'Пример Агро ЕООД',
  'Exemplu Construct SRL',
];

function named(): AlikeCompanies {
  const companies = new AlikeCompanies(2026);
  for (const name of [...ALIKE, ...OTHERS]) companies.put(name, [name]);
  return companies;
}

describe('companies that signals name', () => {
  it('A16 are found in three spellings and two scripts, and no other that only does the same work', () => {
    const companies = named();
    const found = companies.of(ALIKE[0]!, 20).map(({ there }) => there);
    expect(new Set(found)).toEqual(new Set(ALIKE.slice(1)));
  });

  it('A16 say why in the language of the reader', () => {
    const alike = named().between(ALIKE[0]!, ALIKE[1]!);
    expect(alike).toMatchObject({ here: ALIKE[0], there: ALIKE[1] });
    expect(reasonsOf(alike!.explanation, 'en').join()).toMatch(/legal form: equal/);
    expect(reasonsOf(alike!.explanation, 'nl')).not.toEqual(reasonsOf(alike!.explanation, 'en'));
  });

  it('A16 are found no more once they are taken out, and once each however often they are read', () => {
    const companies = named();
    companies.drop(ALIKE[2]!);
    companies.put(ALIKE[3]!, [ALIKE[3]!]);
    expect(companies.of(ALIKE[0]!, 20).map(({ there }) => there)).toHaveLength(2);
    expect(companies.between(ALIKE[0]!, ALIKE[2]!)).toBeNull();
    companies.put(ALIKE[3]!, ['Exemplu Construct SRL']);
    expect(companies.between(ALIKE[0]!, ALIKE[3]!)).toBeNull();
  });
});
