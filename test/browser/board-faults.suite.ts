import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BoardCause } from '../../apps/gateway/src/operations/board/cause-seen.js';
import type { FlowBoard } from '../../apps/gateway/src/operations/board/flow-board.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { eventually } from '../network/eventually.js';
import { PlantedFaults } from './planted-faults.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

/** From opening the board until somebody has read whose turn it is and what to do. */
const READ_MS = 15_000;
/** What a gateway needs to find it out: half a minute of silence is a cause, and a busy machine looks late. */
const FOUND_MS = 90_000;
const SLOW_MS = 3 * FOUND_MS;
/** What a code of the API, a list of names without a value, or the notation of a text looks like. */
const RAW = /\b(?:kafka|peers|undefined|null|NaN|E_[A-Z]+|[A-Z]+_[A-Z_]+)\b|[{}]/;
/** By the runbook of a fork. */
const ENDED_MS = 120_000;
/** A value as short as a code stands on many pages by chance. */
const SHORTEST_VALUE = 6;

interface Fault {
  readonly fault: string;
  readonly cause: BoardCause['cause'];
  /** Of the country that it is about; absent where it is about none. */
  readonly member?: string;
  readonly plant: (faults: PlantedFaults) => Promise<void>;
  /** Absent where the next one begins from it, or where it lasts. */
  readonly heal?: (faults: PlantedFaults) => Promise<void>;
  /** Nothing that is quick ends it: it is acknowledged. */
  readonly lasts?: true;
  readonly turn: string;
  readonly what: RegExp;
  readonly ways: RegExp;
  readonly runbook: string;
}

/** One after the other in one network; what is well before the first is well between them. */
const FAULTS: readonly Fault[] = [
  {
    fault: 'a record that somebody forged in the name of a member',
    cause: 'RECORD_REFUSED',
    plant: (faults) => faults.forge('hu'),
    lasts: true,
    turn: 'Waiting on the operator of the exchange',
    what: /messages? from an unproven sender ha(?:s|ve) been refused/,
    ways: /The operator of the exchange sees it too and finds out who reached the broker\./,
    runbook: 'records-refused',
  },
  {
    fault: 'a gateway that was killed',
    cause: 'GATEWAY_AWAY',
    member: 'hu',
    plant: (faults) => faults.kill('hu'),
    turn: 'Waiting on Hungary',
    what: /The gateway of Hungary has not been reached since/,
    ways: /What it misses arrives when it is back\./,
    runbook: 'member-behind',
  },
  {
    fault: 'a link to all other gateways that is cut',
    cause: 'NO_GATEWAY_ANSWERS',
    plant: (faults) => faults.kill('bg', 'ro'),
    heal: (faults) => faults.revive('bg', 'ro'),
    turn: 'Waiting on us',
    what: /None of the 3 other gateways has been reached since/,
    ways: /Check our own network connection first\./,
    runbook: 'member-behind',
  },
  {
    fault: 'a clock that is a minute ahead',
    cause: 'CLOCK_OFF',
    member: 'hu',
    plant: (faults) => faults.shiftClock('hu', 1),
    heal: (faults) => faults.revive('hu'),
    turn: 'Waiting on Hungary',
    what: /The clock of Hungary is [56]\d seconds off/,
    ways: /Set it from its time service\./,
    runbook: 'space-halted',
  },
  {
    fault: 'a broker that was stopped',
    cause: 'BROKER_AWAY',
    plant: (faults) => faults.stop('kafka'),
    heal: (faults) => faults.revive('kafka'),
    turn: 'Waiting on the operator of the exchange',
    what: /The broker has not been reached since/,
    ways: /Changes are kept here and leave automatically\. Tell the operator of the exchange\./,
    runbook: 'outbox-stuck',
  },
  {
    fault: 'a message that could not be applied here and was set aside',
    cause: 'RECORDS_PARKED',
    plant: (faults) => faults.setAside('nl'),
    heal: (faults) => faults.takeBack('nl'),
    turn: 'Waiting on us',
    what: /1 message has been set aside here since/,
    ways: /Fix what is wrong and try again, or close (it|them) under Set aside\./,
    runbook: 'records-parked',
  },
  {
    fault: 'a signing key of ours that somebody else uses',
    cause: 'KEY_MISUSED',
    plant: (faults) => faults.misuseKey('nl'),
    lasts: true,
    turn: 'Waiting on us',
    what: /signed a message on .* that this gateway did not make: somebody else has the key\./,
    ways: /Revoke and replace it as the runbook says\./,
    runbook: 'key-misused',
  },
  {
    fault: 'a member that told two stories and is frozen',
    cause: 'MEMBER_FROZEN',
    member: 'hu',
    plant: (faults) => faults.fork('hu'),
    lasts: true,
    turn: 'Waiting on all members',
    what: /Hungary has sent two different messages for one place in 1 case/,
    ways: /Two people of the other members end it under Freezes\./,
    runbook: 'freeze-fork',
  },
];

/** What operations reads of what went wrong in a network of processes, whoever broke it. */
export function boardFaultsSuite(stage: Stage): void {
  describe('the board while something is broken', () => {
    let joris: Visitor;
    let page: Page;
    let faults: PlantedFaults;
    let secrets: readonly string[];

    const board = async (): Promise<FlowBoard> => (await stage.network.as('nl', 'operations')).get<FlowBoard>('flows');
    const unseen = async (): Promise<readonly BoardCause[]> =>
      (await board()).causes.filter(({ seen }) => seen === null);
    const acknowledge = async (causes: readonly BoardCause[]): Promise<void> => {
      const session = await stage.network.as('nl', 'operations');
      for (const { key } of causes) await session.post('flows/causes/acknowledge', { key, reason: 'A drill' });
    };
    const isNamed = ({ cause, member }: Fault, causes: readonly BoardCause[]): boolean =>
      causes.some((one) => one.cause === cause && (member === undefined || one.member === member));
    beforeAll(async () => {
      faults = await PlantedFaults.in(stage);
      secrets = await contentOf(stage);
      expect(secrets.length).toBeGreaterThan(5);
      // What the suites before left behind.
      await acknowledge(await unseen());
      joris = await Visitor.arrive(stage, { place: 'nl', role: 'operations' });
      ({ page } = joris);
      await joris.signIn('/flows');
    }, SLOW_MS);
    afterAll(async () => {
      await faults.mend();
      await joris.leave();
    }, SLOW_MS);

    it(
      '31 one refused record is acknowledged with name and reason, the board is calm as soon as that is said, and a second one speaks again',
      async () => {
        const card = page.locator('[role=status][data-cause=RECORD_REFUSED]');
        await faults.forge('hu');
        await joris.open('/flows');
        await card.getByRole('button', { name: /^Acknowledge: / }).click({ timeout: FOUND_MS });
        const dialog = page.getByRole('dialog', { name: 'Acknowledge' });
        await dialog.getByRole('textbox', { name: /^Reason/ }).fill('One of a drill');
        await dialog.getByRole('button', { name: 'Acknowledge' }).click();
        await dialog.waitFor({ state: 'detached' });
        expect(await page.locator('[data-cause=RECORD_REFUSED]').count()).toBe(0);
        const seen = page.locator('[data-seen]', { hasText: 'One of a drill' });
        expect(await seen.innerText()).toContain(joris.name);
        // What a busy machine is late with ends by itself.
        await page.locator('[role=status][data-whose=nobody]').waitFor({ timeout: FOUND_MS });
        await faults.forge('hu');
        await card.waitFor({ timeout: FOUND_MS });
        await acknowledge(await unseen());
      },
      SLOW_MS,
    );

    it.each(FAULTS)(
      '41 of $fault it says within 15 s what is wrong, whose turn it is and what to do, and nothing of a record',
      async (fault) => {
        await joris.open('/cases');
        await fault.plant(faults);
        await eventually(async () => {
          const { summary } = await board();
          expect(summary).toMatchObject({ cause: fault.cause, ...(fault.member && { member: fault.member }) });
        }, FOUND_MS);

        const openedAt = performance.now();
        await joris.open('/flows');
        const card = page.locator(`[role=status][data-cause=${fault.cause}]`);
        await card.waitFor({ timeout: READ_MS });
        const said = (await card.innerText()).replaceAll(/\s+/g, ' ');
        const runbook = card.getByRole('link', { name: `Runbook: ${fault.runbook}` });
        await runbook.waitFor({ timeout: READ_MS });
        expect(performance.now() - openedAt).toBeLessThan(READ_MS);
        await runbook.click();
        await page.getByRole('dialog', { name: 'Runbook' }).getByRole('heading').nth(1).waitFor();
        expect(said.startsWith(fault.turn)).toBe(true);
        expect(said).toMatch(fault.what);
        expect(said).toMatch(fault.ways);
        await page.keyboard.press('Escape');

        const shown = await page.locator('main').innerText();
        expect(RAW.exec(shown)?.[0] ?? null).toBeNull();
        const whole = await page.content();
        expect(secrets.filter((secret) => whole.includes(secret))).toEqual([]);

        if (fault.lasts) await acknowledge((await unseen()).filter(({ cause }) => cause === fault.cause));
        await fault.heal?.(faults);
        if (fault.heal) await eventually(async () => expect(isNamed(fault, await unseen())).toBe(false), FOUND_MS);
      },
      SLOW_MS,
    );

    it(
      '41 S6 the frozen member is back by the screen alone, within two minutes: two people each of two others',
      async () => {
        const beganAt = performance.now();
        for (const place of ['nl', 'ro']) {
          await decideFreeze(stage, place, 'operations', 'Propose to end it');
          await decideFreeze(stage, place, 'prosecutor', 'Confirm');
        }
        for (const country of ['nl', 'ro', 'bg', 'hu'])
          await eventually(async () => {
            const session = await stage.network.as(country, 'operations');
            expect(await session.get<readonly object[]>('freezes')).toEqual([]);
          }, FOUND_MS);
        expect(performance.now() - beganAt).toBeLessThan(ENDED_MS);
        await joris.open('/flows/freezes');
        await page.getByText('Nothing is frozen.').waitFor();
      },
      SLOW_MS,
    );
  });
}

/** Somebody takes their step about the one freeze, and is shown what one decision ends. */
async function decideFreeze(stage: Stage, place: string, role: Role, step: string): Promise<void> {
  const visitor = await Visitor.arrive(stage, { place, role });
  try {
    await visitor.signIn('/flows/freezes');
    const { page } = visitor;
    await page.locator('[data-freeze=fork]').getByRole('button', { name: step }).click();
    const dialog = page.getByRole('dialog', { name: step });
    await dialog.getByText('One decision ends it in 1 case').waitFor();
    await dialog.getByRole('textbox').fill('They called: an old backup, ended');
    await dialog.getByRole('button', { name: step }).click();
    await dialog.waitFor({ state: 'hidden' });
  } finally {
    await visitor.leave();
  }
}

/** Names and values of what the case holds, as people of the country read them. */
async function contentOf({ network, spaceId, recordId }: Stage): Promise<readonly string[]> {
  const reader = await network.as('nl', 'investigator');
  const { items } = await reader.get<{ items: { name: string | null }[] }>(`spaces/${spaceId}/records?limit=100`);
  const { statements } = await reader.get<{ statements: { value: string }[] }>(`spaces/${spaceId}/records/${recordId}`);
  const all = [...items.map(({ name }) => name ?? ''), ...statements.map(({ value }) => value)];
  return [...new Set(all)].filter((text) => text.length >= SHORTEST_VALUE);
}
