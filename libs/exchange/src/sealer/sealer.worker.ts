import { Contracts, EpochReason, Kind } from '#libs/contracts';
import { epochBody, MAX_BATCH } from '#libs/protocol';
import { type OwnKey, signer } from '#libs/trust';
import { type StepResult, Worker } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { ExchangeContext } from '../space/exchange.context.js';
import type { SpacePosition } from '../space/space-position.js';
import { compareSent } from '../space/sent-marks.js';
import { PendingRepository } from '../outbox/pending.repository.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceSession } from '../space/space-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { ownKeyInForce } from '../space/own-key-in-force.js';
import { BatchBuilder } from './batch-builder.js';
import { epochReason } from './epoch-reason.js';
import { nextEpoch } from './next-epoch.js';
import { partByKeys } from './missing-keys.js';
import { keysToRenew } from './refused-keys.js';
import { noOrigin, type OutboxRow, type StreamHead } from '../stream/sealed-row.js';
import { type OutboxQuestion, SealerRepository } from './sealer.repository.js';
import { stillDue } from './still-due.js';
import { WaitingRepository } from './waiting.repository.js';

const CLEAR_KINDS: readonly number[] = [Kind.TRUST_VIEW, Kind.CHARTER];

/** Rows of one batch: each may need a sender key before it. */
const ROWS = MAX_BATCH / 2;

/** What one turn of a space did. */
type Sealed = 'nothing' | 'records' | 'full' | 'epoch';

/** What a turn works with: one view of the log, and the own stream as the database has it. */
interface Turn {
  readonly space: SpaceSession;
  readonly position: SpacePosition;
  readonly key: OwnKey;
  readonly head: StreamHead;
}

/** All of the public state that decides what may be sealed; each part is the same object until something changes it. */
type SealerView = readonly unknown[];

function viewOf({ state }: SpacePosition, member: string): SealerView {
  return [state.lists, state.charter, state.takesPart, state.heads.get(member)];
}

/** Gives what waits in the outbox its place in the own stream and its final bytes, once. */
export class SealerWorker extends Worker {
  override readonly name = 'sealer';
  private readonly restedAt = new WeakMap<SpaceSession, SealerView>();

  constructor(
    private readonly session: ShardSession,
    private readonly turns: SpaceTurns,
    private readonly context: ExchangeContext,
    private readonly contracts: Contracts,
    private readonly sealed: SealerRepository,
    private readonly waiting: WaitingRepository,
    private readonly pending: PendingRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const spaces = [...this.session.speaking()];
    const waiting = await this.sealed.withOutbox(spaces.map(({ spaceNo }) => spaceNo));
    return this.turns.give(spaces, async (space) =>
      waiting.has(space.spaceNo) || !this.isAtRest(space) ? this.seal(space) : 'idle',
    );
  }

  /** Whether a turn came to nothing, and neither the log nor anybody who asks for an epoch has said anything since. */
  private isAtRest(space: SpaceSession): boolean {
    const rested = this.restedAt.get(space);
    if (rested === undefined || space.position === null || space.epochDue !== null) return false;
    const now = viewOf(space.position, this.context.member);
    return rested.every((part, i) => part === now[i]);
  }

  private async seal(space: SpaceSession): Promise<StepResult> {
    const waitMs = space.asides.waitMs(this.context.clock.now().getTime());
    if (waitMs > 0) return { againInMs: waitMs };
    const position = space.requirePosition();
    const key = this.signingKey(position);
    try {
      const sealed = await this.context.transaction.run(async (tx) => {
        const head = await this.sealed.lockHead(tx, space.spaceNo, this.session.token);
        return head ? await this.sealNext(tx, { space, position, key, head }) : 'nothing';
      });
      return this.settled(space, position, sealed);
    } catch (error) {
      space.senderKeys.clear();
      throw error;
    }
  }

  /** Only what is committed changes what the session believes. */
  private settled(space: SpaceSession, position: SpacePosition, sealed: Sealed): StepResult {
    if (sealed === 'epoch') {
      space.epochDue = null;
      space.senderKeys.clear();
      space.stream.startOver();
    }
    const mayPublish = sealed !== 'nothing' || space.readersUnder !== position.readersHash;
    space.readersUnder = position.readersHash;
    space.keyless = position.keyless.join();
    if (mayPublish) this.context.wakes.now('publisher');
    if (sealed === 'nothing') this.restedAt.set(space, viewOf(position, this.context.member));
    if (sealed === 'nothing') return 'idle';
    return sealed === 'full' ? 'full' : 'worked';
  }

  private async sealNext(tx: EntityManager, turn: Turn): Promise<Sealed> {
    const { space, position, head } = turn;
    const { member } = this.context;
    const received = position.head(member);
    if (isOnBridge(turn, received.epoch)) return 'nothing';
    const due = await this.epochDue(tx, turn);
    const reason = epochReason({ member, state: position.state, received, sealedEpoch: head.epoch, due });
    if (reason !== null) return this.openEpoch(tx, turn, reason);
    const isFrozen = received.frozenAt !== null && head.epoch <= received.epoch;
    if (isFrozen || space.epochDue !== null || compareSent(head, received) < 0) return 'nothing';
    if (space.keyless !== position.keyless.join()) await this.waiting.lookAgain(tx, space.spaceNo);
    return this.sealOutbox(tx, turn);
  }

  /** A charter, or a list, may have dropped somebody who could open what was sealed before it acted. */
  private async epochDue(tx: EntityManager, { space, position, head }: Turn): Promise<EpochReason | null> {
    if (space.epochDue !== null) return space.epochDue;
    // Somebody spoke under an own key, and whoever notes that has not come to it, or failed: going on would be a fork.
    if (compareSent(head, position.head(this.context.member)) < 0) return EpochReason.RESTORED;
    if (space.bridgeTo !== null && head.epoch < space.bridgeTo) return EpochReason.RESTORED;
    if (space.readersUnder === position.readersHash) return null;
    const question = {
      spaceNo: space.spaceNo,
      member: this.context.member,
      epoch: head.epoch,
      readers: [...position.state.takesPart.keys()].filter((member) => position.reads(member)),
    };
    return (await this.sealed.hasDroppedReader(tx, question)) ? EpochReason.READER_DROPPED : null;
  }

  /** Lists and charters have a turn of their own before messages: they may be what a message waits for. */
  private async sealOutbox(tx: EntityManager, turn: Turn): Promise<Sealed> {
    const { kinds, types } = this.allowed(turn.space);
    const room = await this.sealed.room(tx, turn.space.spaceNo);
    const clear = await this.take(tx, turn, { ...room, kinds, types: [] });
    const rows = clear.length > 0 ? clear : await this.take(tx, turn, { ...room, kinds: [], types });
    if (rows.length === 0) return 'nothing';
    const batch = this.newBatch(turn, turn.head);
    if (clear.length === 0) await this.dropRefusedKeys(tx, turn);
    const sealable = clear.length > 0 ? clear : await this.withKeys(tx, turn, rows);
    for (const row of sealable) {
      const due = stillDue(row, turn.position, this.context.member);
      if (due !== null) await batch.add(due);
    }
    await this.store(tx, turn.space, batch);
    return clear.length > 0 || rows.length === ROWS ? 'full' : 'records';
  }

  /** A recipient that could not open what was sealed to it gets the next message under a new sender key. */
  private async dropRefusedKeys(tx: EntityManager, { space: { spaceNo, senderKeys } }: Turn): Promise<void> {
    const sizes = [...senderKeys.values()].map(({ madeAtSize }) => madeAtSize).toSorted(bySize);
    const [since] = sizes;
    if (since === undefined) return;
    const unopened = await this.sealed.unopened(tx, { spaceNo, member: this.context.member, since });
    for (const name of keysToRenew(senderKeys, unopened, this.context.clock.now().getTime())) senderKeys.delete(name);
  }

  private async take(tx: EntityManager, { space }: Turn, may: OutboxQuestion): Promise<readonly OutboxRow[]> {
    const records = Math.min(ROWS, Math.floor(may.records / 2));
    if (records <= 0 || (may.kinds.length === 0 && may.types.length === 0)) return [];
    return this.sealed.takeOutbox(tx, space.spaceNo, { ...may, records });
  }

  /** Leaves rows whose recipients have no sealing key, with what rests on them; the others go on. */
  private async withKeys(tx: EntityManager, turn: Turn, rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    const { space, position } = turn;
    if (position.keyless.length === 0) return rows;
    const { waiting: repository } = this;
    const awaited = await repository.awaitedBy(tx, space.spaceNo, rows);
    const { sealable, waiting } = partByKeys(rows, position, awaited);
    await repository.leave(tx, space.spaceNo, waiting);
    return sealable;
  }

  /**
   * The first record of a higher epoch: what was sealed before and not received is dead, and sealed anew behind it. No epoch
   * number is used twice, also where the one before never arrived.
   */
  private async openEpoch(tx: EntityManager, turn: Turn, reason: EpochReason): Promise<Sealed> {
    const { space, position, head } = turn;
    const { sealed, pending } = this;
    const received = position.head(this.context.member);
    const { epoch: sent } = this.session.marks.of(space.spaceId);
    const next = nextEpoch({ received: received.epoch, sealed: head.epoch, sent });
    if (next.kind === 'wait') return 'nothing';
    await sealed.returnUnreceived(tx, space.spaceNo);
    await pending.stand(tx, await sealed.takeKnown(tx, space.spaceNo, this.context.member));
    space.bridgeTo = next.kind === 'open' ? next.bridgeTo : null;
    if (next.kind === 'goOn') {
      await sealed.goOnBehind(tx, space.spaceNo, received);
      return 'epoch';
    }
    const batch = this.newBatch(turn, { epoch: next.epoch, sequence: 0, previous: received.identity });
    await batch.add({ ...noOrigin(Kind.EPOCH, this.context.clock.now()), payload: epochBody(reason) });
    await this.store(tx, space, batch);
    return 'epoch';
  }

  private async store(tx: EntityManager, { spaceNo }: SpaceSession, batch: BatchBuilder): Promise<void> {
    if (batch.isEmpty) return;
    const { rows, head } = batch.finish();
    await this.sealed.store(tx, spaceNo, { rows, sealedAt: this.context.clock.now() });
    await this.sealed.moveHead(tx, spaceNo, head);
  }

  /**
   * Under an expired list, an older one than that of `network`, or one of two of its version, only lists travel; charters before the own taking part; messages need all of it, and a contract that
   * all can read. Lists and charters have none: a build that the list does not admit yet may publish the one that does.
   */
  private allowed(space: SpaceSession): Pick<OutboxQuestion, 'kinds' | 'types'> {
    const position = space.requirePosition();
    const { list } = position;
    if (list === null) return { kinds: [Kind.CHARTER], types: [] };
    const takesPart = position.takesPart(this.context.member);
    const isOver = position.listExpired(this.context.clock.now());
    const onlyLists = space.listsConflict || space.waitsForList || isOver;
    if (onlyLists) return { kinds: takesPart ? [Kind.TRUST_VIEW] : this.charterAgain(space, position), types: [] };
    if (!takesPart) return { kinds: [Kind.CHARTER], types: [] };
    return { kinds: CLEAR_KINDS, types: space.sendable(this.contracts)?.types ?? [] };
  }

  /** Where a list ended the part of all, nobody is left to bring the next one: whoever spoke there before signs the charter again first. */
  private charterAgain({ listsConflict }: SpaceSession, position: SpacePosition): readonly number[] {
    const isOrphaned = position.state.takesPart.size === 0 && position.head(this.context.member).sequence > 0;
    return isOrphaned && !listsConflict ? [Kind.CHARTER] : [];
  }

  /** @throws Error while the list in force names a record key that this gateway does not hold: nothing it signed would count */
  private signingKey(position: SpacePosition): OwnKey {
    const list = position.list ?? this.context.lists.newest();
    const key = ownKeyInForce(this.context.identity.keys, list, 'record');
    if (!key || key.suite < list.minRecordSuite)
      throw new Error('the record key of the list in force is not held here');
    return key;
  }

  private newBatch({ space, position, key }: Turn, head: StreamHead): BatchBuilder {
    const { member, clock } = this.context;
    const nowMs = clock.now().getTime();
    const contractDigest = space.sendable(this.contracts)?.digest ?? null;
    const { senderKeys } = space;
    return new BatchBuilder({ position, member, signer: signer(key), contractDigest, nowMs, senderKeys }, head);
  }
}

function bySize(left: bigint, right: bigint): number {
  return Number(left - right);
}

/** Whether an epoch on the way to a farther one is not back from the log yet. */
function isOnBridge({ space, head }: Turn, receivedEpoch: number): boolean {
  return space.bridgeTo !== null && space.epochDue === null && receivedEpoch < head.epoch;
}
