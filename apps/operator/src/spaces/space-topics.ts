import { Injectable } from '@nestjs/common';
import { holderOf, LogAdmin, LogError, type LogRange } from '#libs/spacelog';
import { AclKeeper } from '../acl/acl-keeper.service.js';
import type { FollowedSpace } from '../known/followed-space.js';
import { OperatorContext } from '../operator.context.js';
import { StateKeeper } from '../state/state-keeper.service.js';

const EMPTY: LogRange = { start: 0n, end: 0n };

/** The topics of spaces as the broker has them. Each method @throws LogError where it does not answer. */
@Injectable()
export class SpaceTopics {
  constructor(
    private readonly admin: LogAdmin,
    private readonly access: AclKeeper,
    private readonly state: StateKeeper,
    private readonly context: OperatorContext,
  ) {}

  list(): Promise<readonly string[]> {
    return this.admin.listTopics();
  }

  /** Creates what is missing of both topics, then lets the opener in. Remembered first, so that a restart makes room for nobody. */
  async create(space: FollowedSpace): Promise<void> {
    const { replication } = this.context;
    await this.state.saveOpening(space);
    await Promise.all([
      this.admin.createTopic(space.logTopic, 'log', { replication }),
      this.admin.createTopic(space.notesTopic, 'notes', { replication }),
    ]);
    await this.access.open(space);
  }

  /** Tells which positions the log of a space holds; none where it has no topic yet. */
  async range(space: FollowedSpace): Promise<LogRange> {
    try {
      return await this.admin.end(space.logTopic);
    } catch (error) {
      if (error instanceof LogError && error.code === 'NO_TOPIC') return EMPTY;
      throw error;
    }
  }

  /** Names who may append to the log of a space: before its first record, the member that opens it. */
  async writers(space: FollowedSpace): Promise<readonly string[]> {
    const rules = await this.admin.listRules();
    return rules
      .filter(
        ({ resource, name, operation }) => resource === 'topic' && name === space.logTopic && operation === 'WRITE',
      )
      .map(({ principal }) => holderOf(principal));
  }
}
