import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Delivery, type MessagePassport } from '#libs/exchange';
import { HttpError, ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { MessageOfQuery } from '../messages/dto/message-of.query.js';
import { ReadDelivery } from './read-delivery.service.js';
import { ReadPassport } from './read-passport.service.js';

/** `passport` is null for a message that waits for approval, or never got it. */
export interface PassportView {
  readonly passport: MessagePassport | null;
  readonly delivery: Delivery;
}

/** One message from hop to hop. */
@Controller('spaces/:spaceId/messages/:messageId/passport')
export class PassportController {
  constructor(
    private readonly passports: ReadPassport,
    private readonly deliveries: ReadDelivery,
  ) {}

  @Get()
  @CaseRoute('flows.read', { content: false })
  async passport(
    @Entry() { spaceNo }: CaseEntry,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Query() query: MessageOfQuery,
  ): Promise<PassportView> {
    const name = { messageId, sender: query.sender ?? null };
    const delivery = await this.deliveries.find(spaceNo, name);
    if (!delivery) throw new HttpError('NOT_FOUND', 'no such message');
    return { passport: await this.passports.find(spaceNo, name), delivery };
  }
}
