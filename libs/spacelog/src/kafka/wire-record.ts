/** A record as the driver passes it through: offsets and times in decimal, as kafkajs has them. */
export interface WireRecord {
  readonly offset: string;
  readonly timestamp: string;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
  readonly isControlRecord: false;
}
