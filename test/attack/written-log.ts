import { uuidText } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import type { TestSpace } from '#libs/testing';
import { openTopics } from '../network/ledger-gateway.js';
import type { LedgerNetwork } from '../network/ledger-network.js';

const FOLLOWING = ['shard-holder', 'space-finder', 'space-entry', 'follower'];
/** Steps after which a log counts as never read. */
const MAX_ROUNDS = 200;

/** A log that a test wrote, before gateways that do nothing but follow it. */
export class WrittenLog {
  private written = 0;

  private constructor(
    private readonly network: LedgerNetwork,
    private readonly space: TestSpace,
  ) {}

  static async open(network: LedgerNetwork, space: TestSpace): Promise<WrittenLog> {
    await openTopics(network.log, uuidText(space.spaceId));
    return new WrittenLog(network, space);
  }

  get spaceId(): string {
    return uuidText(this.space.spaceId);
  }

  /** Puts what the test wrote up to a position onto the log, and lets gateways read it. */
  async read(ids: readonly string[], end = this.space.log.length): Promise<void> {
    await this.network.append(logTopic(this.spaceId, 0n), this.space.log.slice(this.written, end));
    this.written = end;
    for (const id of ids) await this.follow(id);
  }

  spaceNo(id: string): Promise<number> {
    return this.network.gateway(id).get(SpaceDirectory).require(this.spaceId);
  }

  /** The state that a gateway derived, as all members have it. */
  async publicDigest(id: string): Promise<string | undefined> {
    return (
      await this.network
        .gateway(id)
        .get(StateDigests)
        .of(await this.spaceNo(id))
    )?.public;
  }

  /** What a gateway has of the space, and what its archive makes of it. */
  async rebuilt(id: string) {
    const space = await this.network.gateway(id).get(SpaceDirectory).get(this.spaceId);
    return this.network.gateway(id).get(SpaceRebuild).rebuild(space, { keep: false });
  }

  private async follow(id: string): Promise<void> {
    const gateway = this.network.gateway(id);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const [row] = await gateway.query<{ size: number }>(
        'select next_position::int as size from follower join space using (space_no) where space_id = $1',
        [this.spaceId],
      );
      if (row?.size === this.written) return;
      for (const worker of gateway.workers) if (FOLLOWING.includes(worker.name)) await worker.step();
    }
    throw new Error(`${id} does not come to the end of the log`);
  }
}
