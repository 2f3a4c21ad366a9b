import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SIGN_IN_TEXTS } from '../../apps/cli/src/local/issuer/sign-in.texts.table.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings, cutChoices, cutTexts, foreignLooks, sidewaysScroll } from './accessibility.js';
import type { Stage } from './stage.js';
import { NARROW, SMALLEST, Visitor, WIDE, ZOOMED } from './visitor.js';

const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
const HEIGHT = 900;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
/** Tokens that both pages use: the page of the issuer loads nothing, so it writes them down itself. */
const COLOURS = ['canvas', 'surface', 'line', 'edge', 't1', 't2', 'accent', 'focus', 'bad', 'bad-soft'];
const READ_COLOURS = `(() => {
  const probe = document.body.appendChild(document.createElement('p'));
  const colours = ${JSON.stringify(COLOURS)}.map((name) => {
    probe.style.color = 'var(--' + name + ')';
    return name + ' ' + getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
})()`;

/** The page on which people of a country sign in, before any screen of the workspace. */
export function signInSuite(stage: Stage): void {
  describe.each(LANGUAGES)('the sign-in page in %s', (language) => {
    let visitor: Visitor;
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language });
    });
    afterAll(() => visitor.leave());

    it('42 has the look of the workspace and words of its language, and can be read by everybody', async () => {
      const { page, complaints } = visitor;
      const schemes = ['light', 'dark'] as const;
      const looks: unknown[] = [];
      await visitor.open('/signed-out');
      await page.locator('h1').waitFor();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        looks.push(await page.evaluate(READ_COLOURS));
      }
      await visitor.askToSignIn('/cases');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(SIGN_IN_TEXTS.title[language]);
      expect(await page.getByLabel(SIGN_IN_TEXTS.password[language]).count()).toBe(1);
      for (const [at, colorScheme] of schemes.entries()) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(READ_COLOURS)).toEqual(looks[at]);
        for (const width of [WIDE, ZOOMED, NARROW, SMALLEST]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          const faults = [
            await axeFindings(page),
            await foreignLooks(page),
            await cutTexts(page),
            await cutChoices(page),
          ];
          expect([colorScheme, width, ...faults, await sidewaysScroll(page)]).toEqual([
            colorScheme,
            width,
            [],
            [],
            [],
            [],
            0,
          ]);
          const name = `sign-in-${language}-${width}.${colorScheme}.png`;
          if (width === WIDE || width === NARROW) await page.screenshot({ path: join(PICTURES, name) });
        }
      }
      expect(complaints).toEqual([]);
    });
  });
}
