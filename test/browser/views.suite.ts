import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settleAll } from '../../apps/cli/src/local/network.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, axeFindings, foreignLooks, sidewaysScroll } from './accessibility.js';
import { pdfPages } from './pdf-text.js';
import { DATES, NODES, PlantedViews, POINTS, RELATIONS } from './planted-views.js';
import type { Stage } from './stage.js';
import { SMALLEST, Visitor } from './visitor.js';

const PATIENCE_MS = 20_000;
const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'];
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const VIEWS = [
  { view: 'chart', drawn: `[data-chart='${NODES}'] .react-flow__node`, count: NODES, twins: [NODES, RELATIONS] },
  { view: 'timeline', drawn: `[data-timeline='${DATES}'] rect`, count: DATES, twins: [DATES] },
  { view: 'map', drawn: `[data-map='${POINTS}'] path`, count: POINTS, twins: [POINTS] },
] as const;

/** From the way to a picture to its first paint with all that is in it, in milliseconds. */
const DRAWN_IN = (link: string, drawn: string): string => `new Promise((resolve) => {
  const from = performance.now();
  document.querySelector(${JSON.stringify(link)}).click();
  const look = () => document.querySelector(${JSON.stringify(drawn)})
    ? requestAnimationFrame(() => resolve(Math.round(performance.now() - from)))
    : requestAnimationFrame(look);
  look();
})`;

/** The pictures of a case: how soon they are there, that their tables say the same, and that keys, paper and every reader get to all of it. */
export function viewsSuite(stage: Stage): void {
  describe('chart, timeline and map', () => {
    let sanne: Visitor;
    let page: Page;
    let planted: PlantedViews;
    const path = (view: string, rest = ''): string => `/cases/${stage.spaceId}/${view}${rest}`;
    const twins = (): Promise<readonly number[]> =>
      page
        .locator('[data-twin]')
        .evaluateAll((tables) => tables.map((table) => Number(table.getAttribute('data-twin'))));

    beforeAll(async () => {
      planted = await PlantedViews.plant(stage);
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      page = sanne.page;
      await sanne.signIn('/cases');
    });
    afterAll(async () => {
      await planted.remove();
      await sanne.leave();
    });

    it.each(VIEWS)('31 the $view of $count things is drawn whole and asks no other host', async ({ view, drawn }) => {
      // Its scripts are there, as they are behind the first screen that has a way to it.
      await sanne.open(path(view));
      await page.locator(drawn).first().waitFor();
      await sanne.open(path(view === 'chart' ? 'timeline' : 'chart'));
      await page.locator('[data-chart], [data-timeline]').first().waitFor();
      const took = await page.evaluate<number>(DRAWN_IN(`a[href^='${path(view)}']`, drawn));
      process.stdout.write(`${view}: drawn in ${took} ms\n`);
      await page.screenshot({ path: join(PICTURES, `${view}-many.png`) });
      expect(sanne.complaints).toEqual([]);
    });

    it.each(VIEWS)(
      '30 the table of the $view has as many rows, by the key t and by its button',
      async ({ view, drawn, twins: wanted }) => {
        await sanne.open(path(view));
        await page.locator(drawn).first().waitFor();
        await page.keyboard.press('t');
        await eventually(async () => expect(await twins()).toEqual(wanted), PATIENCE_MS);
        await page.getByRole('button', { name: 'Picture', exact: true }).click();
        await page.locator(drawn).first().waitFor();
      },
    );

    it('30 filters stay in the address on the way from one picture to the other, and narrow picture and table alike', async () => {
      await sanne.open(path('timeline', '?owner=hu'));
      const seen = page.locator('[data-timeline]');
      await seen.waitFor();
      const count = Number(await seen.getAttribute('data-timeline'));
      expect(count).toBeLessThan(DATES);
      await page.keyboard.press('t');
      await eventually(async () => expect(await twins()).toEqual([count]), PATIENCE_MS);
      await page.getByRole('link', { name: 'Map', exact: true }).click();
      await page.locator('[data-map]').waitFor();
      expect(new URL(page.url()).searchParams.get('owner')).toBe('hu');
      await page.getByRole('link', { name: 'List', exact: true }).click();
      await page.waitForURL(/records\?owner=hu/);
    });

    it('30 is worked by keys alone: choose, hide, take back, expand', async () => {
      await sanne.open(path('chart'));
      const shown = async () => Number(await page.locator('[data-chart]').getAttribute('data-chart'));
      await page.locator('.react-flow__node').first().waitFor();
      await page.keyboard.press('j');
      await page.locator("[data-chosen='true']").first().waitFor();
      await page.keyboard.press('d');
      await eventually(async () => expect(await shown()).toBe(NODES - 1), PATIENCE_MS);
      await page.keyboard.press('z');
      await eventually(async () => expect(await shown()).toBe(NODES), PATIENCE_MS);
      await page.keyboard.press('Shift+Z');
      await eventually(async () => expect(await shown()).toBe(NODES - 1), PATIENCE_MS);
      await page.keyboard.press('z');
      await page.keyboard.press('j');
      await page.getByRole('link', { name: 'Around this alone' }).click();
      await eventually(async () => expect(await shown()).toBeLessThan(20), PATIENCE_MS);
      const before = await shown();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await eventually(async () => expect(await shown()).toBeGreaterThan(before), PATIENCE_MS);
    });

    it.each(VIEWS)(
      '30 prints the $view black on white, with its label and what its shapes mean',
      async ({ view, drawn }) => {
        await sanne.open(path(view, view === 'chart' ? '?kind=paid' : '?owner=hu'));
        await page
          .locator(drawn.replace(/='\d+'/, ''))
          .first()
          .waitFor();
        const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
        const words = pages.join(' ');
        expect(words).toMatch(/H1/);
        expect(words).toMatch(view === 'chart' ? /Legend/ : view === 'timeline' ? /earliest/ : /country ?alone/);
        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: join(PICTURES, `${view}-paper.png`) });
        await page.emulateMedia({ media: 'screen' });
      },
    );

    it.each(VIEWS)(
      '30 the $view and its table stand well before every reader, in each language and look',
      async ({ view }) => {
        // One scheme after the other, the languages side by side.
        for (const scheme of ['light', 'dark'] as const)
          await settleAll(LANGUAGES.map((language) => readWell(stage, path, { view, language, scheme })));
      },
      300_000,
    );

    it.each(VIEWS)('30 the $view is seen on a screen of 320 pixels without scrolling sideways', async ({ view }) => {
      const reader = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { width: SMALLEST });
      await reader.signIn('/cases');
      await reader.open(path(view, '?owner=hu'));
      await reader.page.locator('[data-chart], [data-timeline], [data-map]').first().waitFor();
      await reader.page.screenshot({ path: join(PICTURES, `${view}-320.png`) });
      expect(await sidewaysScroll(reader.page)).toBe(0);
      await reader.leave();
    });
  });
}

interface ViewLook {
  readonly view: string;
  readonly language: string;
  readonly scheme: 'light' | 'dark';
}

async function readWell(stage: Stage, path: (view: string, rest: string) => string, look: ViewLook): Promise<void> {
  const { view, language, scheme } = look;
  const reader = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, look);
  const { page } = reader;
  await reader.signIn('/cases');
  for (const rest of ['?owner=hu', '?owner=hu&table=true']) {
    await reader.open(path(view, rest));
    await page.locator('[data-chart], [data-timeline], [data-map], [data-twin], [data-empty]').first().waitFor();
    await animationsEnded(page);
    const name = `${view}${rest.includes('table') ? '-table' : ''}-${language}-${scheme}.png`;
    await page.screenshot({ path: join(PICTURES, name) });
    expect([language, scheme, await axeFindings(page), await foreignLooks(page)]).toEqual([language, scheme, [], []]);
  }
  expect(reader.complaints).toEqual([]);
  await reader.leave();
}
