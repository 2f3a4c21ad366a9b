import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { animationsEnded, axeFindings, foreignLooks, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor } from './visitor.js';

const ROW_PX = 32;

/** The key K with Ctrl on a keyboard that gives Cyrillic letters. */
const BULGARIAN_K = { key: 'н', code: 'KeyK', ctrlKey: true, bubbles: true };

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Find or do anything' });
const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Find or do anything' });

/** What is found and done from every screen, by keys or by mouse. */
export function omniboxSuite(stage: Stage): void {
  describe('the omnibox', () => {
    let sanne: Visitor;
    let page: Page;
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, {
        place: 'nl',
        role: 'investigator',
      });
      ({ page } = sanne);
    });
    afterAll(() => sanne.leave());

    it('16 opens by keys pressed before its code is there, and finds the record of what is typed meanwhile', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await sanne.signIn(`/cases/${stage.spaceId}`);
      await page.locator('header').waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('minta gabor');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Minta/ }).waitFor();
      await dialogOf(page).waitFor({ state: 'detached' });
      expect(asked.filter((address) => /minta/i.test(decodeURIComponent(address)))).toEqual([]);
    });

    it('16 shows records, screens and commands as blocks, the record first', async () => {
      await page.locator('main').focus();
      await page.locator('body').dispatchEvent('keydown', BULGARIAN_K);
      await fieldOf(page).fill('Минта');
      const first = dialogOf(page).getByRole('option').first();
      await first.filter({ hasText: /Minta/ }).waitFor();
      const heights = await dialogOf(page)
        .getByRole('option')
        .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(ROW_PX);
      expect(await fieldOf(page).getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
      await animationsEnded(page);
      expect(await axeFindings(page)).toEqual([]);
      expect(await foreignLooks(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
    });

    it('16 offers a new record and the check of a list where nothing is found by a word', async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Zsuzsa Nincsilyen');
      await dialogOf(page).getByText('No record found for “Zsuzsa Nincsilyen”.').waitFor();
      await dialogOf(page).getByRole('option', { name: 'List check: “Zsuzsa Nincsilyen”' }).click();
      await page.getByRole('heading', { level: 1, name: 'List check' }).waitFor();
      const lines = page.getByRole('textbox', { name: 'Names, numbers or plates, one on each line' });
      expect([await lines.inputValue(), page.url().includes('Zsuzsa')]).toEqual(['Zsuzsa Nincsilyen', false]);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Zsuzsa Nincsilyen');
      await dialogOf(page).getByRole('option', { name: 'New person named “Zsuzsa Nincsilyen”' }).click();
      await page.waitForURL(/\/records\/new/);
      expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Zsuzsa Nincsilyen');
      expect(page.url()).not.toContain('Zsuzsa');
      await page.getByRole('button', { name: 'Discard draft' }).click();
    });

    it('16 shares the best that was found, and gives the focus back behind it', async () => {
      await sanne.open('/inbox');
      await sanne.settled();
      await page.locator('main').focus();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('minta gabor');
      await dialogOf(page)
        .getByRole('option', { name: /^Share “.*Minta.*” with…$/ })
        .click();
      const share = page.getByRole('dialog', { name: /Minta/ });
      await share.getByText('All values').first().waitFor();
      await page.keyboard.press('Escape');
      await share.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement?.tagName')).toBe('MAIN');
    });

    it('16 looks at a record beside the list by Space, once arrows went to it; before, Space is typed', async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('minta ');
      const options = dialogOf(page).getByRole('option');
      await options.first().filter({ hasText: /Minta/ }).waitFor();
      expect(await fieldOf(page).inputValue()).toBe('minta ');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await dialogOf(page).getByText('peek').waitFor();
      await page.keyboard.press('Space');
      await page.waitForURL(/\/records\?.*peek=/);
      await page.locator('aside[data-peek]').waitFor();
      expect(page.url()).not.toMatch(/minta/i);
    });

    it('16 goes to screens, and does what the keys of the page do', async () => {
      await sanne.open('/inbox');
      await sanne.settled();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('appro');
      await dialogOf(page)
        .getByRole('option', { name: /^Approvals/ })
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/approvals$/);
      await page.getByRole('button', { name: 'Find or do anything' }).click();
      await page.keyboard.type('keyboard');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
    });

    it('16 opens by its button on a narrow screen', async () => {
      await page.setViewportSize({ width: NARROW, height: 844 });
      await page.getByRole('button', { name: 'Find or do anything' }).click();
      await fieldOf(page).fill('minta');
      await dialogOf(page).getByRole('option').first().filter({ hasText: /Minta/ }).waitFor();
      await animationsEnded(page);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });

  describe('keys', () => {
    it('15 lead to screens one after the other, and are listed by ? and by mouse', async () => {
      const visitor = await Visitor.arrive(stage, {
        place: 'nl',
        role: 'investigator',
      });
      const { page } = visitor;
      await visitor.signIn('/inbox');
      await visitor.settled();
      await page.keyboard.press('g');
      await page.keyboard.press('c');
      await page.waitForURL(/\/cases$/);
      await visitor.settled();
      await page.keyboard.press('?');
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await list.getByRole('row', { name: /Next row/ }).waitFor();
      await animationsEnded(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await list.waitFor();
      await visitor.leave();
    });

    it('15 are set anew from the menu of the person, and printed as they are', async () => {
      const visitor = await Visitor.arrive(stage, {
        place: 'nl',
        role: 'investigator',
      });
      const { page } = visitor;
      await visitor.signIn('/inbox');
      await visitor.settled();
      await page.getByRole('button', { name: `${visitor.name}: settings and sign out` }).click();
      await page.getByRole('button', { name: 'See and set the keys' }).click();
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await list
        .getByRole('button', {
          name: 'Change the key: Collapse or expand the menu',
        })
        .click();
      await page.keyboard.press('n');
      await list.getByText('This key does something else: New record. Press another one, or Esc.').waitFor();
      await page.keyboard.press('i');
      await list
        .getByRole('button', {
          name: 'Reset the key: Collapse or expand the menu',
        })
        .waitFor();
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      await page.keyboard.press('[');
      const fold = page.getByRole('button', { name: 'Collapse the menu' });
      expect(await fold.getAttribute('aria-keyshortcuts')).toBe('I');
      await page.keyboard.press('i');
      await page.getByRole('button', { name: 'Expand the menu' }).waitFor();
      await visitor.leave();
    });
  });

  describe('the language', () => {
    it('39 is read when it is chosen, and everything is said in it', async () => {
      const visitor = await Visitor.arrive(stage, {
        place: 'nl',
        role: 'investigator',
      });
      const { page } = visitor;
      await visitor.signIn('/inbox');
      await visitor.settled();
      await page.getByRole('button', { name: `${visitor.name}: settings and sign out` }).click();
      await page.getByRole('combobox', { name: 'Language' }).click();
      await page.getByRole('option', { name: 'Magyar' }).click();
      await page.getByRole('heading', { level: 1, name: 'Teendőim' }).waitFor();
      await visitor.open(`/cases/${stage.spaceId}/records/new`);
      await page.getByRole('button', { name: 'Keresés vagy művelet' }).waitFor();
      await page.getByRole('heading', { level: 1, name: /^Új adatlap/ }).waitFor();
      await visitor.leave();
    });
  });
}
