import { Module } from '@nestjs/common';
import { AnnouncementRepository } from './announcement.repository.js';
import { ContractAnnouncementWorker } from './contract-announcement.worker.js';
import { CharterAgainWorker } from './charter-again.worker.js';
import { KeyReloadWorker } from './key-reload.worker.js';
import { ListSpreadingWorker } from './list-spreading.worker.js';
import { PublishList } from './publish-list.service.js';
import { ReadTrust } from './read-trust.service.js';
import { TrustController } from './trust.controller.js';
import { TrustListRepository } from './trust-list.repository.js';

/** Trust lists, keys and contracts of this member. */
@Module({
  controllers: [TrustController],
  providers: [
    AnnouncementRepository,
    ContractAnnouncementWorker,
    ListSpreadingWorker,
    PublishList,
    ReadTrust,
    TrustListRepository,
    CharterAgainWorker,
    KeyReloadWorker,
  ],
  exports: [ReadTrust],
})
export class TrustModule {}
