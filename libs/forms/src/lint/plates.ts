import { normalisePlate } from '#libs/national';
import { type Finding, meets, type Met } from './finding.js';

const PIECE = /[\p{L}\d]+/gu;
const MOST_PIECES = 4;
const [SHORTEST, LONGEST] = [5, 8];
/** What a plate is called, in all the languages, shortly before it. */
const PLATE = /(?:kenteken|plate|rendszám|номер|рег\.|număr(?!ă)|matriculare|nr\.)[^.,;]{0,14}$/iu;
const BEFORE = 30;
/** As postcodes, flights, roads and the like are written too. */
const OTHER = /^(?:\d{4}[ -]?\p{L}{2}|\p{L}{1,2} ?\d{3,5}|\p{L}{4,5}\d{1,2}|\p{L}{1,2}\d{6}|\d{3}\p{L}\d{3})$/u;
const UNIT = /^(?:EUR|HUF|BGN|RON|USD|GBP|ISO|NEN|RAL|SHA)/;

const SMALL = /^[\p{Ll}\d -]+$/u;
const DASHED = /^(?:[\p{Ll}\d]{1,4}(?:-[\p{Ll}\d]{1,4}){2}|\p{Ll}{3,4}-\d{3})$/u;

/** Number plates of any country with a pack, which may be written in small letters where a word or a dash says so. */
export function plateFindings(text: string): readonly Finding[] {
  const pieces = meets(text, PIECE);
  const findings: Finding[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const met = longestPlate(text, pieces, at);
    if (met !== null) findings.push({ from: met.from, to: met.to, kind: 'plate', certainty: 'maybe' });
  }
  return findings;
}

function longestPlate(text: string, pieces: readonly Met[], at: number): Met | null {
  const first = pieces[at];
  if (first === undefined || first.text.length > LONGEST) return null;
  let longest: Met | null = null;
  let signs = first.text.length;
  let last = first;
  for (let n = 1; signs <= LONGEST; n += 1) {
    const met = { text: text.slice(first.from, last.to), from: first.from, to: last.to };
    if (signs >= SHORTEST && isPlate(text, met)) longest = met;
    const next = pieces[at + n];
    if (n === MOST_PIECES || next === undefined || !/^[ -]$/.test(text.slice(last.to, next.from))) break;
    last = next;
    signs += next.text.length;
  }
  return longest;
}

function isPlate(text: string, met: Met): boolean {
  if (!/\d/.test(met.text) || !/\p{L}/u.test(met.text)) return false;
  const isCalled = PLATE.test(text.slice(Math.max(0, met.from - BEFORE), met.from));
  const isSmall = met.text !== met.text.toUpperCase();
  if ((isSmall || !isCalled) && (OTHER.test(met.text) || UNIT.test(met.text))) return false;
  if (isSmall && !(isCalled ? SMALL : DASHED).test(met.text)) return false;
  return !normalisePlate(met.text).flags.includes('SHAPE_UNKNOWN');
}
