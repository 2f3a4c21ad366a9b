import { fold } from '../script/fold.js';
import { romanise } from '../script/romanise.js';
import { MRZ_LETTERS } from './mrz-letters.table.js';

const MAX_FORMS = 8;
const MAX_LETTERS = 60;

/** Writes a name as a machine-readable zone would, to be compared with one: Gödöny gives GOEDOENY, then GODONY. */
export function mrzForms(text: string): readonly string[] {
  const letters = text.slice(0, MAX_LETTERS).normalize('NFC');
  const { script, primary, alternatives } = romanise(letters);
  if (script === 'cyrillic') {
    const icao = alternatives.find(({ rule }) => rule === 'cyr.icao');
    return icao === undefined ? [printed(primary)] : [printed(primary), printed(icao.text)];
  }
  return [...new Set(writeAll(letters.toUpperCase()))];
}

/** All letters of one kind are written in one way, so the ways multiply only by kinds of letters. */
function writeAll(upper: string): readonly string[] {
  let forms = [upper];
  for (const [letter, ways] of Object.entries(MRZ_LETTERS)) {
    if (!upper.includes(letter)) continue;
    forms = ways.flatMap((way) => forms.map((form) => form.replaceAll(letter, way))).slice(0, MAX_FORMS);
  }
  return forms.map((form) => printed(fold(form)));
}

function printed(folded: string): string {
  return folded.toUpperCase().replaceAll(' ', '<');
}
