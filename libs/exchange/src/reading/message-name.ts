/** Names a message: an id is unique for one sender alone, and a member can use that of another again. */
export interface MessageName {
  readonly messageId: string;
  /** Null for this member. */
  readonly sender: string | null;
}
