import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lintText } from './lint-text.js';

const HERE = { country: 'nl', asOf: '2026-11-28' };
const found = (text: string, country = 'nl'): string[] =>
  lintText(text, { ...HERE, country }).map(
    ({ from, to, kind, certainty }) => `${kind} ${certainty} ${text.slice(from, to)}`,
  );

describe('lintText', () => {
  const cases: readonly [what: string, text: string, findings: readonly string[], country?: string][] = [
    ['a name with a family name', 'Ik sprak met Sanne Voorbeeld aan de balie.', ['name sure Sanne Voorbeeld']],
    ['a Hungarian name, family name first', 'A recepción Pelda Kata jelentkezett.', ['name sure Pelda Kata'], 'hu'],
    ['a name in Cyrillic', 'Видяхме, че Мария Примерова чака.', ['name sure Мария Примерова'], 'bg'],
    ['a Romanian name, bent', 'Actele Mariei Exemplu lipseau.', ['name sure Mariei Exemplu'], 'ro'],
    ['a given name alone', 'De vrouw noemde zich Maria toen.', ['name maybe Maria']],
    ['a title', 'Volgens meneer Zwartjens was het stil.', ['name sure Zwartjens']],
    ['a title in Bulgarian', 'Каза го г-н Образцов вчера.', ['name sure Образцов'], 'bg'],
    ['a title behind the name', 'Tegnap Mintavölgyi úr nyitotta ki.', ['name sure Mintavölgyi'], 'hu'],
    ['an address of mail', 'Schrijf naar kamer.212@example.org svp.', ['e-mail sure kamer.212@example.org']],
    ['an account', 'Betaald op NL91 ABNA 0417 1643 00 vandaag.', ['account sure NL91 ABNA 0417 1643 00']],
    ['an identity number', 'Het nummer 111222333 stond erop.', ['number sure 111222333']],
    ['a phone of another country', 'Bel +36 30 123 4567 terug.', ['phone sure +36 30 123 4567']],
    ['nothing in a plain report', 'Drie mensen wachten op kamer 212 sinds 22.40 uur. Een man betaalt contant.', []],
    ['nothing at the beginning of sentences', 'Nobody spoke. Everybody waited. Mark the room.', []],
    [
      'nothing in names of places and offices',
      'De gemeente Veenmeer belde de Nederlandse Arbeidsinspectie in Utrecht.',
      [],
    ],
    ['nothing in an empty text', '', []],
  ];
  it.each(cases)('A20 finds %s', (...[, text, findings, country]) => {
    expect(found(text, country)).toEqual(findings);
  });

  it('N14 says places in any script that hold in the text, apart and in order, whatever is written', () => {
    const words = fc.constantFrom(
      'Мария',
      'Sanne',
      'úr',
      'г-н',
      '😀',
      '+36 30 123 4567',
      'a@b.c',
      '.',
      ' ',
      '\n',
      '111222333',
      'é',
      'X',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { from, to } of lintText(text, HERE)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('N14 reads the longest texts in a time that grows with their length, not with its square', () => {
    msFor(500);
    expect(msFor(4000) / msFor(500)).toBeLessThan(32);
  });
});

/** What texts of this length take that patterns find hard: eight times the length is eight times the work, or sixty-four times. */
function msFor(length: number): number {
  const hard = ['1 ', 'A', 'Aa ', '1.', 'a@', 'a.', 'AB12 ', '+', 'г-н ', ' ', 'a-'];
  const texts = hard.map((part) => part.repeat(length).slice(0, length));
  const started = performance.now();
  for (const text of texts) lintText(text, HERE);
  return performance.now() - started;
}
