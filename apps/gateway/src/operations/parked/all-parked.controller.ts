import { Controller, Get } from '@nestjs/common';
import type { ParkedView } from '#libs/exchange';
import { CurrentPerson, May, type Person } from '#libs/people';
import type { ParkedDecisionView } from './parked-view.js';
import { ReadParked } from './read-parked.service.js';

/** What is parked in all spaces, and what people decided about it. */
@Controller('parked')
export class AllParkedController {
  constructor(private readonly parked: ReadParked) {}

  @Get()
  @May('parked.decide')
  list(@CurrentPerson() _person: Person): Promise<readonly ParkedView[]> {
    return this.parked.list();
  }

  @Get('decisions')
  @May('parked.decide')
  decisions(@CurrentPerson() _person: Person): Promise<readonly ParkedDecisionView[]> {
    return this.parked.decisions();
  }
}
