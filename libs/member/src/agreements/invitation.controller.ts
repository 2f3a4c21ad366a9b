import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import { AnswerInvitation } from './answer-invitation.service.js';
import { AnswerInvitationDto } from './dto/answer-invitation.dto.js';

/** Invitations to mailboxes that are not joined without a person. */
@Controller('spaces/:spaceId/invitation')
export class InvitationController {
  constructor(private readonly invitation: AnswerInvitation) {}

  @Post('answer')
  @May('agreement.sign')
  @HttpCode(202)
  async answer(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Body() dto: AnswerInvitationDto,
    @CurrentPerson() _person: Person,
  ): Promise<void> {
    await this.invitation.answer(spaceId, dto.answer);
  }
}
