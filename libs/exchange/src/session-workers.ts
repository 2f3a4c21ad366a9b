import { Injectable } from '@nestjs/common';
import { ExchangeContext } from './exchange.context.js';
import { FollowerParts, FollowerWorker } from './follower/follower.worker.js';
import { PublisherRepository } from './publisher/publisher.repository.js';
import { PublisherWorker } from './publisher/publisher.worker.js';
import { TopicProvider } from './publisher/topic-provider.js';
import { CosignRepository } from './receipts/cosign.repository.js';
import { CosignerWorker } from './receipts/cosigner.worker.js';
import { NotesReaderWorker } from './receipts/notes-reader.worker.js';
import { TileRepository } from './receipts/tile.repository.js';
import { SealerRepository } from './sealer/sealer.repository.js';
import { SealerWorker } from './sealer/sealer.worker.js';
import type { ShardSession } from './shard/shard-session.js';

/** Tables that workers write outside the follower's transaction. */
@Injectable()
export class WorkerTables {
  constructor(
    readonly sealed: SealerRepository,
    readonly published: PublisherRepository,
    readonly cosigns: CosignRepository,
    readonly tiles: TileRepository,
  ) {}
}

/** Makes the workers of a session. */
@Injectable()
export class SessionWorkers {
  constructor(
    private readonly context: ExchangeContext,
    private readonly tables: WorkerTables,
    private readonly following: FollowerParts,
    private readonly topics: TopicProvider,
  ) {}

  sealer(session: ShardSession): SealerWorker {
    return new SealerWorker(session, this.tables.sealed, this.context);
  }

  publisher(session: ShardSession): PublisherWorker {
    return new PublisherWorker(session, this.context.identity, this.tables.published, this.topics);
  }

  follower(session: ShardSession): FollowerWorker {
    return new FollowerWorker(session, this.following);
  }

  cosigner(session: ShardSession): CosignerWorker {
    return new CosignerWorker(session, this.context, this.tables.cosigns);
  }

  notes(session: ShardSession): NotesReaderWorker {
    return new NotesReaderWorker(session, this.tables.cosigns, this.tables.tiles, this.context);
  }
}
