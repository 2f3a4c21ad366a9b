/** A comment that is not back from the log, or waits for an approval. */
export interface CommentOverlay {
  readonly kind: 'comment';
  /** Of the draft. */
  readonly position: string;
  readonly clause: string;
  readonly text: string;
  readonly author: string;
}
