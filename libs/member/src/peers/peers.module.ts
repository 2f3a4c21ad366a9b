import { type DynamicModule, Module } from '@nestjs/common';
import { PeerArchives } from '#libs/exchange';
import { PeerClient } from './peer-client.js';
import { PeerController } from './peer.controller.js';
import { PeerOptions } from './peer-options.js';
import { PeerRepository } from './peer.repository.js';
import { PeerRoutes } from './peer-routes.js';
import { PeerServer } from './peer-server.js';
import { PeerTails } from './peer-tails.service.js';
import { PeerStatusesModule } from './peer-statuses.module.js';
import { CheckpointVerifier, PeerWatcherWorker } from './peer-watcher.worker.js';

/** The channel between gateways, through which the exchange asks the archives of the others. */
@Module({})
export class PeersModule {
  constructor(archives: PeerArchives, tails: PeerTails) {
    // Before anything is let in: what the others keep is asked for once.
    archives.use(tails);
  }

  static forRoot(options: PeerOptions): DynamicModule {
    return {
      module: PeersModule,
      imports: [PeerStatusesModule],
      controllers: [PeerController],
      providers: [
        { provide: PeerOptions, useValue: options },
        PeerRepository,
        PeerRoutes,
        PeerServer,
        PeerClient,
        PeerTails,
        CheckpointVerifier,
        PeerWatcherWorker,
      ],
    };
  }
}
