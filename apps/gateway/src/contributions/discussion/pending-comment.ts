import { jsonObject, jsonShape } from '#libs/persistence';
import type { CommentedValue } from './comment-view.js';

/** A comment that is not back from the log: what this country sees meanwhile. */
export interface CommentOverlay {
  readonly kind: 'record-comment';
  readonly recordId: string;
  /** Absent where it is about the whole record. */
  readonly value?: CommentedValue;
  readonly text: string;
  readonly language: string;
  readonly handling: number;
  readonly author: string;
  readonly readers: readonly string[];
}

/** A withdrawal that is not back from the log. */
export interface WithdrawalOverlay {
  readonly kind: 'record-comment-withdrawn';
  readonly recordId: string;
  readonly commentId: string;
  readonly author: string;
}

const commentOverlay = jsonShape<CommentOverlay>({
  kind: 'string',
  recordId: 'string',
  value: 'object?',
  text: 'string',
  language: 'string',
  handling: 'number',
  author: 'string',
  readers: 'list',
});

const withdrawalOverlay = jsonShape<WithdrawalOverlay>({
  kind: 'string',
  recordId: 'string',
  commentId: 'string',
  author: 'string',
});

/** What is pending in a thread, as it is stored. */
export function pendingInThread(value: unknown): CommentOverlay | WithdrawalOverlay {
  return jsonObject(value)['kind'] === 'record-comment' ? commentOverlay(value) : withdrawalOverlay(value);
}

/** Name of a thread as the subject of pending messages: what is said in one leaves in the order in which it was said. */
export function threadSubject(recordId: string): string {
  return `thread:${recordId}`;
}
