import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import type { FollowedSpace } from '../known/followed-space.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { KnownTrust } from '../known/known-trust.js';
import type { Opening } from '../known/opening.js';
import type { Caller } from './caller.js';
import { checkOpening } from './check-opening.js';
import { OpeningError } from './opening.errors.js';
import { SpaceTopics } from './space-topics.js';

const events = logEvents('operator', { spaceOpened: 'info' });

/** Spaces of one member that may wait for their first record. */
const MAX_WAITING = 16;

/** Topics that the opener may write to now. */
export interface OpenedSpace {
  readonly spaceId: string;
  readonly topics: readonly string[];
}

/** Creates what a charter calls for: the two topics of a space, and the rules under which its opener publishes the first record. */
@Injectable()
export class OpenSpaceService {
  /** Openings happen one after the other, so that of two records for one space one is first. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly directory: SpaceDirectory,
    private readonly trust: KnownTrust,
    private readonly topics: SpaceTopics,
    private readonly eventLog: EventLog,
  ) {}

  /**
   * Opens the space of this record. The same record again changes nothing and gets the same answer.
   *
   * @throws OpeningError every code
   * @throws LogError where the broker does not answer
   */
  async open(value: Uint8Array, caller: Caller): Promise<OpenedSpace> {
    const opening = checkOpening(value, caller, this.trust);
    const opened = this.turn.then(() => this.openInTurn(opening));
    this.turn = opened.catch(() => undefined);
    return opened;
  }

  private async openInTurn(opening: Opening): Promise<OpenedSpace> {
    this.directory.see(await this.topics.list());
    if (!this.directory.isTrustCurrent)
      throw new OpeningError('SPACE_NOT_READ', 'the newest trust list is not known yet');
    await this.requireFree(opening);
    const space = this.directory.enter(opening.spaceId);
    if (space.openedBy === null) await this.create(space, opening);
    return { spaceId: space.id, topics: space.topics };
  }

  /** A space that exists is free for the record that opens it, and for its opener as long as it has not published one. */
  private async requireFree(opening: Opening): Promise<void> {
    const space = this.directory.find(opening.spaceId);
    if (space === null) return this.requireFewWaiting(opening);
    const holder = space.openedBy ?? space.opening?.valueHash;
    if (holder !== undefined) return requireThat(holder === opening.valueHash, opening);

    const { start, end } = await this.topics.range(space);
    requireThat(start === 0n, opening);
    if (space.state.nextPosition < end) {
      throw new OpeningError('SPACE_NOT_READ', `read to ${space.state.nextPosition} of ${end}`);
    }
    const writers = await this.topics.writers(space);
    requireThat(
      writers.every((writer) => writer === opening.opener),
      opening,
    );
  }

  private requireFewWaiting({ opener }: Opening): void {
    const waiting = this.directory.all().filter(({ opening }) => opening?.opener === opener).length;
    if (waiting < MAX_WAITING) return;
    throw new OpeningError('TOO_MANY_OPENINGS', `${waiting} spaces of ${opener} wait`, { count: waiting });
  }

  private async create(space: FollowedSpace, opening: Opening): Promise<void> {
    space.opening = opening;
    await this.topics.create(space);
    this.directory.announceCreated();
    this.eventLog.write(events.spaceOpened, { space: space.id, member: opening.opener });
  }
}

function requireThat(isFree: boolean, { spaceId }: Opening): void {
  if (!isFree) throw new OpeningError('SPACE_TAKEN', `space ${spaceId} is of another opening record`);
}
