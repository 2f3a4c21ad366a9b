import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { EventLog, logEvents } from '#libs/observability';
import { type AclRule, LogAdmin, LogError } from '#libs/spacelog';
import type { FollowedSpace } from '../known/followed-space.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';
import { isStanding } from '../known/standing-list.js';
import { MemberPrincipals, type Principals } from './member-principals.js';
import { denialsAgainst } from './denials.js';
import { type TakenWriter, TakenWriters } from './taken-writers.js';
import { type AccessPlan, planAccess, ruleName, type SpaceAccess } from './access-plan.js';

const events = logEvents('operator', {
  accessChanged: 'info',
  accessDrifted: 'error',
  accessDenied: 'error',
  writersUnreadable: 'error',
});

const SHOW_TRIES = 100;
const SHOW_PAUSE_MS = 50;

/** What the last comparison of rules found, before it was corrected. */
export interface AccessReport {
  readonly checkedMs: number;
  readonly plan: AccessPlan;
  /** Spaces whose members are not known now; their rules stay as they are. */
  readonly held: readonly string[];
}

/** Rules that were not as the operator left them. */
export interface DriftCount {
  removed: number;
  added: number;
  /** Rules that forbade a member what charters give it; each was removed. */
  denied: number;
}

/** Keeps the access rules of the broker as charters and trust list call for, whoever changed them. */
@Injectable()
export class AclKeeper implements OnApplicationShutdown {
  /** The last comparison; null before the first. */
  report: AccessReport | null = null;
  /** Since the start of this process. */
  readonly drift: DriftCount = { removed: 0, added: 0, denied: 0 };
  /** Members, or single certificates, whose right to append is taken, as the last comparison found them. */
  taken: ReadonlyMap<string, TakenWriter> = new Map();
  /** Certificates that count, as the last comparison found them. */
  private principals: Principals = new Map();
  private readonly writers: TakenWriters;
  private hasReadWriters = false;
  private isUnreadable = false;
  /** Rules as this process left them; null before it knew better than the broker. */
  private left: ReadonlySet<string> | null = null;

  constructor(
    private readonly admin: LogAdmin,
    private readonly directory: SpaceDirectory,
    private readonly members: MemberPrincipals,
    private readonly eventLog: EventLog,
    private readonly context: OperatorContext,
  ) {
    this.writers = new TakenWriters(context.stateFolder);
  }

  /** Whether people took a right away, gave one back, or revoked a certificate since the last comparison. */
  async hasNewRights(): Promise<boolean> {
    const names = (taken: ReadonlyMap<string, unknown>): string => [...taken.keys()].sort().join(' ');
    const certificates = (by: Principals): string => JSON.stringify([...by]);
    return (
      names(this.readWriters() ?? this.taken) !== names(this.taken) ||
      certificates(await this.members.now()) !== certificates(this.principals)
    );
  }

  /** Compares and corrects. @throws LogError where the broker does not answer or refuses */
  async keep(): Promise<void> {
    const live = await this.admin.listRules();
    // Topics are listed after rules, so that a rule of a topic that is unknown here is of no topic at all.
    this.directory.see(await this.admin.listTopics());
    await this.readPrincipals();
    const plan = this.planFor(live);
    this.countDrift(plan);
    await this.admin.grant(plan.missing);
    await this.admin.revoke(plan.extra);
    await this.removeDenials();
    this.left = new Set(plan.expected.map(ruleName));
    const held = this.directory.all().filter((space) => this.membersOf(space) === null);
    this.report = { checkedMs: this.context.nowMs(), plan, held: held.map(({ id }) => id) };
    if (plan.missing.length + plan.extra.length > 0) {
      this.eventLog.write(events.accessChanged, { count: plan.missing.length + plan.extra.length });
    }
  }

  /** Adds the rules under which a member opens its space, and answers once the broker shows them. @throws LogError */
  async open(space: FollowedSpace): Promise<void> {
    await this.readPrincipals();
    const missing = (live: readonly AclRule[]): readonly AclRule[] =>
      this.planFor(live).missing.filter(({ name }) => space.topics.includes(name));
    await this.admin.grant(missing(await this.admin.listRules()));
    // A broker applies rules a moment after it has taken them; an opener that is told too early is refused.
    for (let asked = 0; missing(await this.admin.listRules()).length > 0; asked += 1) {
      if (asked === SHOW_TRIES)
        throw new LogError('UNAVAILABLE', 'the broker does not show the rules that it was given');
      await delay(SHOW_PAUSE_MS);
    }
  }

  /** Comes after the loop has ended. */
  onApplicationShutdown(): Promise<void> {
    return this.admin.close();
  }

  private planFor(live: readonly AclRule[]): AccessPlan {
    const listed = this.directory.isTrustCurrent ? this.principals : null;
    const spaces: SpaceAccess[] = this.directory
      .all()
      .map((space) => ({ topics: space.topics, members: this.membersOf(space) }));
    this.taken = this.requireWriters();
    const taken = new Set(this.taken.keys());
    return planAccess({ operator: this.context.principal, listed, spaces, taken, live });
  }

  private async readPrincipals(): Promise<void> {
    this.principals = await this.members.now();
    this.writers.remember(this.principals);
  }

  /**
   * Whose right is taken: where the file cannot be read, whoever it was before. @throws Error where that is not known since the start;
   * rules stay as they are then, since nobody may get back by a broken file what was taken
   */
  private requireWriters(): ReadonlyMap<string, TakenWriter> {
    const read = this.readWriters();
    if (read === null && !this.hasReadWriters) return this.writers.read();
    this.hasReadWriters ||= read !== null;
    return read ?? this.taken;
  }

  /** Null where the file is there and is not what was written; said once. */
  private readWriters(): ReadonlyMap<string, TakenWriter> | null {
    try {
      const read = this.writers.read();
      this.isUnreadable = false;
      return read;
    } catch (error) {
      if (!this.isUnreadable) this.eventLog.write(events.writersUnreadable, {}, error);
      this.isUnreadable = true;
      return null;
    }
  }

  private membersOf(space: FollowedSpace): readonly string[] | null {
    if (space.opening !== null) return space.openers;
    const { charter } = space.state;
    if (!space.isCurrent || charter === null) return null;
    return this.isOutdated(space) ? [...space.state.takesPart.keys()] : charter.charter.members;
  }

  /**
   * An opener may publish another record than it was let in for, under a list whose keys were revoked since. As long as nobody joined it, it stays
   * alone until a list that stands is in force there; members that did join spread the lists themselves.
   */
  private isOutdated({ isNetwork, state }: FollowedSpace): boolean {
    const list = state.lists.at(-1);
    if (isNetwork || list === undefined || state.takesPart.size > 1 || !this.directory.isTrustCurrent) return false;
    return !isStanding(list.hashHex, this.directory.trust, this.context.nowMs());
  }

  /** Nothing of ours forbids, so each such rule was added by somebody else. */
  private async removeDenials(): Promise<void> {
    const principals = new Set([this.context.principal, ...[...this.principals.values()].flat()]);
    const found = denialsAgainst(await this.admin.listDenials(), principals);
    await this.admin.removeDenials(found);
    this.drift.denied += found.length;
    if (found.length > 0) this.eventLog.write(events.accessDenied, { count: found.length });
  }

  /** Rules that this process left and somebody removed, or that somebody added. */
  private countDrift({ missing, extra }: AccessPlan): void {
    const { left } = this;
    if (left === null) return;
    const removed = missing.filter((rule) => left.has(ruleName(rule))).length;
    const added = extra.filter((rule) => !left.has(ruleName(rule))).length;
    this.drift.removed += removed;
    this.drift.added += added;
    if (removed + added > 0) this.eventLog.write(events.accessDrifted, { count: removed + added });
  }
}
