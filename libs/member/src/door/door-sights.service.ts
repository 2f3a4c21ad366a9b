import { Injectable } from '@nestjs/common';
import { Sights } from '#libs/inbox';
import type { Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import { Access } from './access.service.js';
import { SpaceTitles } from './space-titles.service.js';

/** What inbox and events ask of access. */
@Injectable()
export class DoorSights extends Sights {
  constructor(
    private readonly access: Access,
    private readonly spaceTitles: SpaceTitles,
  ) {
    super();
  }

  override async may(person: Person, action: Action, spaceNo: number): Promise<boolean> {
    return (await this.access.decide(person, action, { spaceNo })).allowed;
  }

  override titles(spaceNos: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.spaceTitles.of(spaceNos);
  }
}
