import { Injectable } from '@nestjs/common';
import { Contracts } from '#libs/contracts';
import type { Worker } from '#libs/work';
import { PendingRepository } from '../outbox/pending.repository.js';
import { PublisherRepository } from '../publisher/publisher.repository.js';
import { PublisherWorker } from '../publisher/publisher.worker.js';
import { SpaceOpenerWorker } from '../publisher/space-opener.worker.js';
import { SealerRepository } from '../sealer/sealer.repository.js';
import { SealerWorker } from '../sealer/sealer.worker.js';
import { WaitingRepository } from '../sealer/waiting.repository.js';
import { ExchangeContext } from '../space/exchange.context.js';
import type { ShardSession } from '../space/shard-session.js';
import type { SpaceTurns } from '../space/space-turns.js';
import { TopicProvider } from '../space/topic-provider.js';

/** Makes the workers that write the own streams: seal, open a space, publish. */
@Injectable()
export class StreamWorkers {
  constructor(
    private readonly context: ExchangeContext,
    private readonly contracts: Contracts,
    private readonly outbox: SealerRepository,
    private readonly waiting: WaitingRepository,
    private readonly pending: PendingRepository,
    private readonly sealed: PublisherRepository,
    private readonly topics: TopicProvider,
  ) {}

  sealer(session: ShardSession, turns: SpaceTurns): Worker {
    const { context, contracts, outbox, waiting, pending } = this;
    return new SealerWorker(session, turns, context, contracts, outbox, waiting, pending);
  }

  opener(session: ShardSession, turns: SpaceTurns): Worker {
    return new SpaceOpenerWorker(session, turns, this.context, this.sealed, this.topics);
  }

  publisher(session: ShardSession, turns: SpaceTurns): Worker {
    return new PublisherWorker(session, turns, this.context, this.sealed);
  }
}
