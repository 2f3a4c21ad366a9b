import type { RuleChangeRepository } from '../space/rule-change.repository.js';
import type { SpaceSession } from '../space/space-session.js';

/** From which size of a space on its rules are known to be these. */
interface Since {
  readonly size: bigint;
  readonly hash: Uint8Array;
}

/**
 * The rules hashes that checkpoints of a space carry. They change rarely and are a chain, in which no hash comes twice: where the one of an
 * earlier size is still in force, it holds for all sizes between, and the database is not asked.
 */
export class RulesAtSizes {
  /** By space. Owned by this class. */
  private readonly since = new Map<number, Since>();

  constructor(private readonly changes: Pick<RuleChangeRepository, 'atSizes'>) {}

  /** Answers the hashes of these sizes, none of them beyond where the space stands. */
  async of(space: SpaceSession, sizes: readonly bigint[]): Promise<ReadonlyMap<bigint, Uint8Array>> {
    const { rulesHash } = space.requirePosition().state;
    const known = this.since.get(space.spaceNo);
    if (known && isSame(known.hash, rulesHash) && sizes.every((size) => size >= known.size))
      return new Map(sizes.map((size) => [size, rulesHash]));
    const found = await this.changes.atSizes(space, sizes);
    const inForce = sizes.filter((size) => isSame(found.get(size), rulesHash));
    if (inForce.length > 0) this.since.set(space.spaceNo, { size: inForce.reduce(lesser), hash: rulesHash });
    return found;
  }
}

function isSame(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left !== undefined && Buffer.compare(left, right) === 0;
}

function lesser(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
