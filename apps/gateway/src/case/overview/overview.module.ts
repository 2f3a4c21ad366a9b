import { Module } from '@nestjs/common';
import { AgreementsModule, NetworkModule } from '#libs/member';
import { RecordsModule } from '../records/records.module.js';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { ReadOverview } from './read-overview.service.js';

@Module({
  imports: [AgreementsModule, NetworkModule, RecordsModule],
  controllers: [OverviewController],
  providers: [OverviewRepository, ReadOverview],
})
export class OverviewModule {}
