import { Injectable } from '@nestjs/common';
import { VERDICT } from '#libs/protocol';
import type { FullTile } from '#libs/tlog';
import type { PrivateRefusal } from '../applier.js';
import { ExchangeContext } from '../exchange.context.js';
import { type LiveChunk, ReactorRegistry } from '../reactor.js';
import { TileRepository } from '../receipts/tile.repository.js';
import { ApplierRegistry } from './applier-registry.js';
import { ArchiveRepository, type ArchiveRow } from './archive.repository.js';
import { type Chunk, stepsOf } from './chunk.js';
import { openedOf, parkedOf, refusedMessages, refusedOf } from './openings.js';
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
    const { spaceNo } = chunk;
    const steps = stepsOf(chunk);
    const now = this.context.clock.now();
    await this.context.transaction.runAsApplier(async (tx) => {
      await log.state.advance(tx, chunk, token);
      await log.archive.store(tx, spaceNo, { rows: archiveRows(chunk, this.context.member), storedAt: now });
      await log.tiles.store(tx, spaceNo, tiles);
      await log.state.storeEffects(tx, spaceNo, steps);
      // First what could not be opened: appliers ask what was refused, however the log is cut into chunks.
      await outcomes.refuse(tx, spaceNo, refusedOf(chunk.openings));
      const refused = await appliers.apply(tx, openedOf(chunk.openings));
      await outcomes.refuse(tx, spaceNo, refused);
      const refusals = [...refusedOf(chunk.openings), ...refused];
      await outcomes.answer(tx, spaceNo, refusedMessages(chunk, refusals));
      await outcomes.park(tx, spaceNo, { parked: parkedOf(chunk.openings), at: now });
      await own.settle(tx, spaceNo, { steps, refusals });
      await outcomes.invite(tx, chunk);
      await outcomes.tell(tx, spaceNo, { messages: openedOf(chunk.openings), at: now });
      await reactors.note(tx, liveOf(chunk, refused));
    });
  }
}

function liveOf(chunk: Chunk, refused: readonly PrivateRefusal[]): LiveChunk {
  const gone = new Set(refused.map(({ position }) => position));
  return {
    spaceNo: chunk.spaceNo,
    messages: openedOf(chunk.openings).filter(({ position }) => !gone.has(position)),
    joined: stepsOf(chunk).flatMap(({ position, effects }) =>
      effects.flatMap((effect) => (effect.kind === 'takesPart' ? [{ member: effect.member, position }] : [])),
    ),
  };
}

/** Clear bodies are kept by everybody, also of what was refused: it is judged again from here. Sealed ones by their recipients. */
function archiveRows({ entries, openings }: Chunk, member: string): ArchiveRow[] {
  const opened = new Map(openedOf(openings).map((message) => [message.position, message.typeName]));
  return entries.map(({ record, step }) => {
    const envelope = record.parsed.kind === 'versioned' ? record.parsed.envelope : null;
    const header = envelope?.header ?? null;
    const isClear = header !== null && header.kind !== 'business';
    const isOurs = header?.kind === 'business' && step.verdict === VERDICT.OK && header.recipients.includes(member);
    const type = opened.get(step.position);
    return {
      step,
      envelope,
      body: isClear || isOurs ? (envelope?.body ?? null) : null,
      skeleton: type === undefined ? null : { type },
    };
  });
}
