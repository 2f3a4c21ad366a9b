import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Unattended } from '#libs/member';
import type { Queries } from '#libs/persistence';
import { Clock } from '#libs/work';
import { type DeskRow, DeskRepository } from './desk.repository.js';
import { whomToCall } from './whom-to-call.js';

/** Names the desk of this country that others are to call about what it knows of a number. */
@Injectable()
export class DeskForChecks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly desks: DeskRepository,
    private readonly clock: Clock,
  ) {}

  /** The desk that was named for it, else the one that is called now; null where none is posted. */
  async of(db: Queries, spaceNo: Unattended): Promise<string | null> {
    const own = (await this.desks.list(spaceNo, db)).filter(({ member }) => member === this.identity.member);
    return this.first(own)?.deskId ?? null;
  }

  /** The same in some cases, by their numbers; without those where none is posted. */
  async calledIn(spaceNos: readonly number[]): Promise<ReadonlyMap<number, Pick<DeskRow, 'name' | 'phone'>>> {
    const rows = await this.desks.of(this.identity.member, spaceNos, false);
    return new Map(
      spaceNos.flatMap((spaceNo) => {
        const desk = this.first(rows.filter((row) => row.spaceNo === spaceNo));
        return desk ? [[spaceNo, { name: desk.name, phone: desk.phone }]] : [];
      }),
    );
  }

  private first(own: readonly DeskRow[]): DeskRow | undefined {
    const [called] = whomToCall(own, this.clock.now()).deskIds;
    return own.find(({ duties }) => duties.includes('check')) ?? own.find(({ deskId }) => deskId === called) ?? own[0];
  }
}
