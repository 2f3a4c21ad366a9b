import { Injectable } from '@nestjs/common';
import { type StandingList, TrustListRepository, TrustPublishing } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import type { TrustList } from '#libs/trust';
import { Clock, type StepResult, Worker } from '#libs/work';

/** Members publish one after the other, so that one is enough where none is silent. */
const TURN_MS = 2000;

/** A list that does not stand after this long was refused, or its record is lost: people look, and it is tried again. */
const AGAIN_MS = 3600_000;

interface Missing {
  readonly version: string;
  readonly dueAtMs: number;
}

/** Publishes what `network` adopted in every other space, unless a member already has. */
@Injectable()
export class ListSpreadingWorker extends Worker {
  override readonly name = 'list-spreading';
  /** Which list a space misses and when it is for us to publish it. Owned by this class; a restart begins it anew. */
  private readonly missing = new Map<number, Missing>();

  constructor(
    private readonly transaction: Transaction,
    private readonly publishing: TrustPublishing,
    private readonly lists: TrustListRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const standing = await this.lists.standing();
    const network = standing.find(({ isNetwork }) => isNetwork);
    let result: StepResult = 'idle';
    for (const space of standing) {
      if (!network || isServed(space, network)) this.missing.delete(space.spaceNo);
      else if (space.takesPart && this.isDue(space, network.version) && (await this.spread(space, network.version)))
        result = 'worked';
    }
    return result;
  }

  private isDue({ spaceNo, turn }: StandingList, version: string): boolean {
    const nowMs = this.clock.now().getTime();
    const known = this.missing.get(spaceNo);
    if (known?.version === version) return nowMs >= known.dueAtMs;
    const dueAtMs = nowMs + turn * TURN_MS;
    this.missing.set(spaceNo, { version, dueAtMs });
    return nowMs >= dueAtMs;
  }

  /** Remembered under the version of `network`: what was published for it is not published anew at the next step. */
  private async spread(space: StandingList, version: string): Promise<boolean> {
    const lists = await this.missingIn(space);
    if (lists.length === 0) return false;
    const published = await this.publishOnce(space.spaceNo, lists);
    const dueAtMs = this.clock.now().getTime() + AGAIN_MS;
    if (published) this.missing.set(space.spaceNo, { version, dueAtMs });
    return published;
  }

  /**
   * What follows the list that stands there. Where another list of a version of `network` stands, that one is shown there: it is
   * refused, and all see both (docs/runbooks/freeze-lists.md).
   */
  private async missingIn(space: StandingList): Promise<readonly TrustList[]> {
    const version = BigInt(space.version);
    const lists = await this.lists.behind(version);
    if (follows(space, lists)) return lists;
    return (await this.lists.behind(version - 1n)).filter((list) => list.version === version);
  }

  private publishOnce(spaceNo: number, lists: readonly TrustList[]): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await this.lists.lockPublishing(tx, spaceNo);
      if (await this.lists.isPublishing(tx, spaceNo)) return false;
      await this.publishing.publish(tx, spaceNo, lists);
      return true;
    });
  }
}

/** Whether a space has what `network` has, or more. */
function isServed(space: StandingList, network: StandingList): boolean {
  if (BigInt(space.version) !== BigInt(network.version)) return BigInt(space.version) > BigInt(network.version);
  return space.hash === network.hash;
}

/** By either of the two that a list may name as what it follows. */
function follows({ hash }: StandingList, [first]: readonly TrustList[]): boolean {
  return [first?.previous, first?.also].some((named) => named && Buffer.from(named).toString('hex') === hash);
}
