import { Injectable } from '@nestjs/common';
import { type ParkedView, ParkedViewRepository } from '#libs/exchange';
import { PersonRepository } from '#libs/people';
import type { ParkedDecisionView } from './parked-view.js';

/** Rows shown of a list that people work off from the top. */
const SHOWN = 500;

/** Shows what is parked in all spaces, and what people decided about it. */
@Injectable()
export class ReadParked {
  constructor(
    private readonly parked: ParkedViewRepository,
    private readonly people: PersonRepository,
  ) {}

  /** Oldest first. */
  list(): Promise<readonly ParkedView[]> {
    return this.parked.list(SHOWN);
  }

  /** Newest first. */
  async decisions(): Promise<readonly ParkedDecisionView[]> {
    const decisions = await this.parked.decisions(SHOWN);
    const names = await this.people.names(decisions.map(({ by }) => by));
    return decisions.map((decision) => ({ ...decision, byName: names.get(decision.by) ?? decision.by }));
  }
}
