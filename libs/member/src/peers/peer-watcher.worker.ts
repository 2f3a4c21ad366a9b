import { Injectable } from '@nestjs/common';
import { KnownListRepository } from '#libs/exchange';
import { parseCheckpoint, parseCosignature, parseNote, TlogError, verifyCosignature } from '#libs/tlog';
import { Clock, type StepResult, Worker } from '#libs/work';
import { PeerClient } from './peer-client.js';
import { PeerRepository } from './peer.repository.js';
import { PeerStatuses } from './peer-statuses.service.js';

/** A cosigned size above the log end of this gateway for this long is no delay of the broker any more. */
const WITHHELD_AFTER_MS = 30_000;

interface SeenCheckpoint {
  readonly spaceId: string;
  readonly size: bigint;
}

/** Checks that a note is really cosigned by the member it came from. */
@Injectable()
export class CheckpointVerifier {
  constructor(private readonly lists: KnownListRepository) {}

  /** The checkpoint, or nothing when it is not what it claims to be. */
  verified(member: string, spaceId: string, note: string): SeenCheckpoint[] {
    const key = this.lists.newest().activeKey(member, 'checkpoint');
    if (!key) return [];
    try {
      const { body, lines } = parseNote(note);
      const { origin, size } = parseCheckpoint(body);
      const [line] = lines;
      if (origin !== `joinder/${spaceId}` || line === undefined) return [];
      const cosignature = parseCosignature(line);
      verifyCosignature({
        checkpointBody: body,
        cosignature,
        name: `joinder/${member}`,
        publicKeyRaw: key.publicKeyRaw,
      });
      return [{ spaceId, size }];
    } catch (error) {
      if (error instanceof TlogError) return [];
      throw error;
    }
  }
}

/** Asks every other gateway for its newest checkpoints: whether it is there, and whether the broker keeps something back. */
@Injectable()
export class PeerWatcherWorker extends Worker {
  override readonly name = 'peer-watcher';
  /** Since when a peer is ahead in a space, by both names. */
  private readonly aheadSince = new Map<string, number>();

  constructor(
    private readonly client: PeerClient,
    private readonly peers: PeerRepository,
    private readonly statuses: PeerStatuses,
    private readonly verifier: CheckpointVerifier,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const ends = await this.peers.ownEnds();
    await Promise.all(this.client.members.map((member) => this.visit(member, ends)));
    return 'idle';
  }

  private async visit(member: string, ends: ReadonlyMap<string, bigint | null>): Promise<void> {
    const now = this.clock.now();
    try {
      const { notes, clock } = await this.client.checkpoints(member);
      const seen = notes.flatMap(({ spaceId, note }) => this.verifier.verified(member, spaceId, note));
      this.statuses.reached(member, { at: now, withheld: this.withheld(member, seen, ends), clock });
    } catch {
      this.statuses.missed(member, now);
    }
  }

  private withheld(
    member: string,
    seen: readonly SeenCheckpoint[],
    ends: ReadonlyMap<string, bigint | null>,
  ): string[] {
    const now = this.clock.now().getTime();
    return seen.flatMap(({ spaceId, size }) => {
      const name = `${member} ${spaceId}`;
      const end = ends.get(spaceId);
      if (end === null || size <= (end ?? 0n)) {
        this.aheadSince.delete(name);
        return [];
      }
      const since = this.aheadSince.get(name) ?? now;
      this.aheadSince.set(name, since);
      return now - since >= WITHHELD_AFTER_MS ? [spaceId] : [];
    });
  }
}
