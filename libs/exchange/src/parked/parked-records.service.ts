import { Injectable } from '@nestjs/common';
import { first, int8, statement } from '#libs/persistence';
import { parseHeader, type ArchivedRecord } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import { ExchangeError } from '../space/exchange.errors.js';
import { ArchiveRepository } from '../follower/archive.repository.js';
import { messageNews, News } from '../follower/news.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { parkingOf } from '../follower/parking.js';
import { isOutage } from '../follower/pieces.js';
import { RawAdoption } from '../follower/raw-adoption.js';
import { ReactorRegistry } from '../follower/reactor.js';
import { SpaceDirectory, type Space } from '../space/space-directory.js';
import { ApplyArchived } from './apply-archived.js';
import { DecisionRepository, type NewDecision } from './decision.repository.js';
import { type ParkedRecord, ParkedRepository } from '../follower/parked.repository.js';

/** Which parked record, and who decides about it why. */
export interface ParkedDecision {
  readonly spaceId: string;
  readonly position: bigint;
  readonly by: string;
  readonly reason: string;
}

/**
 * Records that a build could not apply. People have each tried again, with a build or key that can, or close it; either acts
 * between two positions of the log and is journalled there, so that a rebuild does the same.
 */
@Injectable()
export class ParkedRecords {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly parked: ParkedRepository,
    private readonly decisions: DecisionRepository,
    private readonly archive: ArchiveRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly adoption: RawAdoption,
    private readonly late: ApplyArchived,
    private readonly news: News,
    private readonly reactors: ReactorRegistry,
    private readonly context: ExchangeContext,
  ) {}

  /** Lists what is parked in a space, oldest first. @throws ExchangeError SPACE_UNKNOWN */
  async list(spaceId: string): Promise<readonly ParkedRecord[]> {
    return this.parked.list(await this.spaces.require(spaceId));
  }

  /** Applies a parked record now. @throws ExchangeError SPACE_UNKNOWN, NOT_PARKED; STILL_PARKED with the new reason noted */
  async retry(decision: ParkedDecision): Promise<void> {
    const space = await this.spaces.get(decision.spaceId);
    try {
      await this.decide(space, { ...decision, kind: 'retry' }, (tx, after) => this.apply(tx, space, after));
    } catch (error) {
      if (isOutage(error)) throw error;
      const again = { ...parkingOf(error), at: this.context.clock.now() };
      await this.parked.noteAgain(space.spaceNo, decision.position, again);
      throw new ExchangeError('STILL_PARKED', 'the record cannot be applied by this build either', [], {
        cause: error,
      });
    }
    this.context.wakes.now('reactor');
  }

  /** Leaves a parked record unapplied for good. @throws ExchangeError SPACE_UNKNOWN, NOT_PARKED */
  async close(decision: ParkedDecision): Promise<void> {
    const space = await this.spaces.get(decision.spaceId);
    await this.decide(space, { ...decision, kind: 'close' }, async () => undefined);
  }

  /** The lock of the follower keeps the decision between two positions. */
  private async decide(
    space: Space,
    { kind, position, by, reason }: ParkedDecision & Pick<NewDecision, 'kind'>,
    act: (tx: EntityManager, after: { archived: ArchivedRecord; afterPosition: bigint }) => Promise<void>,
  ): Promise<void> {
    const { parked, decisions, archive } = this;
    const { spaceNo } = space;
    await this.context.transaction.runAsApplier(async (tx) => {
      const afterPosition = (await lockFollower(tx, spaceNo)) - 1n;
      const isParked = await parked.take(tx, spaceNo, position);
      const [archived] = await archive.readAt(spaceNo, [position], tx);
      if (!isParked || !archived) throw new ExchangeError('NOT_PARKED', `nothing is parked at position ${position}`);
      await act(tx, { archived, afterPosition });
      await decisions.note(tx, spaceNo, { kind, position, afterPosition, by, reason, at: this.context.clock.now() });
    });
  }

  private async apply(
    tx: EntityManager,
    space: Space,
    after: { archived: ArchivedRecord; afterPosition: bigint },
  ): Promise<void> {
    const { outcomes } = this;
    const { spaceNo } = space;
    if (!(await this.adoption.adoptAt(tx, spaceNo, after.archived))) return;
    const { message, ...applied } = await this.late.apply(tx, space, after);
    const { refusals, duties } = applied;
    const { sender } = requireHeader(after.archived);
    const refused = refusals.map((refusal) => ({ ...refusal, sender, type: message?.typeName ?? null }));
    await outcomes.answer(tx, spaceNo, refused);
    if (!message) return;
    await outcomes.noteType(tx, spaceNo, message);
    const events = refusals.length > 0 ? [] : messageNews([message], applied);
    await this.news.store(tx, spaceNo, { duties, events });
    if (refusals.length > 0) return;
    await this.reactors.note(tx, { spaceNo, messages: [message], joined: [] });
  }
}

/** Answers the next position of the log; the follower waits until the transaction ends. */
async function lockFollower(tx: EntityManager, spaceNo: number): Promise<bigint> {
  const row = await first(tx, LOCK_FOLLOWER, [spaceNo]);
  return BigInt(row?.next_position ?? 0);
}

function requireHeader({ header, position }: ArchivedRecord): { readonly sender: string } {
  const parsed = header && parseHeader(header);
  if (!parsed) throw new Error(`the archived header at position ${position} does not parse`);
  return parsed;
}

const LOCK_FOLLOWER = statement(
  { next_position: int8 },
  'select next_position from follower where space_no = $1 for update',
);
