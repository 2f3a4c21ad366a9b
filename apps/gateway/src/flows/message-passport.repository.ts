import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The way of one message from hop to hop, with the clock that read each time. */
export interface MessagePassport {
  readonly position: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly epoch: number;
  readonly sequence: string;
  readonly verdict: number;
  readonly identity: string;
  readonly length: number;
  /** Clock of the sender: when the record was sealed. */
  readonly sealedAt: string;
  /** Clock of the broker, the same for all: log time T. */
  readonly loggedAt: string;
  /** Clock of this gateway: when it was stored. */
  readonly storedAt: string;
  /** Sealed by the sender after the broker logged it: their clocks differ by at least this much, in milliseconds. */
  readonly clockAheadMs: number;
}

/** Reads the passport of a message. */
@Injectable()
export class MessagePassportRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(spaceNo: number, messageId: string): Promise<MessagePassport | null> {
    const [row] = await this.dataSource.query<PassportRow[]>(
      `select position, sender, recipients, epoch, sequence, verdict, encode(identity, 'hex') as identity, body_length as length,
         created_at_ms, t, stored_at
       from log_record where space_no = $1 and message_id = $2 order by verdict, position limit 1`,
      [spaceNo, messageId],
    );
    if (!row) return null;
    const { created_at_ms: created, t, stored_at: stored, ...rest } = row;
    return {
      ...rest,
      sealedAt: new Date(Number(created)).toISOString(),
      loggedAt: new Date(Number(t)).toISOString(),
      storedAt: stored.toISOString(),
      clockAheadMs: Math.max(0, Number(created) - Number(t)),
    };
  }
}

interface PassportRow {
  position: string;
  sender: string;
  recipients: string[];
  epoch: number;
  sequence: string;
  verdict: number;
  identity: string;
  length: number;
  created_at_ms: string;
  t: string;
  stored_at: Date;
}
