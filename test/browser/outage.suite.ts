import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const SEEN_MS = 10_000;
const LIVE_MS = 2_000;
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
      await joinder('start', 'nl');
      await Promise.all([sanne.leave(), zsofia.leave()]);
    }, RESTART_MS);

    it(
      '7 of the broker: it is kept here and not sent, in the row, the line of what was sent and the bar, and arrives afterwards',
      async () => {
        const { page } = sanne;
        await joinder('stop', 'kafka');
        await page.getByText(/common log has not been reached/).waitFor({ timeout: SEEN_MS });
        await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
        await page.getByRole('checkbox', { name: /^HU/ }).check();
        await page.locator('[data-foot] button', { hasText: /HU|approval/ }).waitFor();
        await sanne.sendForm();
        await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
        recordPath = new URL(page.url()).pathname;
        await page.getByRole('tab', { name: 'Shared with' }).click();
        await page.locator('[data-delivery=kept]').first().waitFor();
        const toast = page.locator('[role=status]').filter({ hasText: /^Kept here, not sent$/ });
        await toast.waitFor({ timeout: SEEN_MS });
        expect(await toast.count()).toBe(1);
        expect(await page.getByText(/common log/).count()).toBe(1);
        await page.getByRole('link', { name: 'Records', exact: true }).first().click();
        const row = page.locator('tr[data-row]').filter({ hasText: NAME });
        await row.locator('[data-tone=wait]', { hasText: 'kept here, not sent' }).waitFor();
        expect(await row.getByText(/on its way/i).count()).toBe(0);
        await sanne.open(`${recordPath}?tab=shared`);
        await joinder('start', 'kafka');
        await page.getByText(/common log has not been reached/).waitFor({ state: 'hidden', timeout: RESTART_MS });
        await page.locator('[data-delivery=arrived]').first().waitFor({ timeout: RESTART_MS });
      },
      3 * RESTART_MS,
    );

    it(
      'of another gateway: its mark says so, what is for it arrives by itself, and its own people keep what they typed',
      async () => {
        const { page } = sanne;
        await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).fill(UNSAVED);
        const placeOfTitle = () => zsofia.page.getByRole('heading', { level: 1 }).boundingBox();
        const before = await placeOfTitle();
        await joinder('stop', 'hu');
        await page.locator('[data-member=hu][data-state=not-reached]').first().waitFor({ timeout: SEEN_MS });
        await sanne.open(`${recordPath}?tab=shared`);
        await page
          .locator('footer')
          .getByText(/^HU has not been reached since .* is sent automatically$/)
          .waitFor({ timeout: SEEN_MS });
        await zsofia.page.getByText(/This page has had no connection to its gateway/).waitFor({ timeout: SEEN_MS });
        await zsofia.page.locator('[data-member=nl][data-state=unknown]').first().waitFor({ timeout: SEEN_MS });
        expect(await placeOfTitle()).toEqual(before);
        expect(await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(UNSAVED);
        await joinder('start', 'hu');
        await page.locator('[data-member=hu][data-state=up]').first().waitFor({ timeout: RESTART_MS });
        await zsofia.page
          .getByText(/This page has had no connection to its gateway/)
          .waitFor({ state: 'hidden', timeout: RESTART_MS });
        await zsofia.page.locator('[data-member=nl][data-state=up]').first().waitFor({ timeout: RESTART_MS });
        await zsofia.page.reload();
        await zsofia.settled();
        expect(await zsofia.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(UNSAVED);
      },
      3 * RESTART_MS,
    );

    it(
      '24 of the own gateway: every mark of another country is unknown, and known again within two seconds',
      async () => {
        const { page } = sanne;
        await sanne.open(`${recordPath}?tab=shared`);
        await page.locator('td[data-member=hu] [data-delivery=arrived]').first().waitFor({ timeout: RESTART_MS });
        await joinder('stop', 'nl');
        await page.locator('[data-delivery=unknown]').first().waitFor({ timeout: SEEN_MS });
        const known = page.locator(
          '[data-delivery]:not([data-delivery=unknown], [data-delivery=not-released], [data-delivery=owner])',
        );
        expect(await known.count()).toBe(0);
        await joinder('start', 'nl');
        await known.first().waitFor({ timeout: LIVE_MS });
        expect(await page.locator('[data-delivery=unknown]').count()).toBe(0);
      },
      3 * RESTART_MS,
    );
  });
}
