import type { HANDLING_TEXTS, SENSITIVITY_TEXTS } from './record.texts.js';

export type Handling = keyof typeof HANDLING_TEXTS;
export type Sensitivity = keyof typeof SENSITIVITY_TEXTS;

/** Handling codes, from the least to the most restricted. */
export const HANDLING_CODES: readonly Handling[] = ['H0', 'H1', 'H2', 'H3'];

/** Marks that call for care, in the order in which they are offered. */
export const SENSITIVITIES: readonly Sensitivity[] = ['victim-identity', 'minor', 'special-category'];

/** Reads the number of a handling code as messages have it; what nobody knows is taken for the most restricted. */
export function handlingOf(code: number): Handling {
  return HANDLING_CODES[code - 1] ?? 'H3';
}

export function isHandling(text: string): text is Handling {
  return HANDLING_CODES.some((code) => code === text);
}

/** Names the marks of a statement as messages have them. */
export function sensitivitiesOf(codes: readonly number[]): readonly Sensitivity[] {
  return codes.flatMap((code) => SENSITIVITIES[code - 1] ?? []);
}

/** The most restricted of the codes; null where there is none. */
export function highestHandling(codes: Iterable<Handling>): Handling | null {
  const ranks = [...codes].map((code) => HANDLING_CODES.indexOf(code));
  return HANDLING_CODES[Math.max(-1, ...ranks)] ?? null;
}

/** `Nature` of messages. */
const ASSESSMENT = 2;

/** Whether something is what somebody makes of facts, and no fact. */
export function isAssessment(nature: number): boolean {
  return nature === ASSESSMENT;
}
