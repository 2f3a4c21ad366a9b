import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { bytea, filled, first, int8, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { NamedValue } from './named-message.js';

/** A message that a request names, and the member that it goes to. */
export interface AskedMessage {
  readonly member: string;
  readonly position: string;
  readonly identity: Uint8Array;
}

/** A record of which something is held here too. */
export interface SharedRecord {
  readonly recordId: string;
  /** Whoever is asked. */
  readonly member: string;
  readonly value: NamedValue | null;
}

/** Finds what a request or an answer that is about to be sent rests on. */
@Injectable()
export class AskedMessageRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** What stands at a position and is not for this member; null for anything else. */
  async sealedRecord(tx: EntityManager, spaceNo: Entered, position: string): Promise<AskedMessage | null> {
    return first(tx, SEALED_RECORD, [spaceNo, position, this.identity.member]);
  }

  /** The newest message of a record that this member and the asked one hold; of a value they both have to hold that too. */
  async sharedMessage(tx: EntityManager, spaceNo: Entered, shared: SharedRecord): Promise<AskedMessage | null> {
    const { recordId, member, value } = shared;
    const named = [value?.messageId ?? null, value?.index ?? null];
    return first(tx, SHARED, [spaceNo, recordId, this.identity.member, member, ...named]);
  }

  /** The own record that a message at a position is of; null where it is of none. */
  async ownRecord(tx: EntityManager, spaceNo: Entered, position: string): Promise<string | null> {
    return (await first(tx, OWN_RECORD, [spaceNo, position, this.identity.member]))?.recordId ?? null;
  }

  /** Whether a record is held here. */
  async isHeld(tx: EntityManager, spaceNo: Entered, recordId: string): Promise<boolean> {
    return (await first(tx, HELD, [spaceNo, recordId])) !== null;
  }

  /** Whether another request of this member to release what is sealed at a position is open, or on its way. */
  async isAsked(tx: EntityManager, spaceNo: Entered, position: string, messageId: string): Promise<boolean> {
    return (await first(tx, IS_ASKED, [spaceNo, this.identity.member, position, messageId])) !== null;
  }
}

const ASKED = { member: filled(text), position: int8, identity: bytea };

const SEALED_RECORD = statement(
  ASKED,
  `select sender as member, position, identity from log_message
   where space_no = $1 and position = $2 and kind = 1 and verdict = 0 and not $3 = any(recipients)`,
);

const SHARED = statement(
  ASKED,
  `select $4::text as member, l.position, l.identity
   from record_message m join log_message l on l.space_no = m.space_no and l.position = m.position
   where m.space_no = $1 and m.record_id = $2 and $4 <> $3 and l.kind = 1 and l.verdict = 0
     and $3 = any(l.recipients) and $4 = any(l.recipients)
     and ($5::uuid is null or exists (
       select from record_value v where v.space_no = $1 and v.record_id = $2 and v.message_id = $5
         and v.message_index = $6::int and (v.owner = $4 or $4 = any(v.release))))
   order by l.position desc limit 1`,
);

const OWN_RECORD = statement(
  { recordId: uuid },
  'select record_id as "recordId" from record_message where space_no = $1 and position = $2 and sender = $3',
);

const HELD = statement({}, 'select from record_name where space_no = $1 and record_id = $2 limit 1');

/** What who was asked could not take in is owed by nobody. */
const IS_ASKED = statement(
  {},
  `select from commitment c
   where c.space_no = $1 and c.creditor = $2 and c.asked_position = $3::bigint and c.phase in ('offered', 'accepted', 'paused')
     and not exists (select from refused_offer f where (f.space_no, f.creditor, f.commitment_id) = (c.space_no, c.creditor, c.commitment_id))
   union all
   select from pending_message where space_no = $1 and state in ('pending', 'waiting', 'held') and message_id <> $4
     and overlay ->> 'kind' = 'offer' and overlay ->> 'position' = $3::text
   limit 1`,
);
