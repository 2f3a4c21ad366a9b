import { describe, expect, it } from '@jest/globals';
import type { MatchPairRepository } from './match-pair.repository.js';
import { Lull } from './lull.js';

/** A gateway of which the notes are played. */
function played() {
  let noted = 0;
  const newest = () => (noted === 0 ? null : String(noted));
  const lull = new Lull({
    noted: async (many) => ({ newest: newest(), areMany: noted >= many }),
  } as MatchPairRepository);
  return { lull, comes: (records = 1) => (noted += records) };
}

describe('when records are compared', () => {
  it('begins a second after the last record came', async () => {
    const { lull, comes } = played();
    comes();
    expect(await lull.leftMs(0)).toBe(1000);
    comes();
    expect(await lull.leftMs(900)).toBe(1000);
    expect(await lull.leftMs(1400)).toBe(500);
    expect(await lull.leftMs(1900)).toBe(0);
  });

  it('begins ten seconds after the last one where a hundred wait', async () => {
    const { lull, comes } = played();
    comes(99);
    expect(await lull.leftMs(0)).toBe(1000);
    comes();
    expect(await lull.leftMs(500)).toBe(10_000);
    expect([await lull.leftMs(10_499), await lull.leftMs(10_500)]).toEqual([1, 0]);
  });

  it('begins where something came all the time for a minute', async () => {
    const { lull, comes } = played();
    const waits: number[] = [];
    for (let ms = 0; ms <= 61_000; ms += 500) {
      comes();
      waits.push(await lull.leftMs(ms));
    }
    expect(waits.findIndex((left) => left === 0) * 500).toBe(60_000);
    expect(waits.slice(0, 120).every((left) => left >= 1000)).toBe(true);
  });

  it('rests four times as long as it worked, and ten seconds at most', async () => {
    const { lull } = played();
    expect(await lull.leftMs(0)).toBe(0);
    lull.worked(250, 1000);
    expect([await lull.leftMs(1000), await lull.leftMs(1999), await lull.leftMs(2000)]).toEqual([1000, 1, 0]);
    lull.worked(60_000, 3000);
    expect(await lull.leftMs(3000)).toBe(10_000);
  });
});
