import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { CaseEntry } from '../door/case-door.js';
import { CaseRoute, Entry } from '../door/case-route.js';
import { AnswerInvitation } from './answer-invitation.service.js';
import { AnswerInvitationDto } from './dto/answer-invitation.dto.js';

/** Invitations to mailboxes that are not joined without a person. */
@Controller('spaces/:spaceId/invitation')
export class InvitationController {
  constructor(private readonly invitation: AnswerInvitation) {}

  @Post('answer')
  @CaseRoute('agreement.sign', { content: false })
  @HttpCode(202)
  async answer(@Entry() entry: CaseEntry, @Body() dto: AnswerInvitationDto): Promise<void> {
    await this.invitation.answer(entry, dto.answer);
  }
}
