import { Controller, Get, Param, Query } from '@nestjs/common';
import { type CheckpointView, type Delivery, LogRepository, type SealedStub } from '#libs/exchange';
import { HttpError, ParseIdPipe } from '#libs/http';
import { type CaseEntry, CaseRoute, Entry } from '#libs/member';
import { verdictName } from '#libs/protocol';
import { MessageOfQuery } from '../messages/dto/message-of.query.js';
import { ReadDelivery } from '../passport/read-delivery.service.js';
import { ParsePositionPipe } from '../board/parse-position.pipe.js';

/** Newest rows shown of a list that people scan from the top. */
const NEWEST = 100;

/** What may be seen of the log of a space: never content. */
@Controller('spaces/:spaceId')
export class LogController {
  constructor(
    private readonly deliveries: ReadDelivery,
    private readonly log: LogRepository,
  ) {}

  @Get('messages/:messageId/delivery')
  @CaseRoute('agreement.read', { content: false })
  async delivery(
    @Entry() { spaceNo }: CaseEntry,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Query() query: MessageOfQuery,
  ): Promise<Delivery> {
    const name = { messageId, sender: query.sender ?? null };
    const delivery = await this.deliveries.find(spaceNo, name);
    if (!delivery) throw new HttpError('NOT_FOUND', 'no such message');
    return delivery;
  }

  @Get('sealed-records')
  @CaseRoute('agreement.read', { content: false })
  async sealed(@Entry() { spaceNo }: CaseEntry): Promise<readonly SealedStub[]> {
    return this.log.stubs(spaceNo, NEWEST);
  }

  @Get('sealed-records/:position')
  @CaseRoute('agreement.read', { content: false })
  async oneSealed(
    @Entry() { spaceNo }: CaseEntry,
    @Param('position', ParsePositionPipe) position: string,
  ): Promise<SealedStub> {
    const stub = await this.log.stub(spaceNo, position);
    if (!stub) throw new HttpError('NOT_FOUND', 'nothing is sealed to others at this position');
    return stub;
  }

  @Get('checkpoint')
  @CaseRoute('agreement.read', { content: false })
  async checkpoint(@Entry() { spaceNo }: CaseEntry): Promise<CheckpointView> {
    const checkpoint = await this.log.checkpoint(spaceNo);
    if (!checkpoint) throw new HttpError('NOT_FOUND', 'the space is not followed yet');
    return checkpoint;
  }

  @Get('refusals')
  @CaseRoute('flows.read', { content: false })
  async refusals(@Entry() { spaceNo }: CaseEntry) {
    const rows = await this.log.refusals(spaceNo, NEWEST);
    return rows.map(({ verdict, ...row }) => ({ ...row, code: verdictName(verdict) ?? 'UNKNOWN' }));
  }
}
