import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { languageOf, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { EnrichmentDto } from './dto/enrichment.dto.js';
import { QueueQuery } from './dto/queue.query.js';
import { RoutesDto } from './dto/routes.dto.js';
import { SwitchDto } from './dto/switch.dto.js';
import { WeighingDto } from './dto/weighing.dto.js';
import { EnrichSignal } from './enrich-signal.service.js';
import { ReadSignals } from './read-signals.service.js';
import { RouteSignal } from './route-signal.service.js';
import type { SignalQueue, SignalView } from './signal-view.js';
import { type StepTaken, WeighSignal } from './weigh-signal.service.js';

/** The triage desk: what waits, one signal, and the steps that people take with it. */
@Controller('signals')
export class SignalController {
  constructor(
    private readonly read: ReadSignals,
    private readonly weighing: WeighSignal,
    private readonly enriching: EnrichSignal,
    private readonly routing: RouteSignal,
  ) {}

  @Get()
  @RequireAction('signal.read')
  @Logs<SignalQueue>('signal.queue', ({ items }) => items.map(({ signalId }) => `signal:${signalId}`))
  queue(
    @Query() asked: QueueQuery,
    @CurrentPerson() person: Person,
    @Headers('accept-language') accepts: string | undefined,
  ): Promise<SignalQueue> {
    return this.read.queue(asked, person, languageOf(accepts));
  }

  @Get(':signalId')
  @RequireAction('signal.read')
  @Logs<SignalView>('signal.open', ({ signalId }) => [`signal:${signalId}`])
  open(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Headers('accept-language') accepts: string | undefined,
  ): Promise<SignalView> {
    return this.read.open(signalId, person, languageOf(accepts));
  }

  @Post(':signalId/screening')
  @HttpCode(200)
  @RequireAction('signal.weigh')
  screen(@Param('signalId', ParseIdPipe) signalId: string, @CurrentPerson() person: Person): Promise<StepTaken> {
    return this.weighing.screen(signalId, person);
  }

  @Post(':signalId/weighing')
  @HttpCode(200)
  @RequireAction('signal.weigh')
  weigh(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() weighed: WeighingDto,
  ): Promise<StepTaken> {
    return this.weighing.weigh(signalId, person, weighed);
  }

  @Post(':signalId/enrichment')
  @HttpCode(204)
  @RequireAction('signal.weigh')
  enrich(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() enriched: EnrichmentDto,
  ): Promise<void> {
    return this.enriching.enrich(signalId, person, enriched);
  }

  @Post(':signalId/routes')
  @HttpCode(204)
  @RequireAction('signal.route')
  route(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() sent: RoutesDto,
  ): Promise<void> {
    return this.routing.route(signalId, person, sent);
  }

  @Post(':signalId/switches')
  @HttpCode(204)
  @RequireAction('sphere.switch')
  switchSphere(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() made: SwitchDto,
  ): Promise<void> {
    return this.routing.switchSphere(signalId, person, made);
  }
}
