import { describe, expect, it } from '@jest/globals';
import { nodes, PLACES } from '../elsewhere.js';
import type { JoinderRun } from './joinder-run.js';
import type { PlayedNetwork } from './played-network.js';

interface RebuiltSpace {
  readonly equal: boolean;
  readonly duties: { readonly missing: number; readonly superfluous: number };
  readonly stands: { readonly size: string; readonly public: string };
}

/** What each country derived follows from its archive, while it runs. */
export function rebuildSuite(network: PlayedNetwork): void {
  describe('a rebuild', () => {
    it.each(['nl', 'hu', 'bg', 'ro'])('of %s reaches what stands there, forged records and all', async (country) => {
      await isEqual(network.joinder('rebuild', country, '--json'));
    });

    it.each(PLACES.slice(1))('row 77 reaches it in $TZ under $LC_ALL, by each Node', async (place) => {
      for (const node of nodes()) await isEqual(network.joinderElsewhere(node, place, 'rebuild', 'hu', '--json'));
    });

    it('refuses a country that is not here', async () => {
      const run = network.joinder('rebuild', 'xx');
      expect(await run.exitCode()).toBe(1);
      expect(run.output).toContain('there is no gateway xx on this machine');
    });
  });
}

async function isEqual(run: JoinderRun): Promise<void> {
  expect([await run.exitCode(), run.output]).toEqual([0, expect.any(String)]);
  const spaces = run.stdout
    .trimEnd()
    .split('\n')
    .map((line): RebuiltSpace => JSON.parse(line));
  expect(spaces.every(({ equal }) => equal)).toBe(true);
  for (const { duties } of spaces) expect(duties).toEqual({ missing: 0, superfluous: 0 });
  expect(Math.max(...spaces.map(({ stands }) => Number(stands.size)))).toBeGreaterThan(20);
}
