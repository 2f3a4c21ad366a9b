import type { MemberProgress, MessagePage } from '#libs/exchange';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { RequestId } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { SearchMessagesQuery } from '../messages/dto/search-messages.query.js';
import { AcknowledgeCause } from './acknowledge-cause.service.js';
import { AcknowledgeDto } from './dto/acknowledge.dto.js';
import type { FlowBoard } from './flow-board.js';
import type { FlowClocks } from '../clocks/flow-clocks.js';
import type { FlowKeys } from '../keys/flow-keys.js';
import type { OutboxView } from '../outbox/outbox-entry.js';
import { ParseMemberPipe } from './parse-member.pipe.js';
import { ReadClocks } from '../clocks/read-clocks.service.js';
import { ReadKeys } from '../keys/read-keys.service.js';
import { ReadMessages } from '../messages/read-messages.service.js';
import { SeenFlows } from './seen-flows.service.js';

/** The flow board of operations: own traffic, never content. */
@Controller('flows')
export class FlowController {
  constructor(
    private readonly flows: SeenFlows,
    private readonly keys: ReadKeys,
    private readonly clocks: ReadClocks,
    private readonly messages: ReadMessages,
    private readonly acknowledging: AcknowledgeCause,
  ) {}

  @Get()
  @RequireAction('flows.read')
  board(@CurrentPerson() person: Person): Promise<FlowBoard> {
    return this.flows.board(person);
  }

  /** How far a member has the log of each case. */
  @Get('members/:member/progress')
  @RequireAction('flows.read')
  progress(
    @Param('member', ParseMemberPipe) member: string,
    @CurrentPerson() person: Person,
  ): Promise<readonly MemberProgress[]> {
    return this.flows.progressOf(member, person);
  }

  /** The board is calm about the cause until it ends or grows; name and reason stand in its place. */
  @Post('causes/acknowledge')
  @RequireAction('causes.acknowledge')
  @HttpCode(204)
  acknowledge(
    @Body() { key, reason }: AcknowledgeDto,
    @CurrentPerson() by: Person,
    @RequestId() requestId: string,
  ): Promise<void> {
    return this.acknowledging.acknowledge(key, { by, reason, requestId });
  }

  @Get('keys')
  @RequireAction('keys.read')
  keysView(@CurrentPerson() _person: Person): Promise<FlowKeys> {
    return this.keys.view();
  }

  @Get('clocks')
  @RequireAction('flows.read')
  clocksView(@CurrentPerson() _person: Person): Promise<FlowClocks> {
    return this.clocks.compare();
  }

  @Get('outbox')
  @RequireAction('flows.read')
  outboxEntries(@CurrentPerson() person: Person): Promise<OutboxView> {
    return this.flows.waiting(person);
  }

  @Get('messages')
  @RequireAction('flows.read')
  search(@Query() query: SearchMessagesQuery, @CurrentPerson() person: Person): Promise<MessagePage> {
    return this.messages.search(query, person);
  }
}
