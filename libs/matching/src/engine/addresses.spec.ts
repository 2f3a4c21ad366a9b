import { describe, expect, it } from '@jest/globals';
import { PairMatcher } from './pair-matcher.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });
const believed = (country: string, left: string, right: string): number =>
  matcher.judge({ type: 'address', country, address: left }, { type: 'address', country, address: right }).explanation
    .probability;

/** Invented streets. */
describe('F5 row 5 addresses', () => {
  it.each([
    ['bg', 'гр. Русе, ж.к. Дружба, бл. 19, вх. Б, ап. 7', 'Ruse, zh.k. Druzhba, bl. 19, vh. B, ap. 7'],
    ['bg', 'гр. Русе, ул. Примерна № 5, ет. 2, ап. 7', 'Русе, ул. Примерна 5, ап. 7'],
    ['hu', '6720 Szeged, Minta utca 140. 5. em. 17. ajtó', 'Szeged, Minta u. 140. V/17.'],
    ['hu', '1051 Budapest, Példa u. 12. 3. em. 4. a.', '1051 Budapest Példa utca 12. III. em. 4.'],
    [
      'ro',
      'Str. Exemplului nr. 5, bl. A2, sc. 1, ap. 14, București',
      'Strada Exemplului 5, bloc A2, scara 1, apartament 14, Bucuresti',
    ],
    ['nl', 'Voorbeeldstraat 12 bis, 1234 AB Utrecht', 'Voorbeeldstraat 12-bis, 1234AB UTRECHT'],
  ])('are one in another spelling: %s %s', (country, left, right) => {
    expect(believed(country, left, right)).toBeGreaterThan(0.5);
  });

  it.each([
    ['bg', 'гр. Русе, ж.к. Дружба, бл. 19, вх. Б, ап. 7', 'гр. Русе, ж.к. Дружба, бл. 433, вх. А, ап. 99'],
    ['bg', 'гр. Русе, ж.к. Дружба, бл. 19, вх. Б, ап. 7', 'гр. Русе, ж.к. Дружба, бл. 19, вх. Б, ап. 8'],
    ['hu', '6720 Szeged, Minta utca 140. 5. em. 17. ajtó', '6720 Szeged, Minta utca 140. 5. em. 18. ajtó'],
    ['hu', '6720 Szeged, Minta utca 140.', '6720 Szeged, Minta utca 14.'],
    [
      'ro',
      'Str. Exemplului nr. 5, bl. A2, sc. 1, ap. 14, București',
      'Str. Exemplului nr. 5, bl. A2, sc. 2, ap. 14, București',
    ],
    ['nl', 'Voorbeeldstraat 12, 1234 AB Utrecht', 'Voorbeeldstraat 14, 1234 AB Utrecht'],
    ['nl', 'Voorbeeldstraat 12, Utrecht', 'Voorbeeldstraat 12, Breda'],
  ])('are two where a part differs: %s %s', (country, left, right) => {
    expect(believed(country, left, right)).toBeLessThan(0.5);
  });
});
