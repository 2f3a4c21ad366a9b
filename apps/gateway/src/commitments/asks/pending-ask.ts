import type { PendingMessage, Sent } from '#libs/member';
import { jsonObject, jsonShape } from '#libs/persistence';
import type { AskAnswer, ValueName } from './ask-view.js';

/** A question that is not back from the log: what this country sees meanwhile. */
export interface AskOverlay {
  readonly kind: 'ask';
  readonly position: string;
  readonly owner: string;
  /** Absent of what is sealed. */
  readonly recordId?: string;
  readonly value?: ValueName;
  readonly urgent?: boolean;
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
  /** What it gives, as `message index`; absent where it gives nothing. */
  readonly values?: readonly string[];
}

const askOverlay = jsonShape<AskOverlay>({
  kind: 'string',
  position: 'string',
  owner: 'string',
  recordId: 'string?',
  value: 'object?',
  urgent: 'boolean?',
  author: 'string',
  reason: 'string',
});

const answerOverlay = jsonShape<AnswerOverlay>({
  kind: 'string',
  askId: 'string',
  answer: 'string',
  author: 'string',
  reason: 'string',
  values: 'list?',
});

/** What is pending about a question or its answer, as it is stored. */
export function pendingAsk(value: unknown): AskOverlay | AnswerOverlay {
  return jsonObject(value)['kind'] === 'ask' ? askOverlay(value) : answerOverlay(value);
}

/** Where a pending message stands, as it was answered when it was sent. */
export function stateOf({ messageId, waits }: PendingMessage): Sent {
  return { messageId, state: waits ? 'waiting-for-approval' : 'accepted' };
}

/** Name of a question as the subject of pending messages: of what it is about, a position or a record. */
export function askSubject(about: string): string {
  return `ask:${about}`;
}

/** Name of an answer as the subject of pending messages. */
export function answerSubject(askId: string): string {
  return `answer:${askId}`;
}
