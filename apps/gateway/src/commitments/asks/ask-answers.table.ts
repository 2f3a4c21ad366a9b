import { ReleaseAnswer } from '#libs/contracts';
import { ASK_ANSWERS, type AskAnswer } from './ask-view.js';

/** Answers of the API in messages. */
export const ANSWER_CODES = {
  released: ReleaseAnswer.RELEASED,
  refused: ReleaseAnswer.REFUSED,
  later: ReleaseAnswer.LATER,
  answered: ReleaseAnswer.ANSWERED,
} as const satisfies Record<AskAnswer, ReleaseAnswer>;

const NAMES = new Map<number, AskAnswer>(ASK_ANSWERS.map((name) => [ANSWER_CODES[name], name]));

/** Names an answer of a message; the rules of the message let no other through. */
export function answerName(code: number): AskAnswer {
  return NAMES.get(code) ?? 'later';
}
