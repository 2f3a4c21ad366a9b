import { CharterSchema, decodeCanonical, uuidBytes } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { bytea, filled, first, int8, statement } from '#libs/persistence';
import { acceptedFromArchive, type ArchivedRecord, newSpaceState, type SpaceState } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { ArchiveRepository } from './archive.repository.js';
import { type Opening, RecordOpener } from './record-opener.js';
import { readResidues } from './residue.js';
import type { Space } from '../space/space-directory.js';

/** Opens single messages of the own archive again. */
@Injectable()
export class ArchivedOpener {
  constructor(
    private readonly archive: ArchiveRepository,
    private readonly context: ExchangeContext,
  ) {}

  /** Opens the message at a position, or what is left of it; null where its body is not here. @throws ProtocolError NOT_ACCEPTED where none stands there */
  async open(tx: EntityManager, space: Space, archived: ArchivedRecord): Promise<Opening | null> {
    const record = acceptedFromArchive(archived);
    if (record.body === null) return this.leftAt(tx, space, archived);
    const state = await this.stateBefore(tx, space, archived.position);
    const opener = new RecordOpener(space, this.context.identity, this.archive);
    return opener.openOne(archived, { record, state }, tx);
  }

  private async leftAt(tx: EntityManager, space: Space, archived: ArchivedRecord): Promise<Opening | null> {
    const residue = (await readResidues(tx, space.spaceNo, [archived.position])).get(archived.position);
    if (!residue) return null;
    const opener = new RecordOpener(space, this.context.identity, this.archive);
    return { kind: 'opened', message: opener.leftOf(archived, acceptedFromArchive(archived), residue) };
  }

  /** As much of the state before a position as opening asks for: whether the space was a mailbox. */
  private async stateBefore(tx: EntityManager, space: Space, position: bigint): Promise<SpaceState> {
    const row = await first(tx, STATE_BEFORE, [space.spaceNo, position.toString()]);
    const charter = row && decodeCanonical(CharterSchema, row.bytes);
    const state = newSpaceState(uuidBytes(space.spaceId), space.spaceId === this.context.lists.networkSpaceId);
    if (!row || !charter) return state;
    return { ...state, charter: { hash: row.hash, bytes: row.bytes, charter, actedAt: BigInt(row.acted_at) } };
  }
}

const STATE_BEFORE = statement(
  { hash: bytea, bytes: bytea, acted_at: filled(int8) },
  `select hash, bytes, acted_at from charter where space_no = $1 and acted_at < $2 order by acted_at desc limit 1`,
);
