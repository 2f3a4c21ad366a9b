import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
import { SendWithoutDto } from './dto/send-without.dto.js';
import { SendWithout } from './send-without.service.js';

/** A message that waits because a recipient has no sealing key. */
@Controller('spaces/:spaceId/messages/:messageId/send-without')
export class SendWithoutController {
  constructor(private readonly sending: SendWithout) {}

  /** Its author sends it to the others; whoever is named loses it for good. */
  @Post()
  @May('agreement.read')
  @HttpCode(204)
  send(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Body() { members }: SendWithoutDto,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    return this.sending.send({ spaceId, messageId, members }, person);
  }
}
