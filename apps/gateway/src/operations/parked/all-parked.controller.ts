import { Controller, Get } from '@nestjs/common';
import type { ParkedView } from '#libs/exchange';
import { CurrentPerson, type Person, RequireAction } from '#libs/people';
import type { ParkedDecisionView } from './parked-view.js';
import { ReadParked } from './read-parked.service.js';

/** What is parked in all spaces, and what people decided about it. */
@Controller('parked')
export class AllParkedController {
  constructor(private readonly parked: ReadParked) {}

  @Get()
  @RequireAction('parked.decide')
  list(@CurrentPerson() _person: Person): Promise<readonly ParkedView[]> {
    return this.parked.list();
  }

  @Get('decisions')
  @RequireAction('parked.decide')
  decisions(@CurrentPerson() _person: Person): Promise<readonly ParkedDecisionView[]> {
    return this.parked.decisions();
  }
}
