import type { Field, ReporterClass } from '#libs/content';
import { type Facts, holds } from '#libs/policy';
import type { Answers } from './answers.js';

/** The fields that are asked, given what was answered; the answer of a field that is not asked counts for nothing. */
export function visibleFields(form: ReporterClass, answers: Answers): readonly Field[] {
  const seen: Record<string, Facts[string]> = {};
  const ordered = [...form.fields.filter(({ first }) => first), ...form.fields.filter(({ first }) => !first)];
  const visible = ordered.filter(({ id, showIf }) => {
    const isAsked = showIf === undefined || holds(showIf, seen);
    const value = isAsked ? factValue(answers[id]) : undefined;
    if (value !== undefined) seen[id] = value;
    return isAsked;
  });
  return visible;
}

/** Whether what was answered belongs to the protection desk alone, and is sealed to it. */
export function isSealed({ plane, sealedIf }: ReporterClass, answers: Answers): boolean {
  if (plane === 'protection') return true;
  const facts = Object.entries(answers).flatMap(([id, answer]) => {
    const value = factValue(answer);
    return value === undefined ? [] : [[id, value] as const];
  });
  return sealedIf !== undefined && holds(sealedIf, Object.fromEntries(facts));
}

function factValue(answer: unknown): Facts[string] | undefined {
  if (typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean') return answer;
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string') ? answer : undefined;
}
