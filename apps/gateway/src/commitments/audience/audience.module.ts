import { Module } from '@nestjs/common';
import { AgreementsModule } from '#libs/member';
import { RecordsModule } from '../../case/records/records.module.js';
import { CommitmentsModule } from '../machine/commitments.module.js';
import { AudienceController } from './audience.controller.js';
import { ForeseeAudience } from './foresee-audience.service.js';

@Module({
  imports: [AgreementsModule, CommitmentsModule, RecordsModule],
  controllers: [AudienceController],
  providers: [ForeseeAudience],
})
export class AudienceModule {}
