import { CUSTOMS, LAW } from './cyrillic.table.js';
import { LATIN_SPELLINGS } from './latin.table.js';
import { packs } from '../packs/packs.js';

/** A rule that may explain one side of a step: base rule id and the letters it is about. */
interface Reason {
  readonly letter: string;
  readonly written: string;
  readonly rules: readonly string[];
}

/** One way in which a letter group of the left text may stand for one of the right. */
export interface SpellingEdge {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  readonly reasons: readonly Reason[];
  readonly at: 'any' | 'start' | 'end';
}

export type EdgeIndex = ReadonlyMap<string, readonly SpellingEdge[]>;

const LAW_RULE = 'cyr.law';
const PLAIN = new Set('абвгдезиклмнопрстуф');
/** A reading through the vowel ъ explains almost any vowel, so it counts double between two Latin spellings. */
const VOWEL_COST = 2;

/** Spellings of each Cyrillic letter group: written form to the rules that write it so. */
function spellingsByLetter(): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const byLetter = new Map<string, Map<string, string[]>>();
  const add = (letter: string, written: string, rule: string): void => {
    const ways = byLetter.get(letter) ?? new Map<string, string[]>();
    byLetter.set(letter, ways);
    const rules = ways.get(written) ?? [];
    ways.set(written, rules);
    if (!rules.includes(LAW_RULE) && !rules.includes(rule)) rules.push(rule);
  };
  for (const [letter, written] of Object.entries(LAW)) add(letter, written, LAW_RULE);
  add('ия', 'ia', LAW_RULE);
  add('кс', 'x', 'latin.greek');
  for (const custom of CUSTOMS) {
    for (const [letter, ways] of Object.entries(custom.letters))
      for (const way of ways.split('|')) add(letter, way, custom.id);
    if (custom.doubleS) add('с', 'ss', custom.id);
    if (custom.softG !== undefined) add('г', custom.softG, custom.id);
    if (custom.softCh !== undefined) add('ч', custom.softCh, custom.id);
    if (custom.finalV !== undefined) add('в', custom.finalV, custom.id);
  }
  return byLetter;
}

function index(edges: Iterable<SpellingEdge>): EdgeIndex {
  const byFirst = new Map<string, SpellingEdge[]>();
  for (const edge of edges) {
    const group = byFirst.get(edge.from.charAt(0)) ?? [];
    group.push(edge);
    byFirst.set(edge.from.charAt(0), group);
  }
  return byFirst;
}

/** Edges from Cyrillic letters to folded Latin ones; the law costs nothing. */
export function cyrillicEdges(): EdgeIndex {
  const edges: SpellingEdge[] = [];
  for (const [letter, ways] of spellingsByLetter()) {
    for (const [written, rules] of ways) {
      const lawful = rules.includes(LAW_RULE);
      const reasons = lawful && PLAIN.has(letter) ? [] : [{ letter, written, rules }];
      edges.push({ from: letter, to: written, cost: lawful ? 0 : 1, reasons, at: letter === 'ия' ? 'end' : 'any' });
    }
  }
  return index(edges);
}

/** Edges between two Latin spellings: of one Cyrillic letter, of one sound, or old and new in one country. */
export function latinEdges(): EdgeIndex {
  const edges = new Map<string, SpellingEdge>();
  const offer = (edge: SpellingEdge): void => {
    const key = `${edge.from}|${edge.to}|${edge.at}`;
    const known = edges.get(key);
    if (known === undefined || known.cost > edge.cost || known.reasons.length > edge.reasons.length)
      edges.set(key, edge);
  };
  for (const [from, to, rule] of LATIN_SPELLINGS) offerBothWays(offer, { from, to, at: 'any', rule });
  for (const pack of packs.values()) for (const spelling of pack.names.spellings) offerBothWays(offer, spelling);
  for (const [letter, ways] of spellingsByLetter()) offerPairs(offer, letter, ways);
  return index(edges.values());
}

type Offer = (edge: SpellingEdge) => void;

function offerBothWays(offer: Offer, spelling: Pick<SpellingEdge, 'from' | 'to' | 'at'> & { rule: string }): void {
  const { from, to, at, rule } = spelling;
  const reasons = [{ letter: from, written: to, rules: [rule] }];
  offer({ from, to, at, cost: 1, reasons });
  offer({ from: to, to: from, at, cost: 1, reasons });
}

function offerPairs(offer: Offer, letter: string, ways: ReadonlyMap<string, readonly string[]>): void {
  const cost = letter === 'ъ' || letter === 'ь' ? VOWEL_COST : 1;
  for (const [from, fromRules] of ways) {
    for (const [to, toRules] of ways) {
      if (from === to || from === '') continue;
      const sides = [
        { letter, written: from, rules: fromRules },
        { letter, written: to, rules: toRules },
      ];
      offer({ from, to, at: 'any', cost, reasons: sides.filter((side) => !side.rules.includes(LAW_RULE)) });
    }
  }
}
