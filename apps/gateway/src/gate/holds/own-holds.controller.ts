import { Controller, Get } from '@nestjs/common';
import { ForEverybody } from '#libs/http';
import { CurrentPerson, type Person } from '#libs/people';
import { HeldActRepository, type OwnHold } from './held-act.repository.js';

/** What its author may still take back, for every tab that they have open. */
@Controller('holds')
@ForEverybody('shows what the caller sent a moment ago, and says nothing of what it says')
export class OwnHoldsController {
  constructor(private readonly acts: HeldActRepository) {}

  @Get()
  own(@CurrentPerson() person: Person): Promise<readonly OwnHold[]> {
    return this.acts.ownOf(person.id);
  }
}
