import { Module } from '@nestjs/common';
import { AgreementApplier } from './agreement.applier.js';
import { AnswerInvitation } from './answer-invitation.service.js';
import { CommentOnDraft } from './comment-on-draft.service.js';
import { CommentRepository } from './comment.repository.js';
import { DraftAgreement } from './draft-agreement.service.js';
import { InvitationController } from './invitation.controller.js';
import { NamePeople } from './name-people.service.js';
import { NetworkCharterWorker } from './network-charter.worker.js';
import { OpenDraftsModule } from './open-drafts.module.js';
import { OpenSpace } from './open-space.service.js';
import { PeopleController } from './people.controller.js';
import { PublishCharter } from './publish-charter.service.js';
import { ReadSpaces } from './read-spaces.service.js';
import { SignCharter } from './sign-charter.service.js';
import { SpaceController } from './space.controller.js';

/** Spaces, their charters and agreements, and the people of members. */
@Module({
  imports: [OpenDraftsModule],
  controllers: [SpaceController, PeopleController, InvitationController],
  providers: [
    AgreementApplier,
    AnswerInvitation,
    CommentOnDraft,
    CommentRepository,
    DraftAgreement,
    NamePeople,
    NetworkCharterWorker,
    OpenSpace,
    PublishCharter,
    ReadSpaces,
    SignCharter,
  ],
  exports: [AgreementApplier, CommentOnDraft, PublishCharter, ReadSpaces],
})
export class AgreementsModule {}
