import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const SEEN_MS = 10_000;
const RESTART_MS = 90_000;
const NAME = 'Outage Voorbeeld';
const UNSAVED = 'Nem mentett szöveg';

/** What people see while a part of the network is away, and that nothing of theirs is lost. */
export function outageSuite(stage: Stage): void {
  describe('an outage', () => {
    let sanne: Visitor;
    let zsofia: Visitor;
    let recordPath = '';
    const joinder = async (...args: string[]): Promise<void> => {
      const run = stage.network.joinder(...args);
      expect([args.join(' '), await run.exitCode(), run.output]).toEqual([args.join(' '), 0, expect.anything()]);
    };

    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      zsofia = await Visitor.arrive(stage, { place: 'hu', role: 'investigator' });
      await sanne.signIn(`/cases/${stage.spaceId}/records/new`);
      await zsofia.signIn(`/cases/${stage.spaceId}/records/new`);
      await Promise.all([sanne.settled(), zsofia.settled()]);
    });
    afterAll(async () => {
      await joinder('start', 'kafka');
      await joinder('start', 'hu');
      await Promise.all([sanne.leave(), zsofia.leave()]);
    }, RESTART_MS);

    it(
      'of the broker: the page says that sending waits, takes a record, and shows it delivered afterwards',
      async () => {
        const { page } = sanne;
        await joinder('stop', 'kafka');
        await page.getByText(/Sending waits/).waitFor({ timeout: SEEN_MS });
        await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
        await page.getByRole('checkbox', { name: /^HU/ }).check();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
        recordPath = new URL(page.url()).pathname;
        await page.getByRole('tab', { name: 'Shared with' }).click();
        await page.locator('[data-delivery=on-its-way]').first().waitFor();
        await joinder('start', 'kafka');
        await page.getByText(/Sending waits/).waitFor({ state: 'hidden', timeout: RESTART_MS });
        await page.locator('[data-delivery=arrived]').first().waitFor({ timeout: RESTART_MS });
      },
      3 * RESTART_MS,
    );

    it(
      'of another gateway: its mark says so, what is for it arrives by itself, and its own people keep what they typed',
      async () => {
        const { page } = sanne;
        await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).fill(UNSAVED);
        await joinder('stop', 'hu');
        await page.locator('[data-member=hu][data-state=not-reached]').first().waitFor({ timeout: SEEN_MS });
        await sanne.open(`${recordPath}?tab=shared`);
        await page
          .getByText(/HU.* not reached since .*arrive.* by itself/)
          .first()
          .waitFor({ timeout: SEEN_MS });
        await zsofia.page.getByText(/connection to your gateway is lost/).waitFor({ timeout: SEEN_MS });
        expect(await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(UNSAVED);
        await joinder('start', 'hu');
        await page.locator('[data-member=hu][data-state=up]').first().waitFor({ timeout: RESTART_MS });
        await zsofia.page
          .getByText(/connection to your gateway is lost/)
          .waitFor({ state: 'hidden', timeout: RESTART_MS });
        await zsofia.page.reload();
        await zsofia.settled();
        expect(await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(UNSAVED);
      },
      3 * RESTART_MS,
    );
  });
}
