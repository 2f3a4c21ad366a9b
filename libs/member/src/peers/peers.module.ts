import { type DynamicModule, Module } from '@nestjs/common';
import { PeerClient } from './peer-client.js';
import { PeerController } from './peer.controller.js';
import { PeerOptions } from './peer-options.js';
import { PeerRepository } from './peer.repository.js';
import { PeerRoutes } from './peer-routes.js';
import { PeerExchange, PeerRuntime } from './peer.runtime.js';
import { PeerServer } from './peer-server.js';
import { PeerTails } from './peer-tails.service.js';
import { PeerStatusesModule } from './peer-statuses.module.js';
import { CheckpointVerifier, PeerWatcherWorker } from './peer-watcher.worker.js';

/** The channel between gateways; absent where a gateway is told of no peers. */
@Module({})
export class PeersModule {
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
        PeerExchange,
        CheckpointVerifier,
        PeerWatcherWorker,
        PeerRuntime,
      ],
    };
  }
}
