import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import type { FollowedSpace } from '../known/followed-space.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { KnownTrust } from '../known/known-trust.js';
import type { Opening } from '../known/opening.js';
import { OperatorContext } from '../operator.context.js';
import type { Caller } from './caller.js';
import { checkOpening } from './check-opening.js';
import { OpeningError } from './opening.errors.js';
import { requireRoom } from './space-quota.js';
import { SpaceTopics } from './space-topics.js';
import { requireStandingList } from './require-standing-list.js';

const events = logEvents('operator', { spaceOpened: 'info' });

/** Spaces of one member that may wait for their first record. */
const MAX_WAITING = 16;

/** How long the first that opens `network` has it for itself, by the clock of this host. */
const NETWORK_TURN_MS = 60_000;

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
    private readonly context: OperatorContext,
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
    const space = this.directory.find(opening.spaceId);
    if (space === null) this.requireRoom(opening);
    else await this.requireFree(space, opening);
    return this.opened(this.directory.enter(opening.spaceId), opening);
  }

  /** What stands on a log was judged by its members; only what is still to come must be sealed under a list that stands. */
  private async opened(space: FollowedSpace, opening: Opening): Promise<OpenedSpace> {
    if (space.openedBy === null) {
      requireStandingList(opening, this.trust, this.context.nowMs());
      await this.create(space, opening);
    }
    return { spaceId: space.id, topics: space.topics };
  }

  /** A space that exists is free for the record that opens it, and for its opener as long as it has not published one. */
  private async requireFree(space: FollowedSpace, opening: Opening): Promise<void> {
    if (space.openedBy !== null) return requireThat(space.openedBy === opening.valueHash, opening);
    requireThat(this.mayOpen(space, opening), opening);
    const { start, end } = await this.topics.range(space);
    requireThat(start === 0n, opening);
    if (space.state.nextPosition < end) {
      throw new OpeningError('SPACE_NOT_READ', `read to ${space.state.nextPosition} of ${end}`);
    }
    if (space.opening !== null) return;
    const writers = await this.topics.writers(space);
    requireThat(
      writers.every((writer) => writer === opening.opener),
      opening,
    );
  }

  /** Every member may open `network`: one that was let in and opens nothing keeps the others out for a short time only. */
  private mayOpen(space: FollowedSpace, { opener }: Opening): boolean {
    if (space.opening === null || space.openers.includes(opener)) return true;
    return space.isNetwork && this.context.nowMs() - (space.openedAs?.atMs ?? 0) >= NETWORK_TURN_MS;
  }

  private requireRoom(opening: Opening): void {
    const { opener } = opening;
    const waiting = this.directory.all().filter((space) => space.opening?.opener === opener).length;
    if (waiting >= MAX_WAITING)
      throw new OpeningError('TOO_MANY_OPENINGS', `${waiting} spaces of ${opener} wait`, { count: waiting });
    requireRoom(opening, this.directory.all(), this.context.nowMs());
  }

  private async create(space: FollowedSpace, opening: Opening): Promise<void> {
    const { opener } = opening;
    space.opening = opening;
    space.openers = [...new Set([...space.openers, opener])];
    space.openedAs ??= { opener, atMs: this.context.nowMs() };
    // Its log was read to its end, or is not there yet.
    space.settlesAt ??= space.state.nextPosition;
    await this.topics.create(space);
    this.directory.announceCreated();
    this.eventLog.write(events.spaceOpened, { space: space.id, member: opener });
  }
}

function requireThat(isFree: boolean, { spaceId }: Opening): void {
  if (!isFree) throw new OpeningError('SPACE_TAKEN', `space ${spaceId} is of another opening record`);
}
