import { Module } from '@nestjs/common';
import { ContractAnnouncementWorker } from './contract-announcement.worker.js';
import { CharterAgainWorker } from './charter-again.worker.js';
import { KeyReloadWorker } from './key-reload.worker.js';
import { ListSpreadingWorker } from './list-spreading.worker.js';
import { PublishList } from './publish-list.service.js';
import { ReadTrust } from './read-trust.service.js';
import { TrustController } from './trust.controller.js';

/** Trust lists, keys and contracts of this member. */
@Module({
  controllers: [TrustController],
  providers: [
    ContractAnnouncementWorker,
    ListSpreadingWorker,
    PublishList,
    ReadTrust,
    CharterAgainWorker,
    KeyReloadWorker,
  ],
  exports: [ReadTrust],
})
export class TrustModule {}
