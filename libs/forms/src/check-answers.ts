import type { Content, Field, ReporterClass } from '#libs/content';
import { checkIban, normalisePhone, normalisePlate } from '#libs/national';
import { isEdtfDate } from '#libs/vocabulary';
import { type Answers, codesIn } from './answers.js';
import { optionsOf } from './options-of.js';
import { visibleFields } from './visible-fields.js';

/** What is wrong with one answer. A doubt is shown and holds nothing up: a plate half seen is worth more than none. */
export interface AnswerProblem {
  readonly path: string;
  readonly rule: 'required' | 'unknown' | 'kind' | 'length' | 'choice' | 'doubt';
}

const MOST_PEOPLE = 10_000;
const LENGTHS: Readonly<Record<string, number>> = { longText: 4000, place: 300, person: 500 };
const USUAL_LENGTH = 200;
/** Bytes of a file that came as a text: signs that nobody types, letters and digits without an end, or line after line of them. Nothing here takes an image. */
const BYTES = /(?![\t\n\r])\p{Cc}|\ufffd|[\w+/=-]{200}|(?:[\w+/=-]{40,}\s+){2}[\w+/=-]{40}/u;

/** Checks answers against the form that asked for them. */
export function checkAnswers(
  form: ReporterClass,
  answers: Answers,
  { content, country }: { readonly content: Content; readonly country: string },
): readonly AnswerProblem[] {
  const asked = new Set(form.fields.map(({ id }) => id));
  return [
    ...Object.keys(answers)
      .filter((id) => !asked.has(id))
      .map((id) => ({ path: `/${id}`, rule: 'unknown' as const })),
    ...visibleFields(form, answers).flatMap((field) => {
      const rule = ruleBroken(field, answers[field.id], { content, country });
      return rule === null ? [] : [{ path: `/${field.id}`, rule }];
    }),
  ];
}

interface Place {
  readonly content: Content;
  readonly country: string;
}

function ruleBroken(field: Field, answer: unknown, place: Place): AnswerProblem['rule'] | null {
  const isEmpty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
  if (isEmpty) return field.required ? 'required' : null;
  switch (field.kind) {
    case 'number':
      return Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= MOST_PEOPLE ? null : 'kind';
    case 'yesNo':
    case 'consent':
      return oneOf(answer, ['yes', 'no']);
    case 'yesNoUnknown':
      return oneOf(answer, ['yes', 'no', 'unknown']);
    case 'choice':
      return oneOf(answer, codesOf(field, place.content));
    case 'choices':
    case 'exploitation':
    case 'indicators':
      return allOf(answer, codesOf(field, place.content));
    default:
      return textRule(field.kind, answer, place.country);
  }
}

function codesOf(field: Field, content: Content): readonly string[] {
  return optionsOf(field, content).map(({ code }) => code);
}

function oneOf(answer: unknown, options: readonly string[]): 'choice' | null {
  return typeof answer === 'string' && options.includes(answer) ? null : 'choice';
}

function allOf(answer: unknown, options: readonly string[]): 'kind' | 'choice' | null {
  if (!Array.isArray(answer) || codesIn(answer).length < answer.length) return 'kind';
  return codesIn(answer).every((code) => options.includes(code)) ? null : 'choice';
}

function textRule(kind: string, answer: unknown, country: string): AnswerProblem['rule'] | null {
  if (typeof answer !== 'string') return 'kind';
  const wrong = checkText(answer, LENGTHS[kind] ?? USUAL_LENGTH);
  return wrong ?? (isDoubtful(kind, answer, country) ? 'doubt' : null);
}

/** What is wrong with somebody's own words, whatever asked for them; null where nothing is. */
export function checkText(text: string, most: number): 'length' | 'kind' | null {
  if (text.length > most) return 'length';
  return BYTES.test(text) ? 'kind' : null;
}

function isDoubtful(kind: string, answer: string, country: string): boolean {
  switch (kind) {
    case 'phone':
      return normalisePhone(answer, country).e164 === null;
    case 'plate':
      return normalisePlate(answer, country).flags.includes('SHAPE_UNKNOWN');
    case 'account':
      return !checkIban(answer).valid;
    case 'when':
      return !isEdtfDate(answer);
    default:
      return false;
  }
}
