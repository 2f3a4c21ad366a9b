import { Injectable } from '@nestjs/common';
import { LogAdmin, parseTopic, type SpaceTopic } from '#libs/spacelog';
import { type StepResult, Worker } from '#libs/work';
import { ExchangeContext } from '../space/exchange.context.js';
import { SpaceDirectory } from '../space/space-directory.js';

/** Finds new spaces, and where the log of one could go on: the log topics that the access rules of this member show. */
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
    const offers = new Map<string, bigint[]>();
    for (const { spaceId, base } of logTopics(await this.admin.listTopics())) {
      const space = await this.spaces.find(spaceId);
      if (space === null) {
        await this.context.transaction.run((tx) => this.spaces.add(tx, spaceId, base));
        found = true;
      } else if (base > space.base) offers.set(spaceId, [...(offers.get(spaceId) ?? []), base]);
    }
    this.spaces.offer(offers);
    if (found || offers.size > 0) this.context.wakes.now('spaces');
    return 'idle';
  }

  async close(): Promise<void> {
    await this.admin.close();
  }
}

/** Those with the lowest base first: a space that is new here is read from its first record. */
function logTopics(names: readonly string[]): SpaceTopic[] {
  const topics = names.map(parseTopic).flatMap((topic) => (topic?.kind === 'log' ? [topic] : []));
  return topics.sort((left, right) => (left.base < right.base ? -1 : 1));
}
