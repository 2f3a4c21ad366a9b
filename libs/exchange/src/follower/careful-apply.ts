import type { JudgedStep } from '#libs/protocol';
import { leafHashes } from '#libs/tlog';
import type { ShardSession } from '../space/shard-session.js';
import { type Chunk, type Entry, singlesOf, stepsOf, type Storing } from './chunk.js';
import type { ChunkApplier } from './chunk-applier.js';
import type { FollowedSpace } from './followed-space.js';
import { parkingOf } from './parking.js';
import { isOutage, isOutageOf, piecesOf, triesAfter } from './pieces.js';
import { SpacePosition } from '../space/space-position.js';

/** Ways of writing down what cannot be applied; the next one where the one before fails. */
const LAST_RESORTS: readonly Storing[] = ['rows', 'raw', 'raw alone'];

/** Told of positions that were applied, once they are committed. */
export type Applied = (followed: FollowedSpace, steps: readonly JudgedStep[]) => Promise<void>;

/**
 * Applies what stands next on the log of a space, whatever it is: at once where that works, piece by piece where it does not, and what
 * this build cannot apply at all is stored in the first way that holds it, and parked.
 */
export class CarefulApply {
  constructor(
    private readonly applier: ChunkApplier,
    private readonly session: ShardSession,
    private readonly applied: Applied,
  ) {}

  /** A chunk that fails for a reason that is ours is applied in pieces, so that one record blocks no other. */
  async apply(followed: FollowedSpace, entries: readonly Entry[]): Promise<void> {
    // What is told of it stands behind the commit: where that fails, nothing must be written a second time.
    if (await this.isWritten(followed, entries)) return this.applied(followed, stepsOf({ entries }));
    for (const piece of piecesOf(entries)) await this.apply(followed, piece);
  }

  /** Whether it could be written at once, or else as one piece in any way that holds it. */
  private async isWritten(followed: FollowedSpace, entries: readonly Entry[]): Promise<boolean> {
    try {
      await this.writeTrying(followed, entries);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (piecesOf(entries).length > 1) return false;
      await this.writeAnyhow(followed, { entries, error });
    }
    return true;
  }

  private async writeTrying(followed: FollowedSpace, entries: readonly Entry[]): Promise<void> {
    const { state } = followed.space.requirePosition();
    const openings = await followed.opener.openAll(stepsOf({ entries }), state);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.write(followed, { entries, openings, storing: 'rows' });
      } catch (error) {
        if (attempt >= triesAfter(error, entries)) throw error;
      }
    }
  }

  /** Each position by itself. Nothing behind it waits. */
  private async writeAnyhow(
    followed: FollowedSpace,
    { entries: runs, error }: { readonly entries: readonly Entry[]; readonly error: unknown },
  ): Promise<void> {
    const entries = runs.flatMap(singlesOf);
    const parking = parkingOf(error);
    const openings = entries.map(({ step }) => ({ kind: 'parked', position: step.position, ...parking }) as const);
    let failure: unknown;
    for (const storing of LAST_RESORTS) {
      try {
        return await this.write(followed, { entries, openings, storing });
      } catch (cause) {
        if (isOutageOf(storing, cause)) throw cause;
        failure = cause;
      }
    }
    throw failure;
  }

  private async write(followed: FollowedSpace, work: Pick<Chunk, 'entries' | 'openings' | 'storing'>): Promise<void> {
    const steps = stepsOf(work);
    const last = steps.at(-1);
    if (!last) return;
    const { space, log } = followed;
    const position = space.requirePosition();
    const { frontier, tiles } = position.frontier.append(hashesOf(steps));
    const after = new SpacePosition(last.state, frontier);
    const chunk: Chunk = { spaceNo: space.spaceNo, from: position.nextPosition, after, ...work };
    await this.applier.apply(chunk, tiles, this.session.token);
    space.position = after;
    space.halted = null;
    space.haltCause = null;
    followed.applied();
    log.acknowledge(after.nextPosition);
  }
}

/** Hashes of the leaves of all positions, in order. */
function hashesOf(steps: readonly JudgedStep[]): Uint8Array[] {
  return leafHashes(steps.map(({ leafData }) => leafData)).flatMap((hash, i) =>
    Array<Uint8Array>(steps[i]?.count ?? 1).fill(hash),
  );
}
