import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { type Called, CalledDesks, type Ring } from '#libs/notices';
import { Clock } from '#libs/work';
import { type DeskRow, DeskRepository } from './desk.repository.js';
import { whomToCall } from './whom-to-call.js';

const NOBODY: Called = { desks: [], inHours: false };

/** Calls those desks of this country that are on duty in the case; for an approval the desk of those who decide, where there is one; and their deputies where nobody answers. */
@Injectable()
export class DesksOnDuty extends CalledDesks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly desks: DeskRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async for(rings: readonly Ring[]): Promise<readonly Called[]> {
    if (rings.every(({ spaceNo }) => spaceNo === null)) return rings.map(() => NOBODY);
    const own = await this.desks.of(this.identity.member);
    return rings.map((ring) =>
      this.called(
        ring,
        own.filter(({ spaceNo }) => spaceNo === ring.spaceNo),
      ),
    );
  }

  private called(ring: Ring, own: readonly DeskRow[]): Called {
    const { ground, deskIds, states } = whomToCall(own, this.clock.now());
    const deciding = ring.kind === 'approval' ? own.filter(({ duties }) => duties.includes('approval')) : [];
    const ids = deciding.length === 0 ? deskIds : deciding.map(({ deskId }) => deskId);
    const inHours = deciding.length === 0 ? ground === 'hours' : ids.some((id) => states.get(id)?.state === 'open');
    return ring.unanswered ? { desks: deputiesOf(own, ids), inHours } : { desks: ids, inHours };
  }
}

/** Who answers for desks, but those that were called themselves. */
function deputiesOf(own: readonly DeskRow[], called: readonly string[]): readonly string[] {
  const deputies = own.filter(({ deskId }) => called.includes(deskId)).flatMap((desk) => desk.deputies);
  return [...new Set(deputies)].filter((id) => !called.includes(id));
}
