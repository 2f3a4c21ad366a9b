import { Module } from '@nestjs/common';
import { PeerStatuses } from './peer-statuses.service.js';

/** What is known of the peers, for features that show it; nothing is known where a gateway is told of no peers. */
@Module({ providers: [PeerStatuses], exports: [PeerStatuses] })
export class PeerStatusesModule {}
