import { Injectable } from '@nestjs/common';
import { PRIVATE, type JudgedStep } from '#libs/protocol';
import type { FullTile } from '#libs/tlog';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage, PrivateRefusal } from '../applier.js';
import { ExchangeContext } from '../exchange.context.js';
import { type LiveChunk, ReactorRegistry } from '../reactor.js';
import { TileRepository } from '../receipts/tile.repository.js';
import { ApplierRegistry } from './applier-registry.js';
import { ArchiveRepository } from './archive.repository.js';
import type { Chunk } from './chunk.js';
import { OutcomeRepository } from './outcome.repository.js';
import { OwnRecords } from './own-records.js';
import { StateRepository } from './state.repository.js';

/** Tables that follow from the log alone. */
@Injectable()
export class LogTables {
  constructor(
    readonly state: StateRepository,
    readonly archive: ArchiveRepository,
    readonly tiles: TileRepository,
  ) {}
}

/** What applying a chunk writes to. */
@Injectable()
export class ChunkParts {
  constructor(
    readonly log: LogTables,
    readonly appliers: ApplierRegistry,
    readonly outcomes: OutcomeRepository,
    readonly own: OwnRecords,
    readonly reactors: ReactorRegistry,
  ) {}
}

/** Applies a chunk in one transaction: archive, tree, public state, rows of the features, own records, next position. */
@Injectable()
export class ChunkApplier {
  constructor(
    private readonly parts: ChunkParts,
    private readonly context: ExchangeContext,
  ) {}

  /** @throws ExchangeError LEASE_LOST; anything else rolls the chunk back */
  async apply(chunk: Chunk, tiles: readonly FullTile[], token: bigint): Promise<void> {
    const { log, appliers, outcomes, own, reactors } = this.parts;
    const { state, archive, tiles: tileRows } = log;
    await this.context.transaction.runAsApplier(async (tx) => {
      await state.advance(tx, chunk, token);
      await archive.store(
        tx,
        chunk.spaceNo,
        chunk.steps.map((step) => this.archiveRow(chunk, step)),
        this.context.clock.now(),
      );
      await tileRows.store(tx, chunk.spaceNo, tiles);
      await state.storeEffects(tx, chunk.spaceNo, chunk.steps);
      // First what could not be opened: appliers ask what was refused, however the log is cut into chunks.
      await this.storeRefusals(tx, chunk, refusedOf(chunk));
      const refused = await appliers.apply(tx, openedOf(chunk));
      await this.storeRefusals(tx, chunk, refused);
      await outcomes.park(tx, chunk.spaceNo, parkedOf(chunk), this.context.clock.now());
      await own.settle(tx, chunk.spaceNo, chunk.steps);
      await outcomes.invite(tx, chunk);
      await outcomes.announce(tx, chunk, this.context.clock.now());
      await reactors.note(tx, liveOf(chunk, refused));
    });
  }

  private async storeRefusals(tx: EntityManager, chunk: Chunk, refusals: readonly PrivateRefusal[]): Promise<void> {
    const rows = refusals.map((refusal) => ({ ...refusal, number: PRIVATE[refusal.code] }));
    await this.parts.outcomes.refuse(tx, chunk, rows);
  }

  private archiveRow(chunk: Chunk, step: JudgedStep): { step: JudgedStep; keepBody: boolean; skeleton: object | null } {
    const header = step.record?.header;
    const clear = header !== undefined && header.kind !== 'business';
    const ours = header?.kind === 'business' && header.recipients.includes(this.context.member);
    const opened = chunk.openings.find(
      (opening) => opening.kind === 'opened' && opening.message.position === step.position,
    );
    const skeleton = opened?.kind === 'opened' ? { type: opened.message.typeName } : null;
    return { step, keepBody: clear || ours, skeleton };
  }
}

function liveOf(chunk: Chunk, refused: readonly PrivateRefusal[]): LiveChunk {
  const gone = new Set(refused.map(({ position }) => position));
  return {
    spaceNo: chunk.spaceNo,
    messages: openedOf(chunk).filter(({ position }) => !gone.has(position)),
    joined: chunk.steps.flatMap(({ position, effects }) =>
      effects.flatMap((effect) => (effect.kind === 'takesPart' ? [{ member: effect.member, position }] : [])),
    ),
  };
}

function openedOf(chunk: Chunk): OpenedMessage[] {
  return chunk.openings.flatMap((opening) => (opening.kind === 'opened' ? [opening.message] : []));
}

function refusedOf(chunk: Chunk): PrivateRefusal[] {
  return chunk.openings.flatMap((opening) => (opening.kind === 'refused' ? [opening.refusal] : []));
}

function parkedOf(chunk: Chunk): { position: bigint; reason: string }[] {
  return chunk.openings.flatMap((opening) => (opening.kind === 'parked' ? [opening] : []));
}
