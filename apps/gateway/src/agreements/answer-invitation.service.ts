import { Injectable } from '@nestjs/common';
import { Invitations } from '#libs/exchange';
import { AgreementError } from './agreement.errors.js';

/** Answers an invitation to a mailbox that waits for a person, because its opener or all others together have opened many. */
@Injectable()
export class AnswerInvitation {
  constructor(private readonly invitations: Invitations) {}

  /** @throws AgreementError INVITATION_NOT_FOUND; ExchangeError SPACE_UNKNOWN */
  async answer(spaceId: string, answer: 'accept' | 'decline'): Promise<void> {
    const { invitations } = this;
    const found = await (answer === 'accept' ? invitations.accept(spaceId) : invitations.decline(spaceId));
    if (!found) throw new AgreementError('INVITATION_NOT_FOUND', 'no invitation to this space waits for an answer');
  }
}
