import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { animationsEnded, axeFindings, layoutShift, sidewaysScroll, valueRows } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;
const ROW_PX = 32;
/** Between a value and its marks. */
const MOST_GAP_PX = 480;
const MOST_SHIFT = 0.02;

/** Of states that are no word by themselves. */
const WORDS: Readonly<Record<string, string>> = { 'on-its-way': 'on its way', 'not-released': 'not released' };

interface RecordAnswer {
  readonly statements: readonly {
    readonly retractedIn: number | null;
    readonly holders: readonly { readonly member: string; readonly state: string }[];
  }[];
}

/** What the page of a record says, and how one works on it. */
export function recordSuite(stage: Stage): void {
  describe('the page of a record', () => {
    let sanne: Visitor;
    let page: Page;
    const open = async (search = ''): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}${search}`);
      await sanne.settled();
      await page.locator('[data-row], [role=feed]').first().waitFor();
    };
    /** Who has each live value as the gateway says it, in words. */
    const saidOfLive = async (): Promise<readonly string[]> => {
      const answer = await page.request.get(`${sanne.url}/api/v1/spaces/${stage.spaceId}/records/${stage.recordId}`);
      const { statements }: RecordAnswer = await answer.json();
      return statements
        .filter(({ retractedIn }) => retractedIn === null)
        .map(({ holders }) =>
          holders
            .filter(({ state }) => state !== 'owner')
            .map(({ member, state }) => `${member.toUpperCase()}: ${WORDS[state] ?? state}`)
            .join(', '),
        );
    };
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

    it('18 has each value in one line, near to its marks, which say in words who has it', async () => {
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await open();
      const rows = await valueRows(page);
      expect(rows.length).toBeGreaterThan(1);
      for (const { height, gap, heard } of rows) {
        expect(height).toBe(ROW_PX);
        expect(gap).toBeLessThanOrEqual(MOST_GAP_PX);
        expect(heard.map((words) => words.slice(0, 3))).toEqual(['BG:', 'HU:', 'RO:']);
      }
      const heard = rows.map((row) => row.heard.map((words) => words.replace(/ \d.*/, '')).join(', '));
      expect(heard.toSorted()).toEqual((await saidOfLive()).toSorted());
    });

    it('13 moves nothing while it is read', async () => {
      await open();
      expect(await layoutShift(page)).toBeLessThanOrEqual(MOST_SHIFT);
    });

    it('18 a record has the same name on the case, in the list and on its page', async () => {
      await open();
      const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      const link = page.locator('main').locator(`a[href$="/records/${stage.recordId}"]`).first();
      for (const path of ['', '/records']) {
        await sanne.open(`/cases/${stage.spaceId}${path}`);
        await sanne.settled();
        // Listeners hear its kind behind it.
        const said = (await link.textContent())?.split(', ')[0];
        expect([path, said]).toEqual([path, name]);
      }
    });

    it('38 leads by keys from line to line, to the tools of a value and to its change', async () => {
      await open();
      const rows = page.locator('[data-row]');
      await rows.first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await rows.nth(1).evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('link', { name: 'Download the proof' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The tool that opened it has the focus again.
      await rows.nth(1).locator('button:focus').waitFor();
      await page.keyboard.press('e');
      await page.locator('[data-editor] input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[data-row]:focus').waitFor();
    });

    it('33 has what happened beside it, and as a part of it where there is no room', async () => {
      await open();
      const feed = page.getByRole('feed', { name: 'Activity' });
      await feed.getByRole('article').first().waitFor();
      expect(await feed.locator('article[tabindex="0"]').count()).toBe(1);
      await page.getByRole('button', { name: 'Changes', exact: true }).click();
      expect(await feed.locator('article:not([data-kind=version])').count()).toBe(0);
      await page.setViewportSize({ width: 800, height: HEIGHT });
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Activity' }).click();
      await feed.getByRole('article').first().waitFor();
      await animationsEnded(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('38 can be read at 320 and 390 px, without scrolling sideways', async () => {
      for (const width of [NARROW, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await open();
        await animationsEnded(page);
        expect([width, await sidewaysScroll(page), await axeFindings(page)]).toEqual([width, 0, []]);
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}
