import type { NameRules } from '../../names/name-rules.js';
import { words } from '../../names/words.js';
import { DIMINUTIVES } from './diminutives.table.js';
import { FAMILY_NAMES } from './family-names.table.js';
import { GIVEN_NAMES } from './given-names.table.js';

/**
 * Hungarian names. Sources: 2010. évi I. törvény 42. § to 46. § for the married forms; old spellings of family names:
 * A magyar helyesírás szabályai 12, points 85 to 91.
 */
export const names: NameRules = {
  order: 'family-first',
  patronymic: 'none',
  particles: words('de von'),
  titles: words('dr prof ifj id ozv ifjabb idosebb ozvegy drne vitez'),
  degrees: words('phd dsc csc mba'),
  birthMarkers: words('szul szuletett sz'),
  orderWeight: 1.5,
  marriedEnding: 'ne',
  fatherEndings: [],
  genderedEndings: [],
  familyEndings: words('falvi falvy halmi vari vary hegyi laki szegi hazi hazy kovi ffy szky szki vics vits agyi egyi'),
  familyNames: FAMILY_NAMES,
  givenNames: GIVEN_NAMES,
  diminutives: DIMINUTIVES,
  spellings: [
    { from: 'cz', to: 'c', at: 'any', rule: 'hu.old' },
    { from: 'tz', to: 'c', at: 'any', rule: 'hu.old' },
    { from: 'ts', to: 'cs', at: 'any', rule: 'hu.old' },
    { from: 'th', to: 't', at: 'any', rule: 'hu.old' },
    { from: 'gh', to: 'g', at: 'any', rule: 'hu.old' },
    { from: 'y', to: 'i', at: 'end', rule: 'hu.old' },
    { from: 'ffy', to: 'fi', at: 'end', rule: 'hu.old' },
    { from: 'ss', to: 's', at: 'any', rule: 'hu.old' },
    { from: 'pp', to: 'p', at: 'any', rule: 'hu.old' },
    { from: 'w', to: 'v', at: 'any', rule: 'hu.old' },
    { from: 'eo', to: 'o', at: 'any', rule: 'hu.old' },
    { from: 'eo', to: 'u', at: 'any', rule: 'hu.old' },
    { from: 'aa', to: 'a', at: 'any', rule: 'hu.old' },
    { from: 'oo', to: 'o', at: 'any', rule: 'hu.old' },
    { from: 'x', to: 'ksz', at: 'any', rule: 'hu.old' },
  ],
};
