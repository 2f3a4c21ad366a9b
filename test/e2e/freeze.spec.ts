import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { FreezeDesk } from './freeze-desk.js';
import { START_MS } from './joinder-run.js';
import { PlayedNetwork } from './played-network.js';
import { FIRST_PLACE, StolenKey } from './stolen-key.js';

jest.setTimeout(START_MS);

const FROZEN = 'hu';
/** Of the three others; nobody waits for the third. */
const VOTERS = ['nl', 'ro'] as const;
const ALL = ['nl', 'ro', 'bg', FROZEN];
/** By the runbook, from the fork on. */
const MOST_MS = 120_000;

const WHY = { cause: 'RESTORED', reason: 'They called: an old backup, ended' } as const;

/** A country that was forked, and the others with nothing but docs/runbooks/freeze-fork.md and a terminal. */
describe('a country that told two stories', () => {
  const network = new PlayedNetwork();
  const desk = new FreezeDesk(network);
  let startedMs: number;

  beforeAll(async () => {
    await network.play('--no-filled');
    const { spaceId } = await network.caseSpace();
    startedMs = Date.now();
    await new StolenKey(await network.describe(), FROZEN).write(spaceId, FIRST_PLACE);
  }, START_MS);

  afterAll(() => network.remove(), START_MS);

  it('is shown to all with both records in words, and decides nothing about itself', async () => {
    for (const country of ALL) {
      await eventually(`the freeze at ${country}`, async () => (await desk.shownAt(country)).length === 1);
    }
    const run = await desk.list('nl');
    expect([await run.exitCode(), run.stdout]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f]{12} {2}hu signed two different records for one place, in 1 space, .* open\n$/),
    ]);
    const id = run.stdout.slice(0, 4);
    const shown = await desk.show('nl', id);
    expect(await shown.exitCode()).toBe(0);
    expect(shown.stdout.match(/record at .*, signed by hu with key [0-9a-f]+, active/g)).toHaveLength(2);
    await checksOffline(desk);
    const own = await desk.decide(FROZEN, id, WHY);
    const refused = expect.stringContaining('FREEZE_OF_OWN. This country is the cause, so the others decide.');
    expect([await own.exitCode(), own.output]).toEqual([1, refused]);
  });

  it('is back within two minutes of the fork, by two people of each of more than half', async () => {
    const [open] = await desk.shownAt('nl');
    for (const country of VOTERS) {
      const run = await desk.decide(country, open!.id.slice(0, 4), WHY);
      expect([await run.exitCode(), run.output]).toEqual([0, expect.stringContaining('decided here')]);
    }
    for (const country of ALL) {
      await eventually(`nothing frozen at ${country}`, async () => (await desk.shownAt(country)).length === 0);
    }
    expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
    const back = await desk.list('nl');
    expect([await back.exitCode(), back.stdout]).toEqual([0, 'nothing stands still\n']);
  });
});

/** What is downloaded convinces somebody who has the hash of list 1 and no network. */
async function checksOffline(desk: FreezeDesk): Promise<void> {
  const [open] = await desk.shownAt('nl');
  const run = await desk.verify(await desk.evidence('nl', open?.id ?? ''));
  expect([await run.exitCode(), run.stdout]).toEqual([
    0,
    expect.stringMatching(
      /^yes: hu signed two records that cannot both be true\n(?:.*\n)*.*epoch 1, sequence 1: record/,
    ),
  ]);
}
