import { Controller, Get } from '@nestjs/common';
import { CurrentPerson, May, type Person } from '#libs/people';
import type { ParkedDecisionView, ParkedView } from './parked-view.js';
import { ParkedViewRepository } from './parked-view.repository.js';

/** Rows shown of a list that people work off from the top. */
const SHOWN = 500;

/** What is parked in all spaces, and what people decided about it. */
@Controller('parked')
export class AllParkedController {
  constructor(private readonly parked: ParkedViewRepository) {}

  @Get()
  @May('parked.decide')
  list(@CurrentPerson() _person: Person): Promise<readonly ParkedView[]> {
    return this.parked.list(SHOWN);
  }

  @Get('decisions')
  @May('parked.decide')
  decisions(@CurrentPerson() _person: Person): Promise<readonly ParkedDecisionView[]> {
    return this.parked.decisions(SHOWN);
  }
}
