import { fold } from '../script/fold.js';

/** A word of an address: folded, with what stood around it. */
export interface AddressWord {
  readonly text: string;
  /** The part of the address ends here: a comma or a new line follows. */
  readonly endsPart: boolean;
  readonly hasDot: boolean;
}

const NUMBER_SIGNS = /[№#]/g;
const PARTS = /[,;\n]/;
/** Letters of an abbreviation between dots: ж.к. is one word. */
const MAX_ABBREVIATED = 2;

/** Cuts an address into words; `бл.12` is two of them, `ж.к.` one, `12A` and `5/3` one each. */
export function addressWords(text: string): readonly AddressWord[] {
  const words: AddressWord[] = [];
  for (const part of text.replace(NUMBER_SIGNS, ' nr ').split(PARTS)) {
    const before = words.length;
    for (const piece of part.split(/\s+/)) for (const word of wordsOf(piece)) words.push(word);
    const last = words.at(-1);
    if (last !== undefined && words.length > before) words[words.length - 1] = { ...last, endsPart: true };
  }
  return words;
}

function wordsOf(piece: string): readonly AddressWord[] {
  const pieces = piece.split('.');
  const words: AddressWord[] = [];
  let run = '';
  pieces.forEach((each, i) => {
    const hasDot = i < pieces.length - 1;
    run += each;
    if (hasDot && isAbbreviated(each) && isAbbreviated(pieces[i + 1] ?? '')) return;
    const text = joined(run);
    run = '';
    if (text !== '') words.push({ text, hasDot, endsPart: false });
  });
  return words;
}

/** Few small letters: `ж` and `к` of ж.к. go together, the entrance А of вх.А does not. */
function isAbbreviated(piece: string): boolean {
  return piece.length > 0 && piece.length <= MAX_ABBREVIATED && /^\p{Ll}+$/u.test(piece);
}

/** `b-dul` is one word, Cluj-Napoca the two of a name; `12-14` and `5/B` keep their parts. */
function joined(piece: string): string {
  const folded = fold(piece);
  if (/\d/.test(folded)) return folded.replaceAll(' ', '-');
  const isName = folded.split(' ').every((word) => word.length > MAX_ABBREVIATED);
  return isName ? folded : folded.replaceAll(' ', '');
}
