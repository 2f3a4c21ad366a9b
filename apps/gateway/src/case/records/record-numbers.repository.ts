import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { first, statement, uuid } from '#libs/persistence';
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
  async draw(tx: EntityManager, { spaceNo, spaceId, reservedId }: Request): Promise<string> {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const recordId = drawnRecordId({ spaceId, member: this.identity.member }, reservedId, draw);
      const { length, text } = numberOf(uuidBytes(spaceId), uuidBytes(recordId));
      if ((length === 'short') !== draw < SHORT_DRAWS) continue;
      const given = await first(tx, DRAW, [spaceNo, text, recordId, reservedId]);
      if (given) return given.record_id;
    }
    throw new Error('no number is free');
  }
}

/** The id of the same request before, or the drawn one; nothing where its number is taken. */
const DRAW = statement(
  { record_id: uuid },
  `with earlier as (select record_id from record_number where request_id = $4),
   drawn as (
     insert into record_number (space_no, number, record_id, request_id) select $1, $2, $3, $4 where not exists (select from earlier)
     on conflict (space_no, number) do nothing returning record_id)
   select record_id from earlier union all select record_id from drawn`,
);
