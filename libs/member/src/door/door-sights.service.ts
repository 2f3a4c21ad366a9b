import { Injectable } from '@nestjs/common';
import { type Look, Sights, type SpaceName } from '#libs/inbox';
import { CaseDoor } from './case-door.js';
import { CaseStandings } from './case-standings.service.js';

/** What inbox and events ask of access. */
@Injectable()
export class DoorSights extends Sights {
  constructor(
    private readonly door: CaseDoor,
    private readonly standings: CaseStandings,
  ) {
    super();
  }

  override look(): Promise<Look> {
    return this.door.look();
  }

  override async names(spaceNos: readonly number[]): Promise<ReadonlyMap<number, SpaceName>> {
    if (spaceNos.length === 0) return new Map();
    const found = await this.standings.ofAll(spaceNos);
    return new Map(
      found.map(({ spaceNo, spaceId, standing: { mandate } }) => [
        spaceNo,
        { spaceId, title: mandate.kind === 'agreement' ? mandate.agreement.title : null },
      ]),
    );
  }
}
