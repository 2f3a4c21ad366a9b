import type { NameRules } from '../../names/name-rules.js';
import { words } from '../../names/words.js';
import { DIMINUTIVES } from './diminutives.table.js';
import { FAMILY_NAMES } from './family-names.table.js';
import { GIVEN_NAMES } from './given-names.table.js';

/**
 * Dutch names. Sources: Besluit burgerlijke stand and RvIG table 36 (Voorvoegseltabel) for the prefixes; sorting under
 * the main word is the custom of the population register. ij and y: Taalunie, Leidraad.
 */
export const names: NameRules = {
  order: 'given-first',
  patronymic: 'none',
  particles: words(
    'van de der den het t ter ten te in op uit aan bij tot over onder voor von zu zum zur d du des la le les l el al ben bin ibn vande vanden vander s vant int opt della di da do dos del af',
  ),
  titles: words('dr drs mr mrs ms ir ing prof jhr jkvr bc dhr mw mevr mevrouw ds weduwe wed'),
  degrees: words('msc bsc ba ma llm mba phd jr sr junior senior'),
  birthMarkers: words('geb geboren'),
  orderWeight: 3,
  fatherEndings: [],
  genderedEndings: [],
  familyEndings: words(
    'stra sma inga huis huizen veld velde berg kamp kamps mans ssen dijk horst broek meijer maker boer wijk daal steen',
  ),
  familyNames: FAMILY_NAMES,
  givenNames: GIVEN_NAMES,
  diminutives: DIMINUTIVES,
  spellings: [
    { from: 'ij', to: 'y', at: 'any', rule: 'nl.ij' },
    { from: 'ij', to: 'i', at: 'any', rule: 'nl.ij' },
    { from: 'sz', to: 's', at: 'end', rule: 'nl.old' },
    { from: 'sch', to: 's', at: 'end', rule: 'nl.old' },
    { from: 'ae', to: 'aa', at: 'any', rule: 'nl.old' },
    { from: 'gh', to: 'g', at: 'any', rule: 'nl.old' },
    { from: 'ck', to: 'k', at: 'any', rule: 'nl.old' },
    { from: 'dt', to: 'd', at: 'end', rule: 'nl.old' },
    { from: 'dt', to: 't', at: 'end', rule: 'nl.old' },
    { from: 'aa', to: 'a', at: 'any', rule: 'nl.old' },
    { from: 'ee', to: 'e', at: 'any', rule: 'nl.old' },
    { from: 'oo', to: 'o', at: 'any', rule: 'nl.old' },
    { from: 'uu', to: 'u', at: 'any', rule: 'nl.old' },
  ],
};
