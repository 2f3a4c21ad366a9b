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

  const held: readonly [text: string, findings: readonly string[], country?: string][] = [
    // What only begins as the word of a place does, or is in another line.
    ['Kovács János tért vissza', ['name sure Kovács János'], 'hu'],
    ['Nagy Péter térítette meg', ['name sure Nagy Péter'], 'hu'],
    ['Jan Jansen straatverbod', ['name sure Jan Jansen']],
    ['Jan Jansen\nStraat: nergens', ['name sure Jan Jansen']],
    // A common family name says somebody even in a place.
    ['Kiss Anna utcára kényszerítve', ['name sure Kiss Anna'], 'hu'],
    ['Pe Strada Florilor Maria Popescu ține o cameră', ['name sure Maria Popescu'], 'ro'],
    ['A Szent István tér felől jött', ['name maybe Szent István'], 'hu'],
    ['Dinspre strada Mihai Eminescu vine', ['name maybe Mihai Eminescu'], 'ro'],
    ['Op Piața Alexandru Ioan Cuza', ['name maybe Alexandru Ioan'], 'ro'],
    // Names in capitals, as documents have them.
    ['ANA POPESCU', ['name sure ANA POPESCU'], 'ro'],
    ['POPESCU ANA', ['name sure POPESCU ANA'], 'ro'],
    ['Card: ION RAREȘTEANU', ['name sure ION RAREȘTEANU'], 'ro'],
    ['met JAN SMIT', ['name sure JAN SMIT']],
    ['JAN-PETER SMIT', ['name sure JAN-PETER SMIT']],
    ['KIS ANNA', ['name sure KIS ANNA'], 'hu'],
    ['a venit POP Maria', ['name sure POP Maria'], 'ro'],
    ['De EU en de BTW van een SMS uit de USA', []],
    // Given names that are towns and months too.
    ['Nagy Szófia eltűnt', ['name sure Nagy Szófia'], 'hu'],
    ['Sofia Petrova sliep', ['name sure Sofia Petrova']],
    ['Luna Zwartjens sliep', ['name maybe Luna Zwartjens']],
    ['Ze komen uit Sofia en blijven tot mei', []],
    // Family names that are made of given ones; initials before one.
    ['brieven voor Gheorghi Ivanov Stoianov', ['name sure Ivanov Stoianov'], 'ro'],
    ['Aktéi: A. Maria Popescu', ['name sure Maria Popescu'], 'hu'],
    ['getekend door J. de Boer', ['name sure J. de Boer']],
    // What begins as the name of money does; a number with check digits is one even before money.
    ['BSN 123456782 leidt', ['number sure 123456782']],
    ['bel 06-12345678 leider', ['phone sure 06-12345678']],
    ['CNP 1980822315836 lei', ['number sure 1980822315836'], 'ro'],
    ['CNP 1980822315836 Ft', ['number sure 1980822315836'], 'ro'],
    ['voor 06-12345678 euro', []],
    ['612345678 forintot kért', [], 'hu'],
    // No day, though it looks like one; a day whose check digits hold by chance.
    ['hívja a 06-20-2983 számot', ['phone sure 06-20-2983'], 'hu'],
    ['tot 31-08-2026', ['number maybe 31-08-2026']],
    ['sinds 12-11-2026', []],
    // Another word before an account that begins as one.
    ['kv12 NL91 ABNA 0417 1643 00', ['account sure NL91 ABNA 0417 1643 00']],
  ];
  it.each(held)('A20 marks in %j what holds it back: %j', (...[text, findings, country]) => {
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

/**
 * What texts of this length take that patterns find hard, the quickest of three: eight times the length is eight times the work, or sixty-four
 * times. Time of the processor, as what else the machine does is none of it.
 */
function msFor(length: number): number {
  const hard = ['1 ', 'A', 'Aa ', '1.', 'a@', 'a.', 'AB12 ', '+', 'г-н ', ' ', 'a-', 'ANA '];
  const texts = hard.map((part) => part.repeat(length).slice(0, length));
  const times = Array.from({ length: 3 }, () => {
    const started = process.cpuUsage();
    for (const text of texts) lintText(text, HERE);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
