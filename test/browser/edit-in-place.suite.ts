import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, sidewaysScroll } from './accessibility.js';
import { HELD } from './held.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;
const DELIVERY_MS = 20_000;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const LOOKS = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [NARROW, 'dark'],
  [NARROW, 'light'],
] as const;

/** A value that is changed on the page of its record, without the form. */
export function editInPlaceSuite(stage: Stage): void {
  describe('a value changed in its place', () => {
    let sanne: Visitor;
    let page: Page;
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

    let recordPath = '';

    it('21 changes a value in its place by `e`, with its labels and what sending does, and gives the focus back', async () => {
      const investigator = await stage.network.as('nl', 'investigator');
      const { recordId } = await investigator.post<{ recordId: string }>(`spaces/${stage.spaceId}/records`, {
        type: 'person',
        release: [],
        legalBasis: 'Demo code of criminal procedure, art. 5',
        statements: [
          { property: 'name', value: 'Toon Plaats' },
          { property: 'phone', value: '+31612345678' },
        ],
      });
      recordPath = `/cases/${stage.spaceId}/records/${recordId}`;
      await sanne.open(recordPath);
      await sanne.settled();
      const line = (value: string): Locator => page.locator('[data-row]').filter({ hasText: value });
      // The keys of lists lead to the values: the second one is the phone.
      await page.keyboard.press('j');
      await page.locator('[data-row]:focus', { hasText: 'Toon Plaats' }).waitFor();
      await page.keyboard.press('j');
      await page.locator('[data-row]:focus', { hasText: '+31612345678' }).waitFor();
      await page.keyboard.press('e');
      const editor = page.locator('[data-editor]');
      const more = editor.getByRole('button', { name: /^More about/ });
      await editor.locator('input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[data-row]:focus', { hasText: '+31612345678' }).waitFor();
      await line('+31612345678').getByRole('button', { name: /^Edit/ }).click();
      await editor.getByRole('textbox').fill('+31687654321');
      await more.press('h');
      await more.press('2');
      await editor.locator('[data-effect=stays]').waitFor();
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        await page.screenshot({ path: join(PICTURES, `edit-in-place-${width}.${colorScheme}.png`) });
        expect([width, colorScheme, await sidewaysScroll(page), await axeFindings(page)]).toEqual([
          width,
          colorScheme,
          0,
          [],
        ]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.sendForm();
      await line('+31687654321').waitFor({ timeout: DELIVERY_MS });
      await line('+31687654321').getByText('H2').waitFor();
      expect([await editor.count(), new URL(page.url()).pathname]).toEqual([0, recordPath]);
      // The line comes a moment behind the value: what it says at the end shows that it came.
      await page.getByText(/^Sent\b/).waitFor({ timeout: DELIVERY_MS });
    });

    it('6 holds a value that was changed in its place: the key puts back its text and the focus, also from another tab', async () => {
      const editor = page.locator('[data-editor]');
      const line = (value: string): Locator => page.locator('[data-row]').filter({ hasText: value });
      await sanne.open(recordPath);
      await sanne.settled();
      await line('Toon Plaats').focus();
      await page.keyboard.press('e');
      await editor.getByRole('textbox').fill('Toon Gehouden');
      await sanne.sendForm();
      await line('Toon Gehouden').waitFor();
      await page.getByText(HELD).waitFor();
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      await editor.locator('input:focus').waitFor();
      expect(await editor.getByRole('textbox').inputValue()).toBe('Toon Gehouden');
      const other = await page.context().newPage();
      await other.goto(`${sanne.url}/cases/${stage.spaceId}/records`);
      await other.locator('tr[data-row]').first().waitFor();
      await sanne.sendForm();
      await other.getByText(HELD).waitFor();
      await other.keyboard.press('z');
      await other.getByText('Undone. Nothing was sent.').waitFor();
      await other.close();
      await editor.locator('input:focus').waitFor();
      expect(await editor.getByRole('textbox').inputValue()).toBe('Toon Gehouden');
      await page.keyboard.press('Escape');
      await page.reload();
      await line('Toon Plaats').waitFor();
      expect(await line('Toon Gehouden').count()).toBe(0);
    });

    it('6 brings back a phone note that was undone, which one Escape closes, with a line of its own for what it is about at 390', async () => {
      await page.setViewportSize({ width: NARROW, height: HEIGHT });
      await sanne.open(recordPath);
      await sanne.settled();
      await page.keyboard.press('p');
      const note = page.getByRole('dialog', { name: 'Phone note' });
      const field = (label: string): Locator => note.getByLabel(label).first();
      await field('With whom').fill('Minta Réka');
      await field('What was said').fill('She calls back.');
      await note.getByRole('checkbox').first().check();
      await note.locator('button[aria-keyshortcuts]:enabled').waitFor();
      await page.keyboard.press('Control+Enter');
      // Its forecast says that no approval covers it.
      await page.getByText(/^Goes for approval in/).waitFor();
      await note.waitFor({ state: 'detached' });
      await page.keyboard.press('z');
      await page.getByText('Undone. Nothing was sent.').waitFor();
      await field('With whom').and(page.locator(':focus')).waitFor();
      await animationsEnded(page);
      await page.screenshot({ path: join(PICTURES, 'phone-note-390.png') });
      expect(await field('With whom').inputValue()).toBe('Minta Réka');
      const widths = ['With whom', 'About'].map(async (label) => (await field(label).boundingBox())?.width);
      const [line, about] = await Promise.all(widths);
      expect(about).toBe(line);
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
