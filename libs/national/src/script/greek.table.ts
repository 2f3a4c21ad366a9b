/** One way to write Greek letters in Latin ones; groups of letters before single ones. */
export interface GreekCustom {
  /** Rule id; its texts are in `rules/rules.table.ts`. */
  readonly id: string;
  readonly letters: Readonly<Record<string, string>>;
  /** Groups that are written otherwise where a word begins with them. */
  readonly first: Readonly<Record<string, string>>;
}

/**
 * Letters of a modern Greek word as they sound. Source: ELOT 743 (ISO 843), and what Greek writes foreign sounds
 * with: inside a word ντ is d, nd or nt, so it is written as the one that is near both others.
 */
const SOUND: Readonly<Record<string, string>> = {
  αυ: 'av',
  ευ: 'ev',
  ου: 'u',
  αι: 'e',
  ει: 'i',
  οι: 'i',
  μπ: 'mb',
  ντ: 'nd',
  γκ: 'ng',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nh',
  ντσ: 'nts',
  τσ: 'ts',
  τζ: 'dz',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'h',
  ψ: 'ps',
  ω: 'o',
};

const FIRST = { μπ: 'b', ντ: 'd', γκ: 'g' };

/** As a word sounds; the first of all, on which distances are measured. */
export const GREEK_SOUND: GreekCustom = { id: 'el.sound', letters: SOUND, first: FIRST };

/** As the Greek state writes names, as foreign names were before they were written in Greek, and as neighbours write them. */
export const GREEK_CUSTOMS: readonly GreekCustom[] = [
  {
    id: 'el.elot',
    letters: {
      ...SOUND,
      ου: 'ou',
      αι: 'ai',
      ει: 'ei',
      οι: 'oi',
      ντ: 'nt',
      γκ: 'gk',
      τζ: 'tz',
      μπ: 'mp',
      υ: 'y',
      χ: 'ch',
    },
    first: { μπ: 'b' },
  },
  { id: 'el.foreign', letters: { ...SOUND, μπ: 'b', ντ: 'd', γκ: 'g' }, first: FIRST },
  { id: 'el.foreign', letters: { ...SOUND, ντ: 'nt', μπ: 'mp' }, first: FIRST },
  {
    id: 'el.hu',
    letters: { ...SOUND, μπ: 'b', ντ: 'd', γκ: 'g', τσ: 'cs', ντσ: 'ncs', τζ: 'dzs', ζ: 'zs', θ: 't' },
    first: FIRST,
  },
  {
    id: 'el.ro',
    letters: { ...SOUND, μπ: 'b', ντ: 'nt', γκ: 'g', τσ: 't', ντσ: 'nt', κ: 'c', αι: 'ea', θ: 't' },
    first: FIRST,
  },
  {
    id: 'el.nl',
    letters: { ...SOUND, μπ: 'b', ντ: 'd', γκ: 'g', ου: 'oe', τσ: 'tsj', ντσ: 'ntsj', χ: 'ch' },
    first: FIRST,
  },
  {
    id: 'el.de',
    letters: { ...SOUND, μπ: 'b', ντ: 'd', γκ: 'g', αι: 'ei', τσ: 'z', ντσ: 'nz', σ: 's', β: 'w', χ: 'ch' },
    first: FIRST,
  },
];
