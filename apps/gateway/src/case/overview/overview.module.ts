import { Module } from '@nestjs/common';
import { AgreementsModule, NetworkModule } from '#libs/member';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { ReadOverview } from './read-overview.service.js';

@Module({
  imports: [AgreementsModule, NetworkModule],
  controllers: [OverviewController],
  providers: [OverviewRepository, ReadOverview],
})
export class OverviewModule {}
