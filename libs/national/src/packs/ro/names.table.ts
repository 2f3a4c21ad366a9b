import type { NameRules } from '../../names/name-rules.js';
import { words } from '../../names/words.js';
import { DIMINUTIVES } from './diminutives.table.js';
import { FAMILY_NAMES } from './family-names.table.js';
import { GIVEN_NAMES } from './given-names.table.js';

/**
 * Romanian names: official lists put the family first, daily use last; the father's initial may stand between.
 * Sources: OUG 41/2003 on names; comma and cedilla letters and â for î: Academia Română, decision of 17 February 1993.
 */
export const names: NameRules = {
  order: 'family-first',
  patronymic: 'none',
  particles: words('de von van'),
  titles: words('dr prof ing av ec dl dna dra conf lect arh col lt cpt mr domnul doamna pr preot univ asist'),
  degrees: words('jr phd'),
  birthMarkers: words('nascuta nasc'),
  orderWeight: 0.5,
  fatherEndings: [],
  genderedEndings: [],
  familyEndings: words(
    'escu eanu ianu oiu aru ariu asu usu ache achi atu elea oae oaie oaica uta uca oica arescu iuc ciuc niuc aiu etu otu itei anu uleac eac ici iceanu',
  ),
  familyNames: FAMILY_NAMES,
  givenNames: GIVEN_NAMES,
  diminutives: DIMINUTIVES,
  spellings: [
    { from: 'i', to: 'a', at: 'any', rule: 'ro.ai' },
    { from: 'k', to: 'c', at: 'any', rule: 'ro.k' },
    { from: 'k', to: 'ch', at: 'any', rule: 'ro.k' },
    { from: 'gh', to: 'g', at: 'any', rule: 'ro.gh' },
    { from: 'sch', to: 'sc', at: 'any', rule: 'ro.gh' },
    { from: 'ea', to: 'e', at: 'any', rule: 'ro.ea' },
    { from: 'ts', to: 't', at: 'any', rule: 'ro.ts' },
    { from: 'tz', to: 't', at: 'any', rule: 'ro.ts' },
    { from: 'sh', to: 's', at: 'any', rule: 'ro.ts' },
    { from: 'x', to: 'cs', at: 'any', rule: 'latin.greek' },
  ],
};
