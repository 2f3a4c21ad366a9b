import { Module } from '@nestjs/common';
import { AgreementRepository } from './agreement.repository.js';
import { OpenDrafts } from './open-drafts.service.js';

/** What approvals ask of agreements: apart, since agreements send through approvals. */
@Module({
  providers: [AgreementRepository, OpenDrafts],
  exports: [AgreementRepository, OpenDrafts],
})
export class OpenDraftsModule {}
