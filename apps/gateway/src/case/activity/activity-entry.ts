/** Something that happened in a space; `GET /spaces/:id/activity`. */
export interface ActivityEntry {
  readonly position: string;
  readonly messageId: string;
  /** Full name of the message type; null where the message is sealed to others. */
  readonly type: string | null;
  readonly sender: string;
  readonly at: string;
  readonly recordId: string | null;
  readonly recordType: string | null;
  readonly name: string | null;
}
