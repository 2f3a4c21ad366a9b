import { Module } from '@nestjs/common';
import { EventsModule } from '#libs/inbox';
import { PeerStatusesModule } from '../peers/peer-statuses.module.js';
import { BrokerProbe } from './broker-probe.js';
import { NetworkController } from './network.controller.js';
import { NetworkHealth } from './network-health.service.js';
import { NetworkWatchWorker } from './network-watch.worker.js';

/** Who can be reached, and whether sending waits. */
@Module({
  imports: [EventsModule, PeerStatusesModule],
  controllers: [NetworkController],
  providers: [BrokerProbe, NetworkHealth, NetworkWatchWorker],
  exports: [NetworkHealth],
})
export class NetworkModule {}
