import { contractDigest, EpochReason, Kind } from '#libs/contracts';
import { epochBody, MAX_BATCH } from '#libs/protocol';
import { signer } from '#libs/trust';
import type { EntityManager } from 'typeorm';
import type { ExchangeContext } from '../exchange.context.js';
import type { ShardSession, SpaceSession } from '../shard/shard-session.js';
import { Worker, type StepResult } from '../worker.js';
import { BatchBuilder, noOrigin } from './batch-builder.js';
import type { SealerRepository, StreamHead } from './sealer.repository.js';

const CONTRACT_DIGEST_HEX = Buffer.from(contractDigest).toString('hex');
const ALL_KINDS: readonly number[] = [Kind.BUSINESS, Kind.TRUST_VIEW, Kind.CHARTER];

/** Gives what waits in the outbox its place in the own stream and its final bytes, once. */
export class SealerWorker extends Worker {
  override readonly name = 'sealer';

  constructor(
    private readonly session: ShardSession,
    private readonly sealed: SealerRepository,
    private readonly context: ExchangeContext,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let result: StepResult = 'idle';
    for (const space of this.session.readySpaces()) {
      if (space.frozen || !space.position) continue;
      if (await this.seal(space)) result = 'worked';
    }
    if (result === 'worked') this.context.wakes.now('publisher');
    return result;
  }

  private async seal(space: SpaceSession): Promise<boolean> {
    try {
      return await this.context.transaction.run(async (tx) => {
        const head = await this.sealed.lockHead(tx, space.spaceNo, this.session.token);
        if (!head) return false;
        if (space.epochDue !== null) return await this.openEpoch(tx, space, space.epochDue);
        return await this.sealOutbox(tx, space, head);
      });
    } catch (error) {
      space.senderKeys.clear();
      throw error;
    }
  }

  private async sealOutbox(tx: EntityManager, space: SpaceSession, head: StreamHead): Promise<boolean> {
    const kinds = this.kindsAllowed(space);
    if (kinds.length === 0 || !(await this.sealed.hasRoom(tx, space.spaceNo))) return false;
    const rows = await this.sealed.takeOutbox(tx, space.spaceNo, MAX_BATCH / 2, kinds);
    if (rows.length === 0) return false;
    const batch = this.newBatch(space, head);
    for (const row of rows) await batch.add(row);
    await this.store(tx, space, batch);
    return true;
  }

  /** The first record of a higher epoch: what was sealed before and not received is dead and sealed anew behind it. */
  private async openEpoch(tx: EntityManager, space: SpaceSession, reason: EpochReason): Promise<boolean> {
    const received = space.requirePosition().head(this.context.identity.member);
    await this.sealed.returnUnreceived(tx, space.spaceNo);
    space.senderKeys.clear();
    const batch = this.newBatch(space, { epoch: received.epoch + 1, sequence: 0, previous: received.identity });
    await batch.add({ ...noOrigin(Kind.EPOCH, this.context.clock.now()), payload: epochBody(reason) });
    await this.store(tx, space, batch);
    space.epochDue = null;
    return true;
  }

  private async store(tx: EntityManager, space: SpaceSession, batch: BatchBuilder): Promise<void> {
    const { rows, head } = batch.finish();
    await this.sealed.store(tx, space.spaceNo, rows, this.context.clock.now());
    await this.sealed.moveHead(tx, space.spaceNo, head);
  }

  /** Under an expired list only lists travel; charters before the own taking part; messages need all of it. */
  private kindsAllowed(space: SpaceSession): readonly number[] {
    const position = space.requirePosition();
    if (position.list === null) return [Kind.CHARTER];
    if (position.listExpired(this.context.clock.now())) return [Kind.TRUST_VIEW];
    const mayTalk =
      position.takesPart(this.context.identity.member) && position.list.contractDigests.has(CONTRACT_DIGEST_HEX);
    return mayTalk ? ALL_KINDS : [Kind.CHARTER];
  }

  private newBatch(space: SpaceSession, head: StreamHead): BatchBuilder {
    const { identity, clock } = this.context;
    const { record } = identity.keys;
    const context = {
      space,
      member: identity.member,
      keyId: record.keyId,
      signer: signer(record),
      nowMs: clock.now().getTime(),
    };
    return new BatchBuilder(context, head);
  }
}
