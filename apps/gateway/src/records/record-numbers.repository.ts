import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { numberOf } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { drawnRecordId } from './drawn-record-id.js';

/** Two draws find a free short number in a new case; behind these, a long one is as good. */
const SHORT_DRAWS = 64;
/** A draw is one byte. */
const DRAWS = 256;

/** A request that makes a record. */
interface Request {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly reservedId: string;
}

/** Gives each own record an id whose number no other own record of its space has. */
@Injectable()
export class RecordNumbers {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** A repeated request finds the id that the first one drew. */
  async draw(tx: EntityManager, request: Request): Promise<string> {
    const [earlier] = await tx.query<{ record_id: string }[]>(
      'select record_id from record_number where request_id = $1',
      [request.reservedId],
    );
    return earlier?.record_id ?? (await this.drawAnew(tx, request));
  }

  private async drawAnew(tx: EntityManager, { spaceNo, spaceId, reservedId }: Request): Promise<string> {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const recordId = drawnRecordId({ spaceId, member: this.identity.member }, reservedId, draw);
      const { length, text } = numberOf(uuidBytes(spaceId), uuidBytes(recordId));
      if ((length === 'short') !== draw < SHORT_DRAWS) continue;
      const taken = await tx.query<unknown[]>(
        `insert into record_number (space_no, number, record_id, request_id) values ($1, $2, $3, $4)
         on conflict (space_no, number) do nothing returning 1`,
        [spaceNo, text, recordId, reservedId],
      );
      if (taken.length > 0) return recordId;
    }
    throw new Error('no number is free');
  }
}
