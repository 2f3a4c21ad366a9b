import type { PendingMessage, Sent } from '#libs/member';
import { jsonObject, jsonShape } from '#libs/persistence';
import type { AskAnswer } from './ask-view.js';

/** A question that is not back from the log: what this country sees meanwhile. */
export interface AskOverlay {
  readonly kind: 'ask';
  readonly position: string;
  readonly owner: string;
  readonly author: string;
  readonly reason: string;
}

/** An answer that is not back from the log. */
export interface AnswerOverlay {
  readonly kind: 'answer';
  readonly askId: string;
  readonly answer: AskAnswer;
  readonly author: string;
  readonly reason: string;
}

const askOverlay = jsonShape<AskOverlay>({
  kind: 'string',
  position: 'string',
  owner: 'string',
  author: 'string',
  reason: 'string',
});

const answerOverlay = jsonShape<AnswerOverlay>({
  kind: 'string',
  askId: 'string',
  answer: 'string',
  author: 'string',
  reason: 'string',
});

/** What is pending about a question or its answer, as it is stored. */
export function pendingAsk(value: unknown): AskOverlay | AnswerOverlay {
  return jsonObject(value)['kind'] === 'ask' ? askOverlay(value) : answerOverlay(value);
}

/** Where a pending message stands, as it was answered when it was sent. */
export function stateOf({ messageId, waits }: PendingMessage): Sent {
  return { messageId, state: waits ? 'waiting-for-approval' : 'accepted' };
}

/** Name of a question as the subject of pending messages: one is open at a time about a position. */
export function askSubject(position: string): string {
  return `ask:${position}`;
}

/** Name of an answer as the subject of pending messages. */
export function answerSubject(askId: string): string {
  return `answer:${askId}`;
}
