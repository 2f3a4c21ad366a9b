import type { JudgedStep } from '#libs/protocol';

/** Seconds that a rate is taken over: long enough for a burst of honest mail, short enough to name a flood while it lasts. */
const WINDOW_S = 10;

/** Records and bytes a second. */
export interface Rate {
  readonly recordsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** When a position was read, and whether it was not there yet when reading began. */
export interface Arrived {
  readonly nowMs: number;
  readonly isLive: boolean;
}

interface Second {
  atS: number;
  records: number;
  bytes: number;
}

/** Whoever appended what no signature speaks for: a log does not say, and bytes of others can be appended again by anybody. */
export const UNKNOWN = '';

/**
 * How much came within the last seconds, by the member whose new record it was. Only a record that its chain received is new: of all else, duplicates
 * and old bytes of others included, the one who appended it is not known.
 */
export class RecentRates {
  private readonly bySender = new Map<string, Second[]>();

  /**
   * Takes note of one position, or of those that a step stands for; `bytes` of each. What comes live counts by the own clock, as the stamps of a broker say what it likes: behind, they would hide a flood. What
   * was there before counts by its own time, so that catching up is no flood. Even so what is stamped ahead counts where it came: the
   * time of a log never goes back, so all that follows a stamp from the future would stand in one second.
   */
  add({ received, record, t, count }: JudgedStep, bytes: number, { nowMs, isLive }: Arrived): void {
    const sender = received && record !== null ? record.header.sender : UNKNOWN;
    const seconds = this.bySender.get(sender) ?? [];
    this.bySender.set(sender, seconds);
    const atS = Math.floor((isLive ? nowMs : Math.min(Number(t), nowMs)) / 1000);
    const last = seconds.at(-1);
    if (last?.atS === atS) {
      last.records += count;
      last.bytes += count * bytes;
      return;
    }
    seconds.push({ atS, records: count, bytes: count * bytes });
    if (seconds.length > WINDOW_S + 1) seconds.shift();
  }

  /** By member, {@link UNKNOWN} included; who sent nothing lately is not among them. */
  rates(nowMs: number): ReadonlyMap<string, Rate> {
    const nowS = Math.floor(nowMs / 1000);
    const fromS = nowS - WINDOW_S;
    return new Map(
      [...this.bySender].flatMap(([sender, seconds]) => {
        const recent = seconds.filter(({ atS }) => atS >= fromS && atS <= nowS);
        const sum = (part: 'records' | 'bytes') => recent.reduce((all, second) => all + second[part], 0) / WINDOW_S;
        return recent.length === 0
          ? []
          : [[sender, { recordsPerSecond: sum('records'), bytesPerSecond: sum('bytes') }]];
      }),
    );
  }
}
