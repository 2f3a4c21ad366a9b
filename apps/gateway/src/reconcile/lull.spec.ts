import { describe, expect, it } from '@jest/globals';
import { worksIn } from '#libs/member';
import { Lull } from './lull.js';

const CASE = worksIn(1);

/** A case of which the notes are played: they come, and the oldest are worked off. */
function played() {
  let [oldest, newest] = [1, 0];
  const lull = new Lull({
    noted: async (_, many) =>
      newest < oldest ? null : { oldest: BigInt(oldest), newest: BigInt(newest), areMany: newest - oldest + 1 >= many },
  });
  return {
    lull,
    leftMs: (nowMs: number) => lull.leftMs(CASE, nowMs),
    come: (records = 1) => void (newest += records),
    compare: (records: number) => void (oldest = Math.min(newest + 1, oldest + records)),
  };
}

describe('when records are compared', () => {
  it('begins a second after the last record came', async () => {
    const { leftMs, come } = played();
    expect(await leftMs(0)).toBe(0);
    come();
    expect(await leftMs(0)).toBe(1000);
    come();
    expect(await leftMs(900)).toBe(1000);
    expect(await leftMs(1400)).toBe(500);
    expect(await leftMs(1900)).toBe(0);
  });

  it('begins ten seconds after the last one where a hundred wait', async () => {
    const { leftMs, come } = played();
    come(99);
    expect(await leftMs(0)).toBe(1000);
    come();
    expect(await leftMs(500)).toBe(10_000);
    expect([await leftMs(10_499), await leftMs(10_500)]).toEqual([1, 0]);
  });

  it('begins where something came all the time for a minute', async () => {
    const { leftMs, come } = played();
    const waits: number[] = [];
    for (let ms = 0; ms <= 61_000; ms += 500) {
      come();
      waits.push(await leftMs(ms));
    }
    expect(waits.findIndex((left) => left === 0) * 500).toBe(60_000);
    expect(waits.slice(0, 120).every((left) => left >= 1000)).toBe(true);
  });

  it('goes on then, whatever comes and however it pauses, until all is compared that waited when it began to wait', async () => {
    const { leftMs, come, compare } = played();
    come(1000);
    await leftMs(0);
    for (let ms = 9000; ms < 60_000; ms += 9000) {
      come();
      expect(await leftMs(ms)).toBe(10_000);
    }
    for (let ms = 60_000, compared = 0; compared < 1000; ms += 5000, compared += 50) {
      come();
      expect(await leftMs(ms)).toBe(0);
      compare(50);
    }
    come();
    expect(await leftMs(200_000)).toBe(1000);
  });

  it('waits of each case for itself', async () => {
    const lull = new Lull({
      noted: async (spaceNo, many) => ({ oldest: 1n, newest: 500n, areMany: spaceNo === CASE && many <= 500 }),
    });
    expect([await lull.leftMs(CASE, 0), await lull.leftMs(worksIn(2), 0)]).toEqual([10_000, 1000]);
  });

  it('rests four times as long as it worked, and ten seconds at most', () => {
    const { lull } = played();
    expect(lull.restMs(0)).toBe(0);
    lull.worked(250, 1000);
    expect([lull.restMs(1000), lull.restMs(1999), lull.restMs(2000)]).toEqual([1000, 1, 0]);
    lull.worked(60_000, 3000);
    expect(lull.restMs(3000)).toBe(10_000);
  });
});
