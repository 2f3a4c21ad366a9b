import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type Refused, RefusedSchema } from '#libs/contracts';
import { ExchangeIdentity, type MessageNews } from '#libs/exchange';
import { all, filled, int8, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** An own message that another member refused. */
export interface RefusedMessage {
  readonly messageId: string;
  /** Null where no person here wrote it, as where a gateway sent it by itself. */
  readonly author: string | null;
}

/** Reads which messages of this member others refuse; what they refuse of others concerns no person here. */
@Injectable()
export class RefusedMessages {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** By position; no statement where nothing is refused. */
  async of(
    tx: EntityManager,
    spaceNo: number,
    news: readonly MessageNews[],
  ): Promise<ReadonlyMap<bigint, RefusedMessage>> {
    const positions = news.flatMap(({ opened: { message }, isRefused }) =>
      isMessage(message, RefusedSchema) && !isRefused ? refusedPositions(message) : [],
    );
    if (positions.length === 0) return new Map();
    const rows = await all(tx, REFUSED, [spaceNo, positions.map(String), this.identity.member]);
    return new Map(rows.map(({ position, ...row }) => [BigInt(position), row]));
  }
}

/** Where the messages stand that an answer refuses. */
export function refusedPositions({ position, morePositions }: Refused): readonly bigint[] {
  return [position, ...morePositions];
}

const REFUSED = statement(
  { position: int8, messageId: filled(uuid), author: nullable(text) },
  `select l.position, l.message_id as "messageId", a.author
   from log_message l left join message_author a on a.message_id = l.message_id
   where l.space_no = $1 and l.position = any($2::bigint[]) and l.message_id is not null and l.sender = $3`,
);
