import type { AddressPart, AddressRules } from './address-rules.js';
import type { AddressWord } from './address-words.js';

/** Parts named by a word and what stands beside it, and the words left over for street, number and city. */
export interface MarkedAddress {
  readonly parts: ReadonlyMap<AddressPart, string>;
  readonly left: readonly AddressWord[];
  /** How many of them stood before the house number that a word marked; 0 where none did. */
  readonly beforeNumber: number;
}

const NAMED: ReadonlySet<AddressPart> = new Set<AddressPart>(['city', 'district', 'quarter']);
/** Parts that letters name as often as numbers. */
const LETTERED: ReadonlySet<AddressPart> = new Set<AddressPart>(['block', 'entrance']);
/** Floors and the districts of Budapest in Roman numbers. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  ['', 'x', 'xx'].flatMap((tens, ten) =>
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map(
      (ones, one) => [tens + ones, String(ten * 10 + one)] as const,
    ),
  ),
);
/** A longer value behind бл. or вх. is a word of its own. */
const MAX_VALUE = 3;

/** Words of one country's addresses, compiled from its table. */
export class AddressMarkers {
  readonly #markers: ReadonlyMap<string, AddressPart>;
  readonly #types: ReadonlyMap<string, string>;
  /** Hungary writes the marker behind its value: 3. em. 4. a. */
  readonly #isBehind: boolean;

  constructor(rules: AddressRules | undefined) {
    this.#markers = new Map(rules?.markers ?? []);
    this.#types = new Map(rules?.streetTypes ?? []);
    this.#isBehind = rules?.streetTypeLast === true;
  }

  /** Full street type a word stands for. */
  typeOf(word: AddressWord): string | undefined {
    return this.#types.get(word.text);
  }

  isMarker(word: AddressWord | undefined): boolean {
    return word !== undefined && this.#markers.has(word.text);
  }

  /** Takes every marked part out of the words. */
  take(words: readonly AddressWord[]): MarkedAddress {
    const parts = new Map<AddressPart, string>();
    const left: AddressWord[] = [];
    let beforeNumber = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word === undefined) continue;
      const part = this.#isLetter(word, words[i + 1]) ? undefined : this.#markers.get(word.text);
      const taken = part === undefined || parts.has(part) ? 0 : this.#takePart(part, { words, at: i, left, parts });
      if (taken === 0) left.push(word);
      else i += taken - 1;
      if (taken > 0 && part === 'number') beforeNumber = left.length;
      const last = left.at(-1);
      if (taken > 0 && last !== undefined && words[i]?.endsPart === true)
        left[left.length - 1] = { ...last, endsPart: true };
    }
    return { parts, left, beforeNumber };
  }

  /** The A of `A lph.` is the letter of an entrance, and no flat. */
  #isLetter(word: AddressWord, next: AddressWord | undefined): boolean {
    const named = this.#isBehind ? this.#markers.get(next?.text ?? '') : undefined;
    return named !== undefined && LETTERED.has(named) && word.text.length === 1;
  }

  /** Gives how many words it used, the marker among them; 0 when the word marks nothing here. */
  #takePart(part: AddressPart, { words, at, left, parts }: Taking): number {
    const marker = words[at];
    const next = words[at + 1];
    if (marker === undefined) return 0;
    if (part === 'ground') return parts.set('floor', '0') && 1;
    const before = left.at(-1);
    if (this.#isBehind && before !== undefined && isValue(part, before.text) && !before.endsPart) {
      left.pop();
      parts.set(part, valueOf(before.text));
      return 1;
    }
    if (next === undefined || marker.endsPart) return 0;
    if (NAMED.has(part))
      return marker.hasDot || marker.text.length > 2 ? this.#takeName(part, { words, at, left, parts }) : 0;
    if (!/\d/.test(next.text) && next.text.length > MAX_VALUE) return 0;
    // an entrance В is a letter, which only looks like a number
    parts.set(part, LETTERED.has(part) ? next.text : valueOf(next.text));
    return 2;
  }

  /** A name goes on to the end of its part or to the next marker. */
  #takeName(part: AddressPart, { words, at, parts }: Taking): number {
    const taken: string[] = [];
    for (let i = at + 1; i < words.length; i++) {
      const word = words[i];
      if (word === undefined || (taken.length > 0 && (this.isMarker(word) || this.typeOf(word) !== undefined))) break;
      taken.push(word.text);
      if (word.endsPart) break;
    }
    parts.set(part, taken.join(' '));
    return taken.length + 1;
  }
}

interface Taking {
  readonly words: readonly AddressWord[];
  readonly at: number;
  readonly left: AddressWord[];
  readonly parts: Map<AddressPart, string>;
}

function isValue(part: AddressPart, text: string): boolean {
  return /^\d/.test(text) || (text !== '' && ROMAN.has(text)) || (LETTERED.has(part) && /^[a-z]$/.test(text));
}

/** Roman floors and districts become numbers. */
function valueOf(text: string): string {
  return ROMAN.get(text) ?? text;
}
