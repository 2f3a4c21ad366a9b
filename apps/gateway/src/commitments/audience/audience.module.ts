import { Module } from '@nestjs/common';
import { AgreementsModule } from '#libs/member';
import { RecordsModule } from '../../case/records/records.module.js';
import { AsksModule } from '../asks/asks.module.js';
import { CommitmentsModule } from '../machine/commitments.module.js';
import { AudienceController } from './audience.controller.js';
import { ForeseeAudience } from './foresee-audience.service.js';

@Module({
  imports: [AgreementsModule, AsksModule, CommitmentsModule, RecordsModule],
  controllers: [AudienceController],
  providers: [ForeseeAudience],
})
export class AudienceModule {}
