import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AgreementApplier } from './agreement.applier.js';
import { AgreementRepository } from './agreement.repository.js';
import { DraftAgreement } from './draft-agreement.service.js';
import { NamePeople } from './name-people.service.js';
import { OpenSpace } from './open-space.service.js';
import { PeopleController } from './people.controller.js';
import { ReadSpaces } from './read-spaces.service.js';
import { SignCharter } from './sign-charter.service.js';
import { SpaceController } from './space.controller.js';

@Module({
  imports: [SpacesModule],
  controllers: [SpaceController, PeopleController],
  providers: [AgreementApplier, AgreementRepository, DraftAgreement, NamePeople, OpenSpace, ReadSpaces, SignCharter],
  exports: [AgreementApplier],
})
export class AgreementsModule {}
