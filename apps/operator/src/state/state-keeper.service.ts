import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { followTrustLists } from '#libs/trust';
import type { FollowedSpace } from '../known/followed-space.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { KnownTrust } from '../known/known-trust.js';
import { restore, snapshotOf } from './space-snapshot.js';
import { StateFolder } from './state-folder.js';

const events = logEvents('operator', { stateRefused: 'error', stateRestored: 'info' });

/**
 * Remembers what the logs said, because brokers drop records after 28 days and charters are older. Nothing here is needed while a log
 * still begins at position 0; after a restart reading goes on where the last picture was taken.
 */
@Injectable()
export class StateKeeper {
  private readonly saved = new Map<string, bigint>();

  constructor(
    private readonly folder: StateFolder,
    private readonly directory: SpaceDirectory,
    private readonly trust: KnownTrust,
    private readonly eventLog: EventLog,
  ) {}

  /** Takes up every space that was remembered, `network` first. Called once, before anything is read. */
  load(): void {
    const snapshots = this.folder.readAll((name, error) =>
      this.eventLog.write(events.stateRefused, { part: name }, error),
    );
    for (const snapshot of snapshots) {
      const space = this.directory.enter(snapshot.space);
      try {
        restore(space, snapshot);
        this.saved.set(space.id, space.state.nextPosition);
        if (space.isNetwork) this.adopt(space);
      } catch (error) {
        this.eventLog.write(events.stateRefused, { space: snapshot.space }, error);
        this.directory.forget(snapshot.space);
      }
    }
    if (snapshots.length > 0) this.eventLog.write(events.stateRestored, { count: snapshots.length });
  }

  /** Writes the spaces that moved since the last time. */
  async save(): Promise<void> {
    for (const space of this.directory.all().filter((one) => this.hasMoved(one))) {
      const { nextPosition } = space.state;
      await this.folder.write(snapshotOf(space));
      this.saved.set(space.id, nextPosition);
    }
  }

  /** The file is not believed more than the log was: lists count from the pinned one on. */
  private adopt({ state: { lists }, newestListMs }: FollowedSpace): void {
    if (lists.length === 0) return;
    followTrustLists(
      lists.map(({ signedBytes }) => signedBytes),
      this.trust.pinned.hash,
    );
    this.trust.adopt(lists, newestListMs);
  }

  /** Writes one space at once: what was promised to its opener must outlive this process. */
  async saveOpening(space: FollowedSpace): Promise<void> {
    await this.folder.write(snapshotOf(space));
    this.saved.set(space.id, space.state.nextPosition);
  }

  private hasMoved({ id, state }: FollowedSpace): boolean {
    return state.nextPosition !== (this.saved.get(id) ?? 0n);
  }
}
