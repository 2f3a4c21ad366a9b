import { Injectable } from '@nestjs/common';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import { all, big, bytea, filled, first, int2, nullable, statement, text } from '#libs/persistence';
import { Frontier } from '#libs/tlog';
import { DataSource } from 'typeorm';
import type { MessageName } from './message-name.js';

/** Cosignatures looked at after a message: all members cosigned several times by then. */
const EARLIEST = 1000;

/** A message as its row in the log says it. */
export interface ProofMessage {
  readonly sender: string;
  readonly position: bigint;
  readonly verdict: number;
  /** Full name of its type; null where it was not opened here. */
  readonly type: string | null;
}

/** A cosignature as it was received. */
export interface StoredCosignature {
  readonly member: string;
  readonly size: bigint;
  readonly note: string;
}

/** Reads where the parts of a proof are. */
@Injectable()
export class ProofRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The messages of this id, one a sender: the accepted one, otherwise one that was refused. Of all senders where none is named. */
  async messages(spaceNo: number, { messageId, sender }: MessageName): Promise<readonly ProofMessage[]> {
    return all(this.dataSource, MESSAGES, [spaceNo, messageId, sender]);
  }

  /** Whether the message waits here to get onto the log. */
  async isOnItsWay(spaceNo: number, messageId: string): Promise<boolean> {
    const rows = await all(this.dataSource, ON_ITS_WAY, [spaceNo, messageId]);
    return rows.length > 0;
  }

  /** Right edge of the tree. Read it before tiles. */
  async frontier(spaceNo: number): Promise<Frontier> {
    const row = await first(this.dataSource, FRONTIER, [spaceNo]);
    return row ? Frontier.decode(row.frontier) : Frontier.empty();
  }

  async membersInForce(spaceNo: number): Promise<readonly string[]> {
    const row = await first(this.dataSource, IN_FORCE, [spaceNo]);
    return (row && decodeCanonical(CharterSchema, row.bytes)?.members) ?? [];
  }

  /** Cosignatures of trees that hold the position, the smallest trees first. */
  earliestCosignatures(spaceNo: number, position: bigint): Promise<readonly StoredCosignature[]> {
    return all(this.dataSource, EARLIEST_COSIGNATURES, [spaceNo, position.toString()]);
  }

  /** The newest cosignature of each member, of trees that hold the position. */
  newestCosignatures(spaceNo: number, position: bigint): Promise<readonly StoredCosignature[]> {
    return all(this.dataSource, NEWEST, [spaceNo, position.toString()]);
  }

  /** Positions of the records that say by which rules a message stands, below a size of the tree: no more than have an effect. */
  async historyPositions(spaceNo: number, size: bigint, senderKeyIds: readonly Uint8Array[]): Promise<bigint[]> {
    const rows = await all(this.dataSource, HISTORY, [spaceNo, size.toString(), senderKeyIds]);
    return rows.map(({ position }) => position);
  }
}

const COSIGNATURES = 'select member, size, note from cosignature where space_no = $1 and size > $2::bigint';

const EARLIEST_COSIGNATURES = statement(
  { member: text, size: big, note: text },
  `${COSIGNATURES} order by size limit ${EARLIEST}`,
);

const NEWEST = statement(
  { member: text, size: big, note: text },
  `select distinct on (member) * from (${COSIGNATURES}) as seen order by member, size desc`,
);

/** Only what has an effect: a vote that was taken back, a list that stood already or a charter published again says nothing about a message. */
const HISTORY = statement(
  { position: big },
  `
with change as (select position from rule_change where space_no = $1 and position < $2::bigint)
select position from (
  select position from change
  union select rests_on from rule_basis join change using (position) where space_no = $1
  union select position from accepted_sender_key where space_no = $1 and sender_key_id = any($3::bytea[])) as history
where position < $2::bigint order by position`,
);

const MESSAGES = statement(
  { sender: filled(text), position: big, verdict: int2, type: nullable(text) },
  `select distinct on (sender) sender, position, verdict, skeleton ->> 'type' as type from log_record
       where space_no = $1 and message_id = $2 and (verdict = 0 or verdict <> 0) and ($3::text is null or sender = $3)
       order by sender, verdict, position`,
);

const ON_ITS_WAY = statement(
  {},
  `select from outbox where space_no = $1 and message_id = $2
       union all select from sealed where space_no = $1 and message_id = $2`,
);

const FRONTIER = statement({ frontier: bytea }, 'select frontier from follower where space_no = $1');

const IN_FORCE = statement(
  { bytes: bytea },
  'select bytes from charter where space_no = $1 and acted_at is not null order by acted_at desc limit 1',
);
