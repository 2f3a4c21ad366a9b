import type { Address } from './address.js';
import { AddressMarkers } from './address-markers.js';
import type { AddressPart, AddressRules } from './address-rules.js';
import { type AddressWord, addressWords } from './address-words.js';
import { hasShape } from './postcode.js';

type Found = Pick<
  Address,
  'postcode' | 'city' | 'district' | 'street' | 'streetType' | 'number' | 'suffix' | 'unit' | 'units'
>;

const UNIT_PARTS: readonly (readonly [AddressPart, string])[] = [
  ['block', 'b'],
  ['entrance', 'e'],
  ['floor', 'f'],
  ['flat', 'a'],
];

/** Reads addresses by the table of one country; without a table, number, street and city by their places. */
export class AddressReader {
  readonly #markers: AddressMarkers;

  constructor(private readonly rules: AddressRules | undefined) {
    this.#markers = new AddressMarkers(rules);
  }

  read(text: string): Found {
    const { postcode, words, isCityNext } = this.#takePostcode(addressWords(text));
    const { parts, left, beforeNumber } = this.#markers.take(words);
    const marked = parts.get('number');
    const { before, number, suffix, behind } =
      marked === undefined ? this.#splitAtNumber(left) : this.#splitAtMarked(left, { marked, beforeNumber });
    const { name, type, others } = this.#streetOf(before, isCityNext);
    const flat = parts.has('floor') && !parts.has('flat') ? behind.find((word) => /^\d+$/.test(word.text)) : undefined;
    // an estate of blocks has no street: what stands before it is the city
    const isEstate = parts.has('quarter') && type === null && number === null && !parts.has('city');
    const rest = behind.filter((word) => word !== flat);
    const units = unitsOf(parts, flat?.text);
    return {
      postcode,
      city: parts.get('city') ?? textOf(others) ?? textOf(rest) ?? (isEstate ? name : null),
      district: parts.get('district') ?? null,
      street: (isEstate ? null : name) ?? parts.get('quarter') ?? null,
      streetType: type,
      number,
      suffix,
      unit: units.length === 0 ? null : units.join(''),
      units,
    };
  }

  /** One word of the shape, or two that make it (1234 AB), from the end; never the number behind a marker. */
  #takePostcode(words: readonly AddressWord[]): {
    postcode: string | null;
    words: readonly AddressWord[];
    isCityNext: boolean;
  } {
    const shape = this.rules?.postcode ?? '';
    for (let i = words.length - 1; i >= 0; i--) {
      for (let length = 1; length <= 2 && i + length <= words.length; length++) {
        const taken = words.slice(i, i + length);
        const code = taken
          .map((word) => word.text)
          .join('')
          .toUpperCase();
        if (shape === '' || !hasShape(code, shape) || this.#markers.isMarker(words[i - 1])) continue;
        // 1234 AB is one code of two words; 140. 5. em. are two numbers
        if (length === 2 && !/^\d+$/.test(taken[0]?.text ?? '')) continue;
        if (length === 2 && /\d/.test(taken[1]?.text ?? '')) continue;
        const before = withEnd(
          words.slice(0, i),
          taken.some((word) => word.endsPart),
        );
        return {
          postcode: code,
          words: [...before, ...words.slice(i + length)],
          isCityNext: i === 0 && taken.every((word) => !word.endsPart),
        };
      }
    }
    return { postcode: null, words, isCityNext: false };
  }

  /** Without a word for street the words before a marked number are the street, and those behind it the town. */
  #splitAtMarked(left: readonly AddressWord[], number: { marked: string; beforeNumber: number }): SplitAddress {
    const { marked, beforeNumber: at } = number;
    const isTold = at === 0 || left.some((word) => this.#markers.typeOf(word) !== undefined);
    return {
      before: isTold ? left : left.slice(0, at),
      behind: isTold ? [] : left.slice(at),
      ...splitNumber(marked, ''),
    };
  }

  /** House number: the first number behind the first word; without a table also in front (10 Downing Street). */
  #splitAtNumber(left: readonly AddressWord[]): SplitAddress {
    const from = this.rules === undefined ? 0 : 1;
    const at = left.findIndex((word, i) => i >= from && /^\d/.test(word.text));
    const word = left[at];
    if (word === undefined) return { before: left, behind: [], number: null, suffix: null };
    const next = left[at + 1];
    const isSuffix = next !== undefined && !word.endsPart && isSuffixWord(next.text);
    const behind = left.slice(at + (isSuffix ? 2 : 1));
    const numbered = splitNumber(word.text, isSuffix ? next.text : '');
    if (at > 0) return { before: left.slice(0, at), behind, ...numbered };
    const end = behind.findIndex((each) => each.endsPart);
    return { before: behind.slice(0, end + 1), behind: behind.slice(end + 1), ...numbered };
  }

  /** The part with a street type, else the last; other parts, and the word behind a leading postcode, name the city. */
  #streetOf(
    words: readonly AddressWord[],
    isCityNext: boolean,
  ): { name: string | null; type: string | null; others: readonly AddressWord[] } {
    const parts = partsOf(words);
    const typed = parts.findIndex((part) => part.some((word) => this.#markers.typeOf(word) !== undefined));
    const at = typed < 0 ? parts.length - 1 : typed;
    const street = [...(parts[at] ?? [])];
    const others = parts.filter((_, i) => i !== at).flat();
    if (isCityNext && others.length === 0 && street.length > 2) others.push(...street.splice(0, 1));
    const typeAt = street.findIndex((word) => this.#markers.typeOf(word) !== undefined);
    const [typeWord] = typeAt < 0 ? [] : street.splice(typeAt, 1);
    return {
      name: textOf(street),
      type: typeWord === undefined ? null : (this.#markers.typeOf(typeWord) ?? null),
      others,
    };
  }
}

interface SplitAddress {
  readonly before: readonly AddressWord[];
  readonly behind: readonly AddressWord[];
  readonly number: string | null;
  readonly suffix: string | null;
}

function withEnd(words: readonly AddressWord[], endsPart: boolean): readonly AddressWord[] {
  const last = words.at(-1);
  return last === undefined || !endsPart ? words : [...words.slice(0, -1), { ...last, endsPart }];
}

function partsOf(words: readonly AddressWord[]): readonly (readonly AddressWord[])[] {
  const parts: AddressWord[][] = [];
  let isOpen = false;
  for (const word of words) {
    if (isOpen) parts.at(-1)?.push(word);
    else parts.push([word]);
    isOpen = !word.endsPart;
  }
  return parts;
}

function textOf(words: readonly AddressWord[]): string | null {
  return words.length === 0 ? null : words.map((word) => word.text).join(' ');
}

function unitsOf(parts: ReadonlyMap<AddressPart, string>, flat: string | undefined): readonly string[] {
  return UNIT_PARTS.flatMap(([part, letter]) => {
    const value = parts.get(part) ?? (part === 'flat' ? flat : undefined);
    return value === undefined ? [] : [letter + value];
  });
}

/** An addition behind a house number: a letter, a small number, bis, hs. */
function isSuffixWord(text: string): boolean {
  return /^(?:[a-z]|bis|hs|huis|rood|[iv]{1,3})$/.test(text);
}

/** `12a` is number 12 with suffix a; `12-14` keeps its end as the suffix. */
function splitNumber(written: string, more: string): { number: string; suffix: string | null } {
  const digits = /^\d+/.exec(written)?.[0] ?? '';
  if (digits === '') return { number: written, suffix: more === '' ? null : more };
  const rest = written.slice(digits.length).replaceAll('-', '') + more;
  return { number: digits.replace(/^0+(?=\d)/, ''), suffix: rest === '' ? null : rest };
}
