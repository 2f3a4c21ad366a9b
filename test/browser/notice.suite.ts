import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { expectInSight, linesOf } from './in-sight.js';
import { guidePicture } from './guide-picture.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE, ZOOMED } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const PATIENCE_MS = 20_000;
const SOON_MS = 2_000;
const SEEN_MS = 2_000;
const DAY_MS = 86_400_000;
const FIRST = 'Nieuwkomer Eerste';
const SECOND = 'Nieuwkomer Tweede';
const THIRD = 'Nieuwkomer Derde';
const PEEKED = 'Kijkje Voorbeeld';
const FOURTH = 'Nieuwkomer Vierde';
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

interface Made {
  readonly recordId: string;
}

/** A record that NL shares with HU: who of HU hears of it, what the tab of the browser says, and what is new about it later. */
export function noticeSuite(stage: Stage): void {
  describe('a record that came', () => {
    let zsofia: Visitor;
    let adam: Visitor;
    let recordId: string;
    const lineOf = (page: Page, name: string, kind = 'new-record') =>
      page.locator(`[data-kind=${kind}]`).filter({ hasText: name });
    const iconOf = (page: Page): Promise<string | null> => page.locator('link[rel=icon]').getAttribute('href');

    /** Opens what says the same and is one line for that; such a line may go by itself while somebody reaches for it. */
    async function unfold(page: Page): Promise<void> {
      const closed = page.locator('[data-fold] [aria-expanded=false]');
      await eventually(async () => {
        if ((await closed.count()) > 0) await closed.first().click({ timeout: 1000 });
        expect(await closed.count()).toBe(0);
      }, PATIENCE_MS);
    }

    /** Shares a person with a country. Answers once its gateway has it, without opening it. */
    async function share(name: string, country = 'hu', role: Role = 'investigator'): Promise<string> {
      const sanne = await stage.network.as('nl', 'investigator');
      const made = await sanne.post<Made>(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [country],
        legalBasis: LEGAL_BASIS,
        statements: [
          { property: 'name', value: name },
          { property: 'phone', value: '+36700000081' },
        ],
      });
      const reader = await stage.network.as(country, role);
      await eventually(async () => {
        const found = await reader.post<{ items: object[] }>(`spaces/${stage.spaceId}/records/search`, { q: name });
        expect(found.items).toHaveLength(1);
      }, PATIENCE_MS);
      return made.recordId;
    }

    async function say(value: string): Promise<void> {
      const sanne = await stage.network.as('nl', 'investigator');
      const path = `spaces/${stage.spaceId}/records/${recordId}`;
      const { version } = await sanne.get<{ version: number }>(path);
      const assert = [{ property: 'alias', value }];
      await sanne.patch(path, `"${version}"`, { legalBasis: LEGAL_BASIS, assert });
    }

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      zsofia = await Visitor.arrive(stage, { place: 'hu', role: 'investigator' });
      adam = await Visitor.arrive(stage, { place: 'hu', role: 'liaison' });
      await Promise.all([zsofia.signIn('/inbox'), adam.signIn('/inbox')]);
      await Promise.all([zsofia.settled(), adam.settled()]);
    });
    afterAll(() => Promise.all([zsofia.leave(), adam.leave()]));

    it('8 is one line in New for us of each of the desk within 2 s, in the title and the picture of the tab', async () => {
      recordId = await share(FIRST);
      for (const { page } of [zsofia, adam]) {
        await lineOf(page, FIRST).waitFor({ timeout: SOON_MS });
        expect(await lineOf(page, FIRST).count()).toBe(1);
        await eventually(async () => expect(await page.title()).toMatch(/^\(\d+\) My work · Joinder$/), SOON_MS);
        expect(await iconOf(page)).toBe('/icon-dot.svg');
      }
    });

    it('43 is shown on a home that says what to do first, in light and dark, wide and narrow', async () => {
      const { page } = zsofia;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, ZOOMED, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          await page.screenshot({ path: join(PICTURES, `my-work-${width}.${colorScheme}.png`) });
          if (width === WIDE && colorScheme === 'light') await guidePicture(page, 'inbox');
          expect(await axeFindings(page)).toEqual([]);
          expect(await sidewaysScroll(page)).toBe(0);
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('13 moves nothing on a narrow screen when it comes or is dealt with, and what can be done stands in a sheet', async () => {
      const { page } = zsofia;
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await zsofia.open('/inbox');
      await zsofia.settled();
      await lineOf(page, FIRST).waitFor();
      const cards = await page.locator('li[data-kind]').evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(new Set(cards).size).toBe(1);
      const before = await linesOf(page);
      const third = await share(THIRD);
      await lineOf(page, THIRD).waitFor({ timeout: PATIENCE_MS });
      const stands = async (): Promise<void> => {
        const now = await linesOf(page);
        expect(before.filter(({ text, top }) => !now.some((one) => one.text === text && one.top === top))).toEqual([]);
      };
      await stands();
      const { top = Infinity } = (await linesOf(page)).find(({ text }) => text?.includes(THIRD)) ?? {};
      expect(before.some((line) => line.top > top)).toBe(true);
      await adam.open(`/cases/${stage.spaceId}/records/${third}`);
      await lineOf(page, THIRD).waitFor({ state: 'detached', timeout: PATIENCE_MS });
      await stands();

      const more = lineOf(page, FIRST).getByRole('button', { name: `What can be done: ${FIRST}` });
      await more.click();
      const sheet = page.getByRole('dialog', { name: new RegExp(`^${FIRST}`) });
      await sheet.waitFor();
      await animationsEnded(page);
      for (const one of await sheet.getByRole('button', { name: FIRST }).all())
        await expectInSight(one, NARROW, HEIGHT);
      expect(await sheet.getByRole('button', { name: FIRST }).count()).toBe(3);
      await page.screenshot({ path: join(PICTURES, 'my-work-sheet.en.light.png') });
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await more.and(page.locator(':focus')).waitFor({ timeout: PATIENCE_MS });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await adam.open('/inbox');
      await zsofia.open('/inbox');
      await zsofia.settled();
    });

    it('8 is done with by keys, and gone for the whole desk once somebody opened it', async () => {
      const { page } = zsofia;
      const before = Number(/\d+/.exec(await page.title())?.[0]);
      await lineOf(page, FIRST).locator('a[data-line]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: FIRST, exact: true, level: 1 }).waitFor();
      await lineOf(adam.page, FIRST).waitFor({ state: 'detached', timeout: PATIENCE_MS });
      await eventually(async () => {
        const waits = /^\((\d+)\)/.exec(await page.title())?.[1] ?? '0';
        expect(Number(waits)).toBeLessThan(before);
      }, PATIENCE_MS);
      expect(await page.title()).not.toContain(FIRST);
    });

    it('8 moves to the one whom it is handed to', async () => {
      await share(SECOND);
      const line = lineOf(zsofia.page, SECOND);
      await zsofia.open('/inbox');
      await zsofia.settled();
      await unfold(zsofia.page);
      await line.waitFor({ timeout: PATIENCE_MS });
      await line.getByRole('button', { name: `Assign: ${SECOND}` }).click();
      await zsofia.page.getByRole('menuitem', { name: adam.name }).click();
      await zsofia.page.mouse.move(0, 0);
      await line.waitFor({ state: 'detached', timeout: PATIENCE_MS });
      await lineOf(adam.page, SECOND).getByText('assigned to you').waitFor({ timeout: PATIENCE_MS });
    });

    it('15 is looked at beside the list by Space, which is to have opened it, and left by Escape', async () => {
      await share(PEEKED);
      const { page } = adam;
      await adam.open('/inbox');
      await adam.settled();
      await lineOf(page, PEEKED).or(page.locator('[data-fold]')).first().waitFor({ timeout: PATIENCE_MS });
      await unfold(page);
      await lineOf(page, PEEKED).locator('a[data-line]').focus();
      await page.keyboard.press('Space');
      const peek = page.locator('aside[data-peek]');
      await peek.getByRole('heading', { name: PEEKED, exact: true }).waitFor({ timeout: PATIENCE_MS });
      await animationsEnded(page);
      await page.screenshot({ path: join(PICTURES, 'my-work-peek.en.light.png') });
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
      await lineOf(zsofia.page, PEEKED).waitFor({ state: 'detached', timeout: PATIENCE_MS });
    });

    it('33 is one line with the others of its country where there are many, which opens in its place by a key', async () => {
      const names = ['A', 'B', 'C', 'D'].map((letter) => `Veelvoud ${letter}`);
      for (const name of names) await share(name);
      const { page } = adam;
      await adam.open('/inbox');
      await adam.settled();
      const fold = page.locator('[data-fold]').filter({ hasText: /^NL\d+ new records/ });
      await fold.waitFor();
      expect(await lineOf(page, 'Veelvoud').count()).toBe(0);
      const said = page.locator('[data-line]');
      const alike = (await said.allInnerTexts()).filter((text) => text.includes('NL shared'));
      expect(alike.length).toBeLessThanOrEqual(3);
      await page.screenshot({ path: join(PICTURES, 'my-work-folded.en.light.png') });
      await fold.locator('button').focus();
      await page.keyboard.press('Enter');
      for (const name of names) await lineOf(page, name).waitFor();
      await page.keyboard.press('j');
      expect(await page.locator('[data-kind=new-record] a:focus').count()).toBe(1);
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await lineOf(page, 'Veelvoud').first().waitFor({ state: 'detached' });
      expect(await axeFindings(page)).toEqual([]);
    });

    it('11 carries a bar at what changed until it was in view for 2 s, and so long it is in Changed since you looked', async () => {
      const { page } = zsofia;
      await say('Nieuw');
      const line = lineOf(page, FIRST, 'new-facts');
      await line.waitFor({ timeout: PATIENCE_MS });
      await unfold(page);
      const changed = page.locator('[data-kind=new-facts] a[data-line]');
      const before = await changed.allTextContents();
      expect(before.filter((text) => text.includes(FIRST))).toHaveLength(1);
      await zsofia.open(`/cases/${stage.spaceId}/records`);
      const listed = page.locator('tr[data-row]').filter({ hasText: FIRST });
      await listed.locator('[data-changed]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
      await page.screenshot({ path: join(PICTURES, 'list-changed.light.png') });
      expect(await listed.getByRole('link').getAttribute('href')).toContain(recordId);
      await listed.locator('[data-changed]').waitFor({ state: 'detached', timeout: SEEN_MS + PATIENCE_MS });
      await zsofia.open('/inbox');
      await zsofia.settled();
      await unfold(page);
      await line.locator('a[data-line]').click();
      const row = page.locator('[data-row][data-fresh]');
      await row.waitFor({ timeout: PATIENCE_MS });
      expect(await row.count()).toBe(1);
      expect(await row.textContent()).toContain('Nieuw');
      await page.screenshot({ path: join(PICTURES, 'record-fresh.light.png') });
      await row.waitFor({ state: 'detached', timeout: SEEN_MS + PATIENCE_MS });
      await zsofia.open('/inbox');
      await zsofia.settled();
      await unfold(page);
      const left = before.filter((text) => !text.includes(FIRST));
      await eventually(async () => expect(await changed.allTextContents()).toEqual(left), PATIENCE_MS);
      expect(zsofia.complaints).toEqual([]);
    });

    it('13 stands where it was said that nothing waits, above what waits on others, which stays', async () => {
      const anca = await Visitor.arrive(stage, { place: 'ro', role: 'liaison' });
      const session = await stage.network.as('ro', 'liaison');
      await session.post(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: ['bg'],
        legalBasis: LEGAL_BASIS,
        statements: [{ property: 'name', value: 'Wachtend Voorbeeld' }],
      });
      const { items } = await session.get<{ items: readonly { id: string }[] }>('inbox?state=open&limit=100');
      const until = new Date(Date.now() + DAY_MS).toISOString();
      for (const { id } of items) await session.post(`inbox/${encodeURIComponent(id)}/snooze`, { until });
      const { page } = anca;
      await anca.signIn('/inbox');
      await page.getByRole('heading', { name: /^Nothing waits/ }).waitFor();
      await page.locator('[data-kind^=waiting-]').first().waitFor();
      const before = await linesOf(page);
      await share(FOURTH, 'ro', 'liaison'); // Its case is limited to a team by then.
      await lineOf(page, FOURTH).waitFor({ timeout: PATIENCE_MS });
      expect(await page.getByRole('heading', { name: /^Nothing waits/ }).isVisible()).toBe(false);
      const after = await linesOf(page);
      expect(after).toEqual(expect.arrayContaining([...before]));
      expect(after[0]?.text).toContain(FOURTH);
      await page.screenshot({ path: join(PICTURES, 'my-work-first.en.light.png') });
      expect(await axeFindings(page)).toEqual([]);
      await anca.leave();
    });
  });
}
