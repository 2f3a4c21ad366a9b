import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { type Called, CalledDesks, type Ring } from '#libs/notices';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { type DeskInCase, DeskRepository } from './desk.repository.js';
import { type DutyDesk, frontDesks, type OnDuty, whomToCall } from './whom-to-call.js';

/**
 * Calls those desks of this country that are on duty in the case, or its front desks where none is, and all its front desks for what is of no case; for an
 * approval the desk of those who decide, where there is one; and their deputies where nobody answers.
 */
@Injectable()
export class DesksOnDuty extends CalledDesks {
  /** Of one minute, under the desks of a case: what waits for hours asks each second. */
  private readonly kept = new Map<string, OnDuty>();
  private keptMinute = 0;

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly desks: DeskRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async for(rings: readonly Ring[]): Promise<readonly Called[]> {
    if (rings.length === 0) return [];
    const spaceNos = [...new Set(rings.flatMap(({ spaceNo }) => spaceNo ?? []))];
    const own = await this.desks.of(
      this.identity.member,
      spaceNos,
      rings.some(({ spaceNo }) => spaceNo === null),
    );
    const cases = new Map<number | null, InCase>();
    return rings.map((ring) => {
      const found = cases.get(ring.spaceNo) ?? this.inCase(own, ring.spaceNo);
      cases.set(ring.spaceNo, found);
      return calledFor(ring, found);
    });
  }

  private inCase(own: readonly DeskInCase[], no: number | null): InCase {
    const desks = own.filter(({ spaceNo, duties }) => (no === null ? duties.includes('front') : spaceNo === no));
    return { desks, onDuty: this.onDuty(desks) };
  }

  private onDuty(desks: readonly DutyDesk[]): OnDuty {
    const now = this.clock.now();
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (minute !== this.keptMinute) this.kept.clear();
    this.keptMinute = minute;
    const key = JSON.stringify(desks);
    const found = this.kept.get(key) ?? whomToCall(desks, now);
    this.kept.set(key, found);
    return found;
  }
}

/** Own desks of one case, or the front desks of all. */
interface InCase {
  readonly desks: readonly DutyDesk[];
  readonly onDuty: OnDuty;
}

function calledFor({ kind, spaceNo, unanswered }: Ring, { desks, onDuty }: InCase): Called {
  const deciding = kind === 'approval' ? desks.filter(({ duties }) => duties.includes('approval')) : [];
  const regular = deciding.length > 0 ? deciding : frontDesks(desks);
  const isOnDuty = deciding.length === 0 && spaceNo !== null && onDuty.deskIds.length > 0;
  const ids = isOnDuty ? onDuty.deskIds : [...new Set(regular.map(({ deskId }) => deskId))];
  const deputies = unanswered ? deputiesOf(desks, ids) : [];
  return { desks: deputies.length > 0 ? deputies : ids, inHours: isInHours(regular, onDuty) };
}

/** Where none of them ever opens no hours are to be waited for. */
function isInHours(desks: readonly DutyDesk[], { opens }: OnDuty): boolean {
  const open = desks.map(({ deskId }) => opens.get(deskId) ?? null);
  return open.includes(true) || !open.includes(false);
}

/** Who answers for desks, but those that were called themselves. */
function deputiesOf(own: readonly DutyDesk[], called: readonly string[]): readonly string[] {
  const deputies = own.filter(({ deskId }) => called.includes(deskId)).flatMap((desk) => desk.deputies);
  return [...new Set(deputies)].filter((id) => !called.includes(id));
}
