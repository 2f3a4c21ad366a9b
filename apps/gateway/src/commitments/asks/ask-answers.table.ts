import { ReleaseAnswer } from '#libs/contracts';
import type { AskAnswer } from './ask-view.js';

/** Answers of the API in messages. */
export const ANSWER_CODES = {
  released: ReleaseAnswer.RELEASED,
  refused: ReleaseAnswer.REFUSED,
  later: ReleaseAnswer.LATER,
} as const satisfies Record<AskAnswer, ReleaseAnswer>;

const NAMES = new Map<number, string>(Object.entries(ANSWER_CODES).map(([name, code]) => [code, name]));

/** Names an answer of a message; the rules of the message let no other through. */
export function answerName(code: number): string {
  return NAMES.get(code) ?? 'later';
}
