/**
 * Bulgarian letters as the law of 2009 writes them (Transliteration Act, State Gazette 19/2009, annex to art. 3),
 * and letters of other Cyrillic alphabets as their own states or ICAO Doc 9303-3 section 6 B write them.
 */
export const LAW: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ѝ: 'i',
  ѐ: 'e',
  // letters before the spelling reform of 1945
  ѣ: 'e',
  ѫ: 'a',
  // Russian, Ukrainian, Belarusian
  ы: 'y',
  э: 'e',
  ё: 'e',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  // Serbian, Macedonian
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
};

/** One custom of writing Bulgarian in Latin letters. */
export interface SpellingCustom {
  /** Rule id; its texts are in `rules/rules.table.ts`. */
  readonly id: string;
  /** Letters in which the custom leaves the law. The first way is written, the others are only recognised. */
  readonly letters: Readonly<Record<string, string>>;
  /** `с` between vowels, when the custom doubles it. */
  readonly doubleS?: true;
  /** `г` before `е` and `и`. */
  readonly softG?: string;
  /** `ч` before `е` and `и`. */
  readonly softCh?: string;
  /** `в` at the end of a word. */
  readonly finalV?: string;
  /** Ending added to a word that ends in a consonant. */
  readonly ending?: string;
  /** Groups that give the custom away in a Latin word, with the lawful spelling of each; longest first. */
  readonly marks: readonly (readonly [string, string])[];
}

/**
 * The customs, official ones first. Sources: `cyr.icao` Doc 9303-3 (щ is the only Bulgarian exception there, so ъ is
 * IE); `cyr.en` BGN/PCGN 1952; the others are what newspapers and registers of those countries print.
 */
export const CUSTOMS: readonly SpellingCustom[] = [
  { id: 'cyr.icao', letters: { й: 'i', х: 'kh', ъ: 'ie', ю: 'iu', я: 'ia', ь: '' }, marks: [] },
  {
    id: 'cyr.en',
    letters: {
      й: 'y|i',
      х: 'kh|h',
      ъ: 'u',
      ь: '|i',
      ю: 'yu|u|iu',
      я: 'ya|ia',
      в: 'v|ff|w',
      ж: 'zh|j',
      и: 'i|y',
      к: 'k|c',
    },
    finalV: 'ff',
    marks: [
      ['off', 'ov'],
      ['eff', 'ev'],
      ['kh', 'h'],
    ],
  },
  {
    id: 'cyr.nl',
    letters: { ж: 'zj', й: 'j', у: 'oe', х: 'ch', ч: 'tsj', ш: 'sj', щ: 'sjt', ь: 'j', ю: 'joe', я: 'ja', и: 'i|y' },
    marks: [
      ['tsj', 'ch'],
      ['joe', 'yu'],
      ['sjt', 'sht'],
      ['sj', 'sh'],
      ['zj', 'zh'],
      ['oe', 'u'],
      ['ja', 'ya'],
      ['ij', 'iy'],
    ],
  },
  {
    id: 'cyr.hu',
    letters: {
      ж: 'zs',
      й: 'j',
      с: 'sz',
      х: 'h|ch',
      ц: 'c',
      ч: 'cs',
      ш: 's',
      щ: 'st',
      ъ: 'a|i|u|',
      ь: 'j',
      ю: 'ju',
      я: 'ja',
    },
    marks: [
      ['dzs', 'dzh'],
      ['cs', 'ch'],
      ['zs', 'zh'],
      ['sz', 's'],
      ['ju', 'yu'],
      ['ja', 'ya'],
      ['c', 'ts'],
      ['s', 'sh'],
    ],
  },
  {
    id: 'cyr.ro',
    letters: {
      ж: 'j',
      й: 'i',
      ц: 't|ts',
      ч: 'ci|c',
      ш: 's',
      щ: 'st',
      ъ: 'a|i',
      ь: 'i',
      ю: 'iu',
      я: 'ia|ea',
      г: 'g|gh',
      к: 'k|c|ch',
    },
    softG: 'gh',
    softCh: 'c',
    marks: [
      ['gh', 'g'],
      ['cio', 'cho'],
      ['cia', 'cha'],
      ['ciu', 'chu'],
      ['ce', 'che'],
      ['ci', 'chi'],
      ['iu', 'yu'],
      ['j', 'zh'],
    ],
  },
  {
    id: 'cyr.de',
    letters: {
      в: 'w|v',
      ж: 'sch',
      з: 's|z',
      й: 'j|i',
      х: 'ch',
      ц: 'z|ts',
      ч: 'tsch',
      ш: 'sch',
      щ: 'scht',
      ъ: 'a|y|u',
      ь: 'j',
      ю: 'ju',
      я: 'ja',
    },
    doubleS: true,
    marks: [
      ['tsch', 'ch'],
      ['scht', 'sht'],
      ['sch', 'sh'],
      ['ss', 's'],
      ['ju', 'yu'],
      ['ja', 'ya'],
      ['w', 'v'],
      ['z', 'ts'],
    ],
  },
  {
    id: 'cyr.fr',
    letters: {
      ж: 'j',
      й: 'i|y',
      у: 'ou',
      х: 'kh|h',
      ч: 'tch',
      ш: 'ch',
      щ: 'cht',
      ъ: 'a|e|u',
      ь: 'i',
      ю: 'iou',
      я: 'ia',
      г: 'g|gu',
      в: 'v|ff',
    },
    doubleS: true,
    softG: 'gu',
    marks: [
      ['tch', 'ch'],
      ['cht', 'sht'],
      ['iou', 'yu'],
      ['gue', 'ge'],
      ['gui', 'gi'],
      ['ss', 's'],
      ['ou', 'u'],
      ['kh', 'h'],
      ['j', 'zh'],
    ],
  },
  {
    id: 'cyr.pl',
    letters: {
      в: 'w',
      ж: 'z',
      й: 'j|i',
      х: 'ch',
      ц: 'c',
      ч: 'cz',
      ш: 'sz',
      щ: 'szt',
      ъ: 'y|a|u',
      ь: 'j|i',
      ю: 'ju|iu',
      я: 'ja|ia',
    },
    marks: [
      ['szt', 'sht'],
      ['cz', 'ch'],
      ['sz', 'sh'],
      ['ch', 'h'],
      ['ju', 'yu'],
      ['ja', 'ya'],
      ['w', 'v'],
      ['c', 'ts'],
    ],
  },
  {
    id: 'cyr.caron',
    letters: { ж: 'z', й: 'j|i', х: 'h|ch', ц: 'c', ч: 'c', ш: 's', щ: 'st', ъ: 'a|u|', ь: 'j', ю: 'ju', я: 'ja' },
    marks: [
      ['ju', 'yu'],
      ['ja', 'ya'],
      ['j', 'y'],
    ],
  },
  {
    id: 'cyr.et',
    letters: { ж: 'z', й: 'i|j', ч: 'ts', ш: 's', щ: 'st', ъ: 'o|a|u|y|e', ь: 'j', ю: 'ju', я: 'ja' },
    marks: [],
  },
  {
    id: 'cyr.lv',
    letters: { ж: 'z', й: 'j|i', ц: 'c', ч: 'c', ш: 's', щ: 'st', ъ: 'a|i', ь: 'j', ю: 'ju', я: 'ja' },
    ending: 's',
    marks: [
      ['ovs', 'ov'],
      ['evs', 'ev'],
    ],
  },
  {
    id: 'cyr.sv',
    letters: { ж: 'zj|j', й: 'j', х: 'ch|h', ч: 'tj', ш: 'sj', щ: 'sjt', ь: 'j', ю: 'ju', я: 'ja' },
    marks: [
      ['sjt', 'sht'],
      ['tj', 'ch'],
      ['sj', 'sh'],
      ['zj', 'zh'],
    ],
  },
  {
    id: 'cyr.es',
    letters: { ж: 'zh|y', й: 'i', х: 'h|j', ш: 'sh|ch', щ: 'sht|cht', ъ: 'a|u', ь: 'i', ю: 'iu', я: 'ia', г: 'g|gu' },
    softG: 'gu',
    marks: [],
  },
  {
    id: 'cyr.tr',
    letters: { ж: 'j', ч: 'c', ш: 's', щ: 'st', ъ: 'a|i', ь: 'y' },
    marks: [],
  },
];
