import type { MoveRow, OfferRow } from './commitment-rows.js';
import type { MoveName } from './commitment-moves.table.js';
import { URGENT_ALONE } from './urgent-grounds.js';

/** A question to have something released, of a type that is not sent any more. */
export type Question = Pick<
  OfferRow,
  | 'creditor'
  | 'debtor'
  | 'position'
  | 'identity'
  | 'message_id'
  | 'readers'
  | 'asked_position'
  | 'about_message'
  | 'about_index'
  | 'author'
  | 't'
> & { readonly reason: string; readonly urgent: boolean };

/** An answer to one. */
export type Answer = Pick<MoveRow, 'position' | 'sender' | 'readers' | 'given' | 'author' | 't' | 'created_t'> & {
  readonly question: Pick<Question, 'creditor' | 'message_id' | 'identity'>;
  readonly answer: AnswerName;
  readonly reason: string;
};

/** What could be said to a question, with the move that it is and its code. Not now left a question open. */
const ANSWERS = {
  released: ['done', 'released'],
  refused: ['decline', 'other'],
  later: ['acknowledge', ''],
  answered: ['done', 'answered'],
} as const satisfies Readonly<Record<string, readonly [MoveName, string]>>;

export type AnswerName = keyof typeof ANSWERS;

/** As the offer that it is: without a term, by the id of its message. */
export function askedRow({ reason, urgent, ...question }: Question): OfferRow {
  return {
    ...question,
    commitment_id: question.message_id,
    kind: 'release',
    term: 'none',
    until_ms: '0',
    ground: urgent ? URGENT_ALONE : '',
    body: reason,
    record_ids: [],
    recall_id: null,
  };
}

/** As the move that it is. Only who releases something gives values. */
export function answeredRow({ question, answer, reason, given, ...said }: Answer): MoveRow {
  const [move, code] = ANSWERS[answer];
  return {
    ...said,
    creditor: question.creditor,
    commitment_id: question.message_id,
    offer: question.identity,
    move,
    code,
    body: reason,
    until_ms: '0',
    given: answer === 'released' ? given : [],
  };
}
