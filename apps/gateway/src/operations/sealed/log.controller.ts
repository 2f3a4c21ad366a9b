import { Controller, Get, Param, Query } from '@nestjs/common';
import { type CheckpointView, LogRepository, type SealedStub, SpaceDirectory, type Delivery } from '#libs/exchange';
import { HttpError, ParseIdPipe } from '#libs/http';
import { CurrentPerson, May, type Person } from '#libs/people';
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
    private readonly spaces: SpaceDirectory,
    private readonly deliveries: ReadDelivery,
    private readonly log: LogRepository,
  ) {}

  @Get('messages/:messageId/delivery')
  @May('agreement.read')
  async delivery(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('messageId', ParseIdPipe) messageId: string,
    @Query() query: MessageOfQuery,
    @CurrentPerson() _person: Person,
  ): Promise<Delivery> {
    const name = { messageId, sender: query.sender ?? null };
    const delivery = await this.deliveries.find(await this.spaces.require(spaceId), name);
    if (!delivery) throw new HttpError('NOT_FOUND', 'no such message');
    return delivery;
  }

  @Get('sealed-records')
  @May('agreement.read')
  async sealed(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @CurrentPerson() _person: Person,
  ): Promise<readonly SealedStub[]> {
    return this.log.stubs(await this.spaces.require(spaceId), NEWEST);
  }

  @Get('sealed-records/:position')
  @May('agreement.read')
  async oneSealed(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @Param('position', ParsePositionPipe) position: string,
    @CurrentPerson() _person: Person,
  ): Promise<SealedStub> {
    const stub = await this.log.stub(await this.spaces.require(spaceId), position);
    if (!stub) throw new HttpError('NOT_FOUND', 'nothing is sealed to others at this position');
    return stub;
  }

  @Get('checkpoint')
  @May('agreement.read')
  async checkpoint(
    @Param('spaceId', ParseIdPipe) spaceId: string,
    @CurrentPerson() _person: Person,
  ): Promise<CheckpointView> {
    const checkpoint = await this.log.checkpoint(await this.spaces.require(spaceId));
    if (!checkpoint) throw new HttpError('NOT_FOUND', 'the space is not followed yet');
    return checkpoint;
  }

  @Get('refusals')
  @May('flows.read')
  async refusals(@Param('spaceId', ParseIdPipe) spaceId: string, @CurrentPerson() _person: Person) {
    const rows = await this.log.refusals(await this.spaces.require(spaceId), NEWEST);
    return rows.map(({ verdict, ...row }) => ({ ...row, code: verdictName(verdict) ?? 'UNKNOWN' }));
  }
}
