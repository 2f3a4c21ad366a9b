import { packOf } from '../packs/packs.js';
import type { Piece } from './name-pieces.js';

/** Words of a name that keep together: tied by hyphens, with the particles before them. */
export interface Unit {
  readonly pieces: readonly Piece[];
  readonly segment: number;
  readonly kind: 'name' | 'initial' | 'title' | 'birth-marker';
}

/** Titles this short may be names elsewhere, so they need a dot or the first place. */
const SHORT_TITLE = 3;
const SURE_TITLES = new Set(['dr', 'drs', 'ifj', 'ozv', 'prof']);
const MAX_INITIAL = 3;
const VOWEL = /[aeiouy]/;

/** Tells a particle (van, de) by its country, or anywhere when written small. */
export function isParticle({ word }: Piece, country: string | undefined): boolean {
  const { particleOf, given } = word.entry;
  if (particleOf.length === 0) return false;
  if (country !== undefined && particleOf.includes(country)) return given.size === 0 || isSmall(word.raw);
  return isSmall(word.raw) || (given.size === 0 && packOf(country) === null);
}

function isSmall(raw: string): boolean {
  return raw === raw.toLowerCase();
}

/** Groups the words of a name and tells titles, initials and marks of a birth name from names. */
export function unitsOf(pieces: readonly Piece[], country: string | undefined): readonly Unit[] {
  const isAllCapitals = pieces.every((piece) => piece.isCapitals || piece.word.raw.length === 1);
  const units: { pieces: Piece[]; segment: number; kind: Unit['kind'] }[] = [];
  pieces.forEach((piece, at) => {
    const last = units.at(-1);
    if (piece.isTied && last?.kind === 'initial' && isTiedTitle(last.pieces, piece)) {
      last.pieces.push(piece);
      last.kind = 'title';
      return;
    }
    if (piece.isTied && last !== undefined && last.kind !== 'title') {
      last.pieces.push(piece);
      last.kind = 'name';
      return;
    }
    units.push({
      pieces: [piece],
      segment: piece.segment,
      kind: kindOf({ piece, at, pieces, country, isAllCapitals }),
    });
  });
  return units;
}

/** г-н, г-жа, д-р and d-na are titles cut by a hyphen. */
function isTiedTitle(before: readonly Piece[], piece: Piece): boolean {
  const whole = [...before, piece].map(({ word }) => word.folded).join('');
  return TIED_TITLES.has(whole);
}

const TIED_TITLES = new Set(['gn', 'gzha', 'gtsa', 'dr', 'dna', 'dl', 'dra']);

interface PieceContext {
  readonly piece: Piece;
  readonly at: number;
  readonly pieces: readonly Piece[];
  readonly country: string | undefined;
  readonly isAllCapitals: boolean;
}

function kindOf(context: PieceContext): Unit['kind'] {
  const { pieces } = context;
  if (pieces.length === 1) return 'name';
  if (isBirthMarker(context)) return 'birth-marker';
  if (isTitle(context) || isDegree(context)) return 'title';
  return isInitial(context) ? 'initial' : 'name';
}

function isBirthMarker({ piece, at, pieces }: PieceContext): boolean {
  const { birthMarkerOf } = piece.word.entry;
  return (
    birthMarkerOf.length > 0 &&
    at > 0 &&
    at < pieces.length - 1 &&
    (piece.hasDot || piece.word.folded.length > SHORT_TITLE)
  );
}

/** With a dot, or sure anywhere; else only in front of a name of its own country. */
function isTitle({ piece, at, pieces, country }: PieceContext): boolean {
  const { titleOf } = piece.word.entry;
  if (titleOf.length === 0 || piece.isTied) return false;
  if (piece.hasDot) return true;
  if (pieces.length < 3) return false;
  if (SURE_TITLES.has(piece.word.folded)) return true;
  const isHome = country === undefined || titleOf.includes(country);
  return isHome && at === 0 && pieces[1]?.segment === piece.segment;
}

function isDegree({ piece, at, pieces }: PieceContext): boolean {
  if (piece.word.entry.degreeOf.length === 0 || at < 2) return false;
  const isBehind = pieces.slice(at).every(({ word }) => word.entry.degreeOf.length > 0);
  return (
    isBehind &&
    (piece.hasDot || piece.segment > 0 || piece.word.folded.length >= SHORT_TITLE || piece.word.folded.endsWith('r'))
  );
}

/** One letter, or a few with a dot (Th., Chr., IJ.), or two or three capitals without a vowel before a longer name. */
function isInitial({ piece, isAllCapitals }: PieceContext): boolean {
  const { raw, folded } = piece.word;
  if (/['’]/.test(raw)) return false;
  if (folded.length === 1 || raw.length === 1) return piece.word.script !== 'other';
  if (folded.length > MAX_INITIAL) return false;
  return piece.hasDot || (piece.isCapitals && !isAllCapitals && !VOWEL.test(folded));
}
