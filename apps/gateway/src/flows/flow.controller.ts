import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Clock, SpaceDirectory } from '#libs/exchange';
import { HttpError } from '#libs/http';
import { May } from '../may.js';
import { ParseSpaceIdPipe } from '../parse-space-id.pipe.js';
import { CurrentPerson, type Person } from '../person.js';
import type { Delivery } from './delivery.js';
import { DeliveryRepository } from './delivery.repository.js';
import {
  FlowRepository,
  type MemberProgress,
  type OutboxState,
  type PairFlow,
  type RefusalCount,
} from './flow.repository.js';
import { type MessagePassport, MessagePassportRepository } from './message-passport.repository.js';
import { OwnKeys, type TrustView } from './own-keys.js';

/** How far back flows are counted. */
const WINDOW_MS = 24 * 3600 * 1000;

export interface FlowBoard {
  readonly since: string;
  readonly pairs: readonly PairFlow[];
  readonly progress: readonly MemberProgress[];
  readonly outbox: readonly OutboxState[];
  readonly refusals: readonly RefusalCount[];
  readonly parked: number;
  readonly trust: TrustView;
}

/** The flow board of operations: own traffic, never content. */
@Controller('flows')
export class FlowController {
  constructor(
    private readonly flows: FlowRepository,
    private readonly keys: OwnKeys,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('flows.read')
  async board(@CurrentPerson() _person: Person): Promise<FlowBoard> {
    const since = new Date(this.clock.now().getTime() - WINDOW_MS);
    const [pairs, progress, outbox, refusals, parked] = await Promise.all([
      this.flows.pairs(since),
      this.flows.progress(),
      this.flows.outbox(),
      this.flows.refusals(since),
      this.flows.parkedCount(),
    ]);
    return { since: since.toISOString(), pairs, progress, outbox, refusals, parked, trust: this.keys.view() };
  }
}

/** One message from hop to hop. */
@Controller('spaces/:spaceId/messages/:messageId/passport')
export class PassportController {
  constructor(
    private readonly spaces: SpaceDirectory,
    private readonly passports: MessagePassportRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  @Get()
  @May('flows.read')
  async passport(
    @Param('spaceId', ParseSpaceIdPipe) spaceId: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @CurrentPerson() _person: Person,
  ): Promise<{ passport: MessagePassport | null; delivery: Delivery }> {
    const spaceNo = await this.spaces.require(spaceId);
    const delivery = await this.deliveries.find(spaceNo, messageId);
    if (!delivery) throw new HttpError('NOT_FOUND', 'no such message');
    return { passport: await this.passports.find(spaceNo, messageId), delivery };
  }
}
