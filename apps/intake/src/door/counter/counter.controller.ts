import { Controller, Get, Header, HttpStatus, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clientAddress, Public } from '#libs/http';
import { DoorOptions } from '../door.options.js';
import { DoorWords } from '../door-words.js';
import { languageIn } from '../language-in.js';
import { DoorLimits } from '../limits/door-limits.js';
import { networkOf } from '../limits/network-of.js';
import { organisationOf } from '../limits/organisation-of.js';
import { DoorPages } from '../pages/door-pages.service.js';
import { counterPage } from './counter-page.js';
import { ShownHints } from './shown-hints.service.js';

/** The page of a clerk at the counter: what the registers of the own organisation hint at, and of no other. */
@Public()
@Controller()
export class CounterController {
  constructor(
    private readonly hints: ShownHints,
    private readonly words: DoorWords,
    private readonly pages: DoorPages,
    private readonly limits: DoorLimits,
    private readonly options: DoorOptions,
  ) {}

  /** @throws NotFoundException at the door of everybody */
  @Get('counter')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async counter(
    @Query('lang') chosen: unknown,
    @Query('event') asked: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const organisation = organisationOf(request, this.options);
    if (organisation === null) throw new NotFoundException();
    const language = languageIn(chosen, request);
    if (organisation === undefined) {
      response.status(HttpStatus.FORBIDDEN);
      return String(this.pages.message(language, { head: 'over' }));
    }
    if (!this.limits.take('counter', networkOf(clientAddress(request)))) {
      response.status(HttpStatus.TOO_MANY_REQUESTS).setHeader('retry-after', '60');
      return String(this.pages.message(language, { head: 'wrong', more: 'busy' }));
    }
    const event = typeof asked === 'string' ? asked : null;
    const hints = await this.hints.of(organisation, event);
    return String(counterPage(this.words, { language, hints, isOfEvent: event !== null }));
  }
}
