import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { bool, bytea, filled, first, int8, nullable, oneOf, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { ASK_ANSWERS, type AskAnswer, type ValueName } from './ask-view.js';
import { NEWEST_ANSWER } from './newest-answer.js';

/** A message that a question names, and the member that it goes to. */
export interface AskedMessage {
  readonly member: string;
  readonly position: string;
  readonly identity: Uint8Array;
}

/** A record of which something is held here too. */
export interface SharedRecord {
  readonly recordId: string;
  /** Whoever is asked; its owner where it is null. */
  readonly member: string | null;
  readonly value: ValueName | null;
}

/** A question to this country, and where it stands. */
export interface ReceivedAsk {
  readonly position: string;
  readonly asker: string;
  /** Record of the own country that it is about; null where nothing of one could be released. */
  readonly recordId: string | null;
  readonly answer: AskAnswer | null;
  readonly urgent: boolean;
}

/** Finds what a question or an answer that is about to be sent rests on. */
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

  /** Whether a question of this member about a position is open. */
  async isOpen(tx: EntityManager, spaceNo: Entered, position: string): Promise<boolean> {
    return (await first(tx, OPEN_ASK, [spaceNo, this.identity.member, position])) !== null;
  }

  /** Ids are unique by asker alone: another member can only repeat one that it saw, so the first on the log is meant. */
  async received(tx: EntityManager, spaceNo: Entered, askId: string): Promise<ReceivedAsk | null> {
    return first(tx, RECEIVED, [spaceNo, askId, this.identity.member]);
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
  `select w.member, l.position, l.identity
   from (select coalesce($4, r.owner) as member, r.owner from record_name r where r.space_no = $1 and r.record_id = $2) w
   join record_message m on m.space_no = $1 and m.record_id = $2
   join log_message l on l.space_no = m.space_no and l.position = m.position
   where w.member <> $3 and l.kind = 1 and l.verdict = 0 and $3 = any(l.recipients) and w.member = any(l.recipients)
     and ($5::uuid is null or exists (
       select from record_value v where v.space_no = $1 and v.record_id = $2 and v.message_id = $5
         and v.message_index = $6::int and (v.owner = w.member or w.member = any(v.release))))
   order by l.position desc limit 1`,
);

const OPEN_ASK = statement(
  {},
  `select from release_ask a ${NEWEST_ANSWER}
   where a.space_no = $1 and a.asker = $2 and a.asked_position = $3 and coalesce(n.answer, 'later') = 'later' limit 1`,
);

const RECEIVED = statement(
  {
    position: int8,
    asker: text,
    answer: nullable(oneOf(...ASK_ANSWERS)),
    recordId: nullable(uuid),
    urgent: bool,
  },
  `select a.position, a.asker, n.answer, a.urgent, c.record_id as "recordId" from release_ask a ${NEWEST_ANSWER}
   left join record_message c on c.space_no = a.space_no and c.position = a.asked_position and c.sender = a.owner
   where a.space_no = $1 and a.message_id = $2 and a.owner = $3 order by a.position limit 1`,
);
