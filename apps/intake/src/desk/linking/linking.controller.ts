import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { Logs } from '#libs/audit';
import { languageOf, ParseIdPipe } from '#libs/http';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import { DecideLink } from './decide-link.service.js';
import { LinkDto } from './dto/link.dto.js';
import { FindLinks } from './find-links.service.js';
import type { Links } from './links-view.js';

/** Which signals may belong together, and what people decide of it. */
@Controller('signals/:signalId/links')
export class LinkingController {
  constructor(
    private readonly finding: FindLinks,
    private readonly deciding: DecideLink,
  ) {}

  @Get()
  @RequireAction('signal.weigh')
  @Logs<Links>('signal.links', ({ signalId, items }) =>
    [signalId, ...items.map((one) => one.signalId)].map((id) => `signal:${id}`),
  )
  links(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Headers('accept-language') accepts: string | undefined,
  ): Promise<Links> {
    return this.finding.find(signalId, person, languageOf(accepts));
  }

  @Post()
  @HttpCode(204)
  @RequireAction('signal.weigh')
  decide(
    @Param('signalId', ParseIdPipe) signalId: string,
    @CurrentPerson() person: Person,
    @Body() decided: LinkDto,
  ): Promise<void> {
    return this.deciding.decide(signalId, person, decided);
  }
}
