import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { logTopic } from '#libs/spacelog';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { stateFolder } from '../../apps/cli/src/local/apps.js';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { CaseNetwork } from './case-network.js';
import { FreezeDesk } from './freeze-desk.js';
import { START_MS } from './joinder-run.js';

jest.setTimeout(2 * START_MS);

const OTHERS = ['nl', 'hu', 'ro'];

/** Four times as long as a lease. */
const STANDSTILL_MS = 60_000;

/** Processes, a broker and databases as in production. Each test goes on from where the one before stopped. */
describe('a network that its broker lets down', () => {
  const network = new CaseNetwork();

  beforeAll(() => network.start(), 2 * START_MS);
  afterAll(() => network.remove(), START_MS);

  it('K11 goes on by itself when a full disk of the state folder has room again', async () => {
    const full = join(stateFolder(network.played.home, 'nl'), 'sent-marks-0.new');
    await network.supervisor.stop('nl');
    symlinkSync('/dev/full', full);
    await network.supervisor.ensure(network.service('nl'));
    const recordId = await network.share('Minta Of The Full Disk');
    const url = network.service('nl').env['GATEWAY_PUBLIC_URL'] ?? '';
    await eventually('health to name the disk', async () =>
      (await (await fetch(`${url}/health/ready`)).text()).includes('STATE_DIR_ENOSPC'),
    );
    const [before] = network.processes();
    rmSync(full);
    for (const country of ['hu', 'bg']) await network.isAt(country, recordId, 'Minta Of The Full Disk');
    expect(network.processes()[0]).toBe(before);
  });

  it('K6 goes on by itself when logs that were rewritten and swapped are put back', async () => {
    const [all, agreed, other] = network.spaces.map((spaceId) => logTopic(spaceId, 0n)) as [string, string, string];
    const before = network.processes();
    const putBack = await network.whileBrokerStands(() => [
      network.disk.rewriteEnd(agreed),
      network.disk.swap(all, other),
    ]);
    await network.isHalted(network.spaceId, ['LOG_REWRITTEN']);
    for (const spaceId of [network.networkId, network.otherId])
      await network.isHalted(spaceId, ['LOG_CUT', 'LOG_REWRITTEN']);
    const waiting = await network.share('Minta Of The Wrong Log');

    await network.whileBrokerStands(() => putBack.forEach((each) => each()));
    await network.isEqual();
    for (const country of ['hu', 'bg']) await network.isAt(country, waiting, 'Minta Of The Wrong Log');
    await network.arrives('Minta Of The Right Log');
    expect(network.processes()).toEqual(before);
  });

  it('K6 names within a minute that the end of a log was cut off, and goes on by itself when it is put back', async () => {
    const before = network.processes();
    const putBack = await network.whileBrokerStands(() => network.disk.cutEnd(logTopic(network.spaceId, 0n)));
    // What somebody had to say meanwhile may stand where the end stood.
    await network.isHalted(network.spaceId, ['LOG_CUT', 'LOG_REWRITTEN']);
    await network.whileBrokerStands(putBack);
    await network.isEqual();
    await network.arrives('Minta Behind The Cut');
    expect(network.processes()).toEqual(before);
  });

  it('K11 goes on by itself when a deleted topic was made again with what it held', async () => {
    const topic = logTopic(network.spaceId, 0n);
    const before = network.processes();
    await network.hand.delete(topic);
    // Answers may come until it is gone: what it holds then is what has to come back.
    const putBack = await eventually('the folder of the deleted topic', async () => network.disk.keepDeleted(topic));
    await network.isHalted(network.spaceId, ['TOPIC_MISSING']);
    const waiting = await network.share('Minta Of The Deleted Topic');
    await network.hand.make(topic);
    await network.isHalted(network.spaceId, ['LOG_CUT']);

    await network.whileBrokerStands(putBack);
    await network.isEqual();
    for (const country of ['hu', 'bg']) await network.isAt(country, waiting, 'Minta Of The Deleted Topic');
    expect(network.processes()).toEqual(before);
  });

  it('K7 goes on by itself when a second process with the same keys and an older database has ended', async () => {
    let before: readonly (number | undefined)[] = [];
    const sent: [string, string][] = [];
    const share = async (name: string): Promise<void> => void sent.push([name, await network.share(name)]);
    await network.whileSecondRuns('nl', async ({ url }) => {
      before = network.processes();
      const here = await network.played.as('nl', 'operations');
      const there = here.at(url);
      await share('Minta Beside A Second');
      for (const session of [here, there])
        await eventually('both to name a second instance', async () => {
          const { causes } = await session.get<{ causes: readonly { cause: string }[] }>('flows');
          return causes.some(({ cause }) => cause === 'SECOND_INSTANCE');
        });
      await share('Minta Of Two Speakers');
    });
    await share('Minta Of One Speaker');
    for (const [name, recordId] of sent)
      for (const country of ['hu', 'bg']) await network.isAt(country, recordId, name);
    await network.isEqual();
    expect(network.processes()).toEqual(before);
  });

  it('K7 row 76 forks nothing, and loses nothing, where the process with the lease stands still for a minute between sealing and sending', async () => {
    const before = network.processes();
    await network.whileAnotherRunsBeside('nl', async () => {
      const names = ['first', 'second', 'third'].map((place) => `Minta The ${place} Of Two Processes`);
      const sealed = await network.whileBrokerStands(async () => {
        const sent = [];
        for (const name of names) sent.push([name, await network.share(name)] as const);
        await eventually(
          'all to be sealed and none to be out',
          async () => (await network.sealedAt('nl')) >= names.length,
        );
        process.kill(network.processOf('nl'), 'SIGSTOP');
        return sent;
      });
      try {
        for (const [name, recordId] of sealed)
          for (const country of ['hu', 'bg']) await network.isAt(country, recordId, name);
        await delay(STANDSTILL_MS);
      } finally {
        process.kill(network.processOf('nl'), 'SIGCONT');
      }
      await network.arrives('Minta Of The One That Came Back');
      await network.isEqual();
    });
    await network.arrives('Minta Of The One That Is Left');
    await network.isEqual();
    for (const country of COUNTRIES) expect(await new FreezeDesk(network.played).shownAt(country)).toEqual([]);
    expect(network.processes()).toEqual(before);
  });

  it('K2 goes on with every topic emptied, all gateways started anew, and one that was away all the time', async () => {
    await network.hurryRetention();
    await network.supervisor.stop('bg');
    const missed = await network.share('Minta While BG Was Away');
    await network.isAt('hu', missed, 'Minta While BG Was Away');
    await network.isEqual(OTHERS);
    expect(await network.hand.emptyAll()).toBe(2 * network.spaces.length);
    await network.startAnew(['bg', 'ro', 'operator', 'hu', 'nl']);
    await network.isAt('bg', missed, 'Minta While BG Was Away');
    await network.isEqual();
    await network.arrives('Minta After Retention');
  });

  it('K2 lets a country in within its usual time, though no record of before is at the broker', async () => {
    const usualMs = await letsIn('at');
    await network.hand.emptyAll();
    await network.startAnew(['nl', 'hu', 'operator', 'bg', 'ro']);
    expect(await letsIn('cz')).toBeLessThan(2 * usualMs);
  });

  /** Milliseconds that the command took. */
  async function letsIn(country: string): Promise<number> {
    const begun = performance.now();
    const run = network.played.joinder('country', 'add', country, '--json');
    expect([await run.exitCode(), run.output]).toEqual([
      0,
      expect.stringContaining(`${country} takes part in network`),
    ]);
    return performance.now() - begun;
  }
});
