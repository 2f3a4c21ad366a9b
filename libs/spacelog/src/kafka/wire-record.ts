/** A message as the driver passes it through, offset and time in decimal: it stands for records, or for a refusal to read them. */
export interface WireRecord {
  readonly offset: string;
  readonly timestamp: string;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
  readonly isControlRecord: false;
}
