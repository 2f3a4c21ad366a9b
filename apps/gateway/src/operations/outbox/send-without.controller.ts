import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { SendWithoutDto } from './dto/send-without.dto.js';
import { SendWithout } from './send-without.service.js';

/** A message that waits because a recipient has no sealing key. */
@Controller('spaces/:spaceId/messages/:messageId/send-without')
export class SendWithoutController {
  constructor(private readonly sending: SendWithout) {}

  /** Its author sends it to the others; whoever is named loses it for good. */
  @Post()
  @CaseRoute('agreement.read', { content: false })
  @HttpCode(204)
  send(
    @Entry() entry: CaseEntry,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Body() { members }: SendWithoutDto,
  ): Promise<void> {
    return this.sending.send(entry, { messageId, members });
  }
}
