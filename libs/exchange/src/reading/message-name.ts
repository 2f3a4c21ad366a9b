/** Names a message: an id is unique for one sender alone, and anybody can use that of another again. */
export interface MessageName {
  readonly messageId: string;
  /** Null for the own member. */
  readonly sender: string | null;
}
