import { Injectable } from '@nestjs/common';
import { LogAdmin, parseTopic } from '#libs/spacelog';
import { ExchangeContext } from '../exchange.context.js';
import { Worker, type StepResult } from '../worker.js';
import { SpaceDirectory } from './space-directory.js';

/** Finds new spaces: the log topics that the access rules of this member show. */
@Injectable()
export class SpaceFinderWorker extends Worker {
  override readonly name = 'space-finder';

  constructor(
    private readonly admin: LogAdmin,
    private readonly spaces: SpaceDirectory,
    private readonly context: ExchangeContext,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    let found = false;
    for (const name of await this.admin.listTopics()) {
      const topic = parseTopic(name);
      if (topic?.kind !== 'log' || (await this.spaces.find(topic.spaceId))) continue;
      await this.context.transaction.run((tx) => this.spaces.add(tx, topic.spaceId, topic.base));
      found = true;
    }
    if (found) this.context.wakes.now('spaces');
    return 'idle';
  }

  async close(): Promise<void> {
    await this.admin.close();
  }
}
