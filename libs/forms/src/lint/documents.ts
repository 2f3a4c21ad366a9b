import { checkDocument } from '#libs/national';
import { type Finding, meets, type Met } from './finding.js';

/** What a number of a document is called, in all the languages: without such a word beside it, no number is told from any other. */
const DOCUMENT =
  /passport|identity card|id card|paspoort|identiteitskaart|rijbewijs|verblijfs|útlevel|útlevél|igazolvány|паспорт|лична карта|личната карта|pașaport|pasaport|paşaport|cart[ea]a? de identitate|buletin/iu;
const NUMBER = /(?<![\p{L}\d])[A-Z]{0,6} ?[A-Z\d]{5,10}(?![\p{L}\d])/gu;
const BEFORE = 40;
const BEHIND = 32;
const LEAST_DIGITS = 2;
/** Lines that a machine reads: names and numbers with fillers between. */
const MACHINE_READ = /[A-Z\d<]{2,40}<<[A-Z\d<]{0,40}/g;

/** Numbers of passports and cards, where a word says that they are; sure where the documents of a country have that form. */
export function documentFindings(text: string): readonly Finding[] {
  return [
    ...meets(text, MACHINE_READ).map(({ from, to }): Finding => ({ from, to, kind: 'document', certainty: 'sure' })),
    ...meets(text, NUMBER).flatMap((met) => documentFinding(text, trimmed(met))),
  ];
}

function documentFinding(text: string, { text: number, from, to }: Met): readonly Finding[] {
  if ((number.match(/\d/g) ?? []).length < LEAST_DIGITS) return [];
  const around = `${text.slice(Math.max(0, from - BEFORE), from)} ${text.slice(to, to + BEHIND)}`;
  if (!DOCUMENT.test(around)) return [];
  const certainty = checkDocument(number).kinds.length > 0 ? 'sure' : 'maybe';
  return [{ from, to, kind: 'document', certainty }];
}

function trimmed({ text, to }: Met): Met {
  return { text: text.trim(), from: to - text.trimStart().length, to };
}
