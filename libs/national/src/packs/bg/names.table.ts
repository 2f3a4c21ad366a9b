import type { NameRules } from '../../names/name-rules.js';
import { words } from '../../names/words.js';
import { DIMINUTIVES } from './diminutives.table.js';
import { GIVEN_NAMES } from './given-names.table.js';

/**
 * Bulgarian names: given, father's name with -ov or -ev, family. Source: Civil Registration Act, art. 9 to 14; the
 * ending agrees with the sex of the bearer. Spelling of the letters is in `script/cyrillic.table.ts`.
 */
export const names: NameRules = {
  order: 'given-first',
  patronymic: 'middle',
  particles: words(''),
  titles: words('gn gzha dr inzh prof dots akad arh adv polk gen kap gospodin gospozha'),
  degrees: words('ml st'),
  birthMarkers: words('rodena rod'),
  orderWeight: 2,
  fatherEndings: words('ov ova ev eva ow owa ew ewa off offa eff effa ovs evs'),
  genderedEndings: [
    { feminine: 'ova', masculine: 'ov', rule: 'bg.gender' },
    { feminine: 'eva', masculine: 'ev', rule: 'bg.gender' },
    { feminine: 'owa', masculine: 'ow', rule: 'bg.gender' },
    { feminine: 'ewa', masculine: 'ew', rule: 'bg.gender' },
    { feminine: 'offa', masculine: 'off', rule: 'bg.gender' },
    { feminine: 'effa', masculine: 'eff', rule: 'bg.gender' },
    { feminine: 'ska', masculine: 'ski', rule: 'bg.gender' },
    { feminine: 'ska', masculine: 'sky', rule: 'bg.sky' },
    { feminine: 'szka', masculine: 'szki', rule: 'bg.gender' },
    { feminine: 'shka', masculine: 'shki', rule: 'bg.gender' },
    { feminine: 'chka', masculine: 'chki', rule: 'bg.gender' },
    { feminine: 'tska', masculine: 'tski', rule: 'bg.gender' },
  ],
  familyEndings: words('ov ova ev eva ski ska shki shka chki chka off eff ow owa ew ewa szki szka sky'),
  familyNames: '',
  givenNames: GIVEN_NAMES,
  diminutives: DIMINUTIVES,
  spellings: [
    { from: 'iia', to: 'ia', at: 'end', rule: 'bg.iya' },
    { from: 'iya', to: 'ia', at: 'end', rule: 'bg.iya' },
    { from: 'ija', to: 'ia', at: 'end', rule: 'bg.iya' },
    { from: 'iy', to: 'i', at: 'end', rule: 'bg.iya' },
    { from: 'ii', to: 'i', at: 'end', rule: 'bg.iya' },
    { from: 'sky', to: 'ski', at: 'end', rule: 'bg.sky' },
    { from: 'je', to: 'e', at: 'any', rule: 'bg.ye' },
    { from: 'ye', to: 'e', at: 'any', rule: 'bg.ye' },
    { from: 'ie', to: 'e', at: 'any', rule: 'bg.ye' },
  ],
};
