import { Injectable } from '@nestjs/common';
import { encodeRecord } from '#libs/protocol';
import type { FullTile } from '#libs/tlog';
import type { EntityManager } from 'typeorm';
import type { PrivateRefusal } from './applier.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { type LiveChunk, ReactorRegistry } from './reactor.js';
import { TileRepository } from '../tree/tile.repository.js';
import { ArchiveRepository } from './archive.repository.js';
import { envelopeOf } from './archive-row.js';
import { isDone } from './attempt.js';
import { archivedChunk } from './archived-chunk.js';
import { type Chunk, type Entry, stepsOf } from './chunk.js';
import { openedOf, parkedOf, refusedMessages, refusedOf } from './openings.js';
import { MessageApplier } from './message-applier.js';
import { messageNews, News } from './news.js';
import { OutcomeRepository } from './outcome.repository.js';
import { OwnRecords } from './own-records.js';
import { TooSlow } from './pieces.js';
import { changesSpace } from './space-subject.repository.js';
import type { RawRecord } from './raw-record.repository.js';
import { StateRepository } from './state.repository.js';

/** How long one record may take. Whatever takes longer is what the record is made of, and others wait behind it. */
@Injectable()
export class ApplyLimit {
  readonly ms: number = 10_000;
}

/** Applies a chunk in one transaction: archive, tree, public state, rows of the features, own records, next position. */
@Injectable()
export class ChunkApplier {
  constructor(
    private readonly context: ExchangeContext,
    private readonly state: StateRepository,
    private readonly archive: ArchiveRepository,
    private readonly tiles: TileRepository,
    private readonly messages: MessageApplier,
    private readonly outcomes: OutcomeRepository,
    private readonly own: OwnRecords,
    private readonly news: News,
    private readonly reactors: ReactorRegistry,
    private readonly limit: ApplyLimit,
  ) {}

  /** @throws ExchangeError LEASE_LOST, TooSlow; anything else rolls the chunk back as well */
  async apply(chunk: Chunk, tiles: readonly FullTile[], token: bigint): Promise<void> {
    const begunMs = performance.now();
    await this.context.transaction.runAsApplier(async (tx) => {
      await this.state.advance(tx, chunk, token);
      await this.tiles.store(tx, chunk.spaceNo, tiles);
      if (chunk.storing === 'rows') await this.storeRows(tx, chunk);
      else await this.storeRaw(tx, chunk);
      const ms = performance.now() - begunMs;
      if (chunk.storing === 'rows' && ms > this.limit.ms) throw new TooSlow(`applying took over ${this.limit.ms} ms`);
    });
  }

  /** The last resort: no part of the record is read to write it down. */
  private async storeRaw(tx: EntityManager, chunk: Chunk): Promise<void> {
    const { outcomes, own, news, reactors } = this;
    const { spaceNo, openings } = chunk;
    const steps = stepsOf(chunk);
    const storedAt = this.context.clock.now();
    const hasEffects = chunk.storing === 'raw';
    for (const entry of chunk.entries) {
      await this.archive.raw.store(tx, spaceNo, { record: rawRecord(entry), hasEffects, storedAt });
    }
    await outcomes.park(tx, spaceNo, { parked: parkedOf(openings), at: storedAt });
    await outcomes.invite(tx, chunk);
    if (hasEffects) await this.state.storeEffects(tx, spaceNo, steps);
    else await this.state.storeRules(tx, spaceNo, steps);
    const settle = async () => {
      const concluded = await own.settle(tx, spaceNo, { steps, refusals: [] });
      await news.store(tx, spaceNo, { concluded });
    };
    const follow = [settle, () => reactors.note(tx, liveOf(chunk, []))];
    // Where public state holds nothing of it, so may what follows from it; that keeps nobody from going on.
    for (const work of follow) await (hasEffects ? work() : isDone(tx, work));
    this.context.wakes.afterCommit(tx, 'reactor');
  }

  private async storeRows(tx: EntityManager, chunk: Chunk): Promise<void> {
    const { outcomes, own, news, reactors } = this;
    const { spaceNo } = chunk;
    const steps = stepsOf(chunk);
    const now = this.context.clock.now();
    await this.archive.store(tx, spaceNo, { ...archivedChunk(chunk, this.context.member), storedAt: now });
    await this.state.storeEffects(tx, spaceNo, steps);
    // First what could not be opened: appliers ask what was refused, however the log is cut into chunks.
    await outcomes.refuse(tx, spaceNo, refusedOf(chunk.openings));
    const messages = openedOf(chunk.openings);
    const applied = await this.messages.apply(tx, spaceNo, { messages });
    const refusals = [...refusedOf(chunk.openings), ...applied.refusals];
    const answers = await outcomes.answer(tx, spaceNo, refusedMessages(chunk, refusals));
    await outcomes.park(tx, spaceNo, { parked: parkedOf(chunk.openings), at: now });
    const concluded = await own.settle(tx, spaceNo, { steps, refusals });
    const invited = await outcomes.invite(tx, chunk);
    const { duties } = applied;
    const isSpaceChanged = steps.some(changesSpace);
    await news.store(tx, spaceNo, { duties, events: messageNews(messages, applied), concluded, isSpaceChanged });
    const noted = await reactors.note(tx, liveOf(chunk, applied.refusals));
    // Most chunks demand no answer, and a reactor that looks for one asks a dozen times.
    if (answers + invited + noted > 0) this.context.wakes.afterCommit(tx, 'reactor');
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

/** A record of another member's archive is put together again; a body that is not at hand is not in it. */
function rawRecord({ record, step }: Entry): RawRecord {
  const { position, t, verdict, identity } = step;
  const { value } = record;
  if (value) return { position, t, verdict, identity, raw: value, isWhole: true };
  const envelope = envelopeOf(record);
  const { headerBytes: header = EMPTY, signatures = [], body = null } = envelope ?? {};
  const raw = envelope ? encodeRecord({ header, signatures, body: body ?? EMPTY }) : EMPTY;
  return { position, t, verdict, identity, raw, isWhole: body !== null };
}

const EMPTY = new Uint8Array(0);
