import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { FreezeDesk } from './freeze-desk.js';
import type { Freeze } from '../../apps/cli/src/freeze/freeze-text.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';
import { type JoinderRun, START_MS } from './joinder-run.js';
import { PlayedNetwork, type SpaceView } from './played-network.js';
import { FIRST_PLACE, StolenKey } from './stolen-key.js';
import { TrustDesk } from './trust-desk.js';

jest.setTimeout(START_MS);

const FROZEN = 'hu';
/** Of the three others; nobody waits for the third. */
const VOTERS = ['nl', 'ro'] as const;
const ALL = ['nl', 'ro', 'bg', FROZEN];
/** By the runbook, from the fork on. */
const MOST_MS = 120_000;

const WHY = { cause: 'RESTORED', reason: 'They called: an old backup, ended' } as const;

const network = new PlayedNetwork();
const desk = new FreezeDesk(network);

beforeAll(() => network.play('--short', '--no-filled'), START_MS);
afterAll(() => network.remove(), START_MS);

/** A country that was forked, and the others with nothing but docs/runbooks/freeze-fork.md and a terminal. */
describe('a country that told two stories', () => {
  let startedMs: number;

  beforeAll(async () => {
    const { spaceId } = await network.caseSpace();
    startedMs = Date.now();
    await new StolenKey(await network.describe(), FROZEN).write(spaceId, FIRST_PLACE);
  }, START_MS);

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

/** By docs/runbooks/key-misused.md and docs/runbooks/freeze-fork.md. */
describe('a country whose record key was stolen, while another one is away', () => {
  const [robbed, away, present] = ['ro', 'bg', ['nl', 'hu', 'ro']] as const;
  const why = { cause: 'KEY_STOLEN', reason: 'They called: the key is revoked' } as const;
  const supervisor = new Supervisor({ home: network.home, progress: silentProgress });
  let startedMs: number;
  let spaces: readonly string[];

  beforeAll(async () => {
    const operations = await network.as('nl', 'operations');
    const views = await operations.get<readonly SpaceView[]>('spaces');
    spaces = views.filter(({ takingPart }) => takingPart.includes(robbed)).map(({ spaceId }) => spaceId);
    await supervisor.stop(away);
    startedMs = Date.now();
    const stolen = new StolenKey(await network.describe(), robbed);
    for (const spaceId of spaces) await stolen.write(spaceId, FIRST_PLACE);
  }, START_MS);

  it('S6 is not back before its key is revoked, wherever that key forked', async () => {
    expect(spaces.length).toBeGreaterThan(1);
    for (const country of present)
      await eventually(
        `the freeze at ${country}`,
        async () => (await openAt(country))?.places.length === spaces.length,
      );
    const refused = await decide('nl');
    expect([await refused.exitCode(), refused.output]).toEqual([1, expect.stringContaining('KEY_STILL_COUNTS')]);
  });

  it('S6 is back everywhere within two minutes of the theft: a list without the key, and two people of two members', async () => {
    const trust = new TrustDesk(network);
    await trust.revoke(robbed, 'record', await trust.addKey(robbed, 'record'));
    for (const country of ['nl', 'hu'])
      await eventually(`the decision of ${country}`, async () => (await (await decide(country)).exitCode()) === 0);
    for (const country of present)
      await eventually(`nothing frozen at ${country}`, async () => (await openAt(country)) === undefined);
    expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
  });

  it('S6 is back at the country that was away, too', async () => {
    await supervisor.ensure((await network.describe()).services.get(away)!);
    await eventually(`nothing frozen at ${away}`, async () => (await desk.shownAt(away)).length === 0);
  });

  const openAt = async (country: string): Promise<Freeze | undefined> => (await desk.shownAt(country))[0];

  async function decide(country: string): Promise<JoinderRun> {
    return desk.decide(country, (await openAt(country))?.id.slice(0, 4) ?? '', why);
  }
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
