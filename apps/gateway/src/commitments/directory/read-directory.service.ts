import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { Clock } from '#libs/work';
import { type DeskRow, DeskRepository } from './desk.repository.js';
import type { MemberDesks } from './directory-view.js';
import { dutyAt } from './on-duty.js';
import { whomToCall } from './whom-to-call.js';

/** Tells of each member of a case which of its desks is on duty. */
@Injectable()
export class ReadDirectory {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly desks: DeskRepository,
    private readonly clock: Clock,
  ) {}

  async of({ spaceNo, takingPart }: CaseEntry): Promise<readonly MemberDesks[]> {
    const now = this.clock.now();
    const all = await this.desks.list(spaceNo);
    return takingPart.map((member) => ({
      member,
      own: member === this.identity.member,
      ...desksOf(
        all.filter((desk) => desk.member === member),
        now,
      ),
    }));
  }
}

function desksOf(desks: readonly DeskRow[], now: Date): Pick<MemberDesks, 'ground' | 'onDuty' | 'desks'> {
  const { ground, deskIds } = whomToCall(desks, now);
  return {
    ground,
    onDuty: deskIds,
    desks: desks.map(({ deskId, name, phone, languages, zone, hours, deputies, duties }) => {
      const { state, changesAt } = dutyAt({ zone, hours }, now);
      const said = { deskId, name, phone, languages, zone, hours, deputies, duties };
      return { ...said, state, changesAt: changesAt?.toISOString() ?? null };
    }),
  };
}
