import { Injectable } from '@nestjs/common';
import { Invitations } from '#libs/exchange';
import type { CaseEntry } from '../door/case-door.js';
import { AgreementError } from './agreement.errors.js';
import type { InvitationAnswer } from './dto/answer-invitation.dto.js';

/** Answers an invitation to a mailbox that waits for a person, because its opener or all others together have opened many. */
@Injectable()
export class AnswerInvitation {
  constructor(private readonly invitations: Invitations) {}

  /** @throws AgreementError INVITATION_NOT_FOUND */
  async answer({ spaceId }: CaseEntry, answer: InvitationAnswer): Promise<void> {
    const found = await this.tell(spaceId, answer);
    if (!found) throw new AgreementError('INVITATION_NOT_FOUND', 'no invitation to this space waits for an answer');
  }

  private tell(spaceId: string, answer: InvitationAnswer): Promise<boolean> {
    if (answer === 'accept') return this.invitations.accept(spaceId);
    return answer === 'decline' ? this.invitations.decline(spaceId) : this.invitations.blockOpener(spaceId);
  }
}
