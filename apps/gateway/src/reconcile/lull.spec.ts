import { describe, expect, it } from '@jest/globals';
import type { MatchPairRepository } from './match-pair.repository.js';
import { Lull } from './lull.js';

/** A gateway of which the notes are played. */
function played() {
  let noted = 0;
  const lull = new Lull({ newestNote: async () => (noted === 0 ? null : String(noted)) } as MatchPairRepository);
  return { lull, comes: () => (noted += 1) };
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

  it('begins where something came all the time for half a minute', async () => {
    const { lull, comes } = played();
    const waits: number[] = [];
    for (let ms = 0; ms <= 31_000; ms += 500) {
      comes();
      waits.push(await lull.leftMs(ms));
    }
    expect(waits.findIndex((left) => left === 0) * 500).toBe(30_000);
    expect(waits.slice(0, 60).every((left) => left === 1000)).toBe(true);
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
