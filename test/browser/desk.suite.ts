import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import {
  animationsEnded,
  axeFindings,
  cutBySpacing,
  cutTexts,
  foreignLooks,
  headingFaults,
  lostShapes,
  sidewaysScroll,
} from './accessibility.js';
import { openChromium } from './chromium.js';
import { arriveAtDesk, DESK_HEIGHT, PICTURES, shotOfDesk, stepOf, takeSignal, weighSignal } from './desk-visit.js';
import { guidePicture } from './guide-picture.js';
import { Keyboard } from './keyboard.js';

const TOLD = {
  danger: 'no',
  minor: 'no',
  story: 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.',
};
const SUSPECT = { suspect: 'Gábor Minta, drives the van', age: 'from18to25' };
const PLACE = 'Voorbeeldkade 3, Demostad';
const SIGNS = ['LAB.04', 'LAB.07', 'ILO.EX.02'];
const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'] as const;
const WIDTHS = [1280, 640, 390, 320] as const;
const MOST_MS = 60_000;

type Role = Parameters<TestIntake['login']>[0];

/** What the people of a triage desk do with a signal, in a browser; on the intake of the spec that plays it. */
export function deskSuite(intake: () => TestIntake): void {
  describe('its page', () => {
    let browser: Browser;
    let officer: Page;
    const ids = { danger: '', child: '' };
    const complaints: string[] = [];

    const arrive = (role: Role, locale = 'en'): Promise<Page> =>
      arriveAtDesk({ browser, intake: intake(), role, locale, complaints });
    const shot = (name: string): Promise<void> => shotOfDesk(officer, name);

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      browser = await openChromium();
      await intake().asOwner("update signal set state = 'DISMISSED'");
      ids.danger = await intake().told({ ...TOLD, danger: 'yes' });
      ids.child = await intake().told({ ...TOLD, minor: 'yes' });
      const flood = await intake().told(TOLD);
      await intake().asOwner(`update signal set lane = 'flood' where signal_id = '${flood}'`);
      const content = JSON.stringify({ answers: { ...TOLD, minor: 'yes', seen: SIGNS, place: PLACE } });
      await intake().asOwner(
        `update signal set class = 'labour-inspectorate', content = '${content}' where signal_id = '${ids.child}'`,
      );
      await intake().asOwner(
        `update signal set class = 'police', content = '${JSON.stringify({ answers: { ...TOLD, danger: 'yes', ...SUSPECT } })}' where signal_id = '${ids.danger}'`,
      );
      officer = await arrive('triage');
    }, MOST_MS);
    afterAll(() => browser?.close());

    it.each(LANGUAGES)(
      '38 is read by everybody in %s: light and dark, wide and narrow',
      async (language) => {
        const page = language === 'en' ? officer : await arrive('triage', language);
        for (const [name, path] of [
          ['desk', '/'],
          ['desk-signal', `/signals/${ids.child}`],
        ] as const) {
          await page.goto(path);
          await page.locator('[data-signal], [data-dimension]').first().waitFor();
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          expect(await headingFaults(page)).toEqual([]);
          for (const colorScheme of ['dark', 'light'] as const) {
            await page.emulateMedia({ colorScheme });
            await animationsEnded(page);
            const found = [await axeFindings(page), await foreignLooks(page)];
            expect([name, colorScheme, ...found]).toEqual([name, colorScheme, [], []]);
            await page.screenshot({ path: join(PICTURES, `${name}-${language}-${colorScheme}.png`) });
          }
          if (language === 'en') await guidePicture(page, name);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: DESK_HEIGHT });
            await animationsEnded(page);
            const found = [await cutTexts(page), await sidewaysScroll(page)];
            expect([name, width, ...found]).toEqual([name, width, [], 0]);
          }
          await page.screenshot({ path: join(PICTURES, `${name}-${language}-narrow.png`) });
          expect([name, await cutBySpacing(page)]).toEqual([name, []]);
          if (language === 'en') expect(await lostShapes(page)).toEqual([]);
          await page.setViewportSize({ width: WIDTHS[0], height: DESK_HEIGHT });
        }
        if (page !== officer) await page.context().close();
      },
      2 * MOST_MS,
    );

    it(
      'A07 leads a keyboard to the most pressing first, says what waits in each priority, and nothing of what was told',
      async () => {
        await officer.goto('/');
        await officer.locator('[data-signal]').first().waitFor();
        const order = await officer
          .locator('[data-signal]')
          .evaluateAll((all) => all.map((row) => row.getAttribute('data-signal')));
        expect(order.slice(0, 2)).toEqual([ids.danger, ids.child]);
        expect(await officer.locator('[data-count=P0]').innerText()).toBe('P0 (Danger now): 1');
        expect(await officer.locator('[data-count=P3]').innerText()).toBe(
          'P3 (Within ten working days): 1, of which 1 in a flood',
        );
        for (const written of [PLACE, 'greenhouse']) {
          expect(await officer.locator('main').innerText()).not.toContain(written);
        }
        await new Keyboard(officer).press(officer.locator('[data-signal] a').first(), 'Enter');
        await officer.getByText(/Six men sleep/).waitFor();
        expect(new URL(officer.url()).pathname).toBe(`/signals/${ids.danger}`);
      },
      MOST_MS,
    );

    it(
      'A07 takes a signal, weighs it, sends it on and says what became of it',
      async () => {
        expect(await officer.locator('[data-proposed=INVESTIGATION]').innerText()).toContain(
          'R1 Somebody is in danger now',
        );
        await takeSignal(officer);
        await officer.getByRole('heading', { level: 1, name: /^Signal no\. \d+$/ }).waitFor();
        await weighSignal(officer, 'It goes on', 'Danger, or a minor');
        const box = officer.getByRole('checkbox', { name: 'Criminal investigation' });
        const [suspect, age] = [/^A suspect, as far as known/, /^Age of the person, about/].map((name) =>
          officer.getByRole('checkbox', { name }),
        );
        expect(await suspect!.count()).toBe(0);
        await box.check();
        expect([await suspect!.isChecked(), await age!.isChecked()]).toEqual([false, false]);
        await suspect!.check();
        await shot('desk-send');
        for (const width of WIDTHS) {
          await officer.setViewportSize({ width, height: DESK_HEIGHT });
          for (const colorScheme of ['dark', 'light'] as const) {
            await officer.emulateMedia({ colorScheme });
            await suspect!.scrollIntoViewIfNeeded();
            await shot(`desk-send-${width}-${colorScheme}`);
          }
          expect([width, await cutTexts(officer), await sidewaysScroll(officer)]).toEqual([width, [], 0]);
        }
        await officer.setViewportSize({ width: WIDTHS[0], height: DESK_HEIGHT });
        await officer.getByRole('button', { name: 'Send it on' }).click();
        await officer.locator('[data-route=INVESTIGATION]').waitFor();
        expect(await stepOf(officer, 'ROUTED').innerText()).toContain(
          'Sent with it, about people: A suspect, as far as known.',
        );
        expect(await suspect!.count()).toBe(0);
        expect(await box.isDisabled()).toBe(true);
        await officer.getByRole('radio', { name: 'It was used' }).check();
        await officer.getByRole('button', { name: 'Let them know' }).click();
        await stepOf(officer, 'FEEDBACK').waitFor();
      },
      MOST_MS,
    );

    it(
      'A23 lets nobody end a signal of a minor alone: another person who weighs it alike ends it',
      async () => {
        await officer.goto(`/signals/${ids.child}`);
        await takeSignal(officer);
        await officer.getByRole('radio', { name: 'It ends here', exact: true }).check();
        await officer.locator('[data-second-reader=needed]').waitFor();
        await weighSignal(officer, 'It ends here', 'Too little to act on');
        await stepOf(officer, 'DISMISS_ASKED').waitFor();
        await weighSignal(officer, 'It ends here', 'Too little to act on');
        await officer
          .getByRole('alert')
          .getByText(/somebody else has to agree/)
          .waitFor();
        await shot('desk-second-reader');
        const lead = await arrive('triage-lead');
        await lead.goto(`/signals/${ids.child}`);
        await lead.getByRole('radio', { name: 'It ends here', exact: true }).check();
        await lead.locator('[data-second-reader=asked]').waitFor();
        await weighSignal(lead, 'It ends here', 'Too little to act on');
        await stepOf(lead, 'DISMISSED').waitFor();
      },
      MOST_MS,
    );

    it(
      'A16 asks whoever reported a question of the list, and leads to the answer that nobody read',
      async () => {
        const visitor = await intake().visitor();
        const id = await intake().told(TOLD, Promise.resolve(visitor));
        await officer.goto(`/signals/${id}`);
        await takeSignal(officer);
        await officer.getByRole('combobox', { name: 'Which question' }).click();
        await officer.getByRole('option', { name: 'Where was it, as exactly as you know?' }).click();
        await officer.getByRole('button', { name: 'Put it in the mailbox' }).click();
        await officer.locator('[data-question=open]').waitFor();
        await shot('desk-asked');
        const box = await (await intake().visitor()).openBox(visitor.access()!);
        await box.pressInBox('reply', { said: 'Behind the weighbridge.' });
        await officer.goto('/answers');
        await officer.locator(`[data-replied="${id}"] a`).click();
        await officer.locator('[data-question=answered]', { hasText: 'Behind the weighbridge.' }).waitFor();
        await shot('desk-replied');
        await officer.goto('/answers');
        await officer.getByRole('heading', { level: 1 }).waitFor();
        expect(await officer.locator(`[data-replied="${id}"]`).count()).toBe(0);
      },
      MOST_MS,
    );

    it(
      'A07 shows code and PIN of a new mailbox once; they open what was told, and nothing after it is shut on a call',
      async () => {
        await officer.goto(`/signals/${ids.danger}`);
        await officer.getByRole('button', { name: 'Give a new mailbox' }).click();
        const access = {
          code: await officer.locator('[data-code]').innerText(),
          pin: await officer.locator('[data-pin]').innerText(),
        };
        await officer.keyboard.press('Escape');
        await shot('desk-code');
        const opened = async (): Promise<readonly string[]> =>
          (await (await intake().visitor()).openBox(access)).messages();
        expect((await opened()).join(' ')).toContain('Your signal was received');
        await officer.getByRole('button', { name: 'I have read them out' }).click();
        await officer.locator('[data-code]').waitFor({ state: 'detached' });
        await officer.getByRole('button', { name: 'Shut it' }).click();
        await officer.locator('[data-mailbox=paused]').waitFor();
        expect(await opened()).toEqual([]);
        expect(await officer.content()).not.toContain(access.pin);
      },
      MOST_MS,
    );

    it('8 tells operations that others read signals, and leads home and to their guide', async () => {
      const operations = await arrive('operations');
      for (const path of ['/answers', `/signals/${ids.child}`]) {
        await operations.goto(path);
        await operations.getByRole('heading', { name: 'Operations never reads signals' }).waitFor();
      }
      await operations.getByRole('link', { name: 'See how intake stands' }).click();
      await operations.getByRole('link', { name: 'Guide for operations' }).click();
      await operations.waitForURL('**/guide');
      await operations.getByRole('heading', { name: 'For operations of a country' }).waitFor();
      await operations.context().close();
    });

    it('A07 tells a contact officer what the page is to them, and how colleagues report', async () => {
      const contact = await arrive('contact-officer');
      await contact.locator('[data-lead=contact]', { hasText: 'You read what people of' }).waitFor();
      await contact.getByRole('link', { name: 'How colleagues report' }).first().click();
      await contact.getByRole('heading', { name: 'For a contact officer' }).waitFor();
      await contact.getByRole('heading', { name: 'For somebody who saw something' }).waitFor();
      await contact.context().close();
    });

    it(
      'N21 offers a prosecutor the switch of sphere and no step of an officer, and no page complained',
      async () => {
        const prosecutor = await arrive('national-prosecutor');
        await prosecutor
          .locator('[data-lead=prosecutor]', { hasText: 'You decide whether what an inspection' })
          .waitFor();
        await prosecutor.getByRole('link', { name: 'Your guide' }).click();
        await prosecutor.getByRole('heading', { name: 'For a national prosecutor' }).waitFor();
        await prosecutor.goto(`/signals/${ids.danger}`);
        await prosecutor.getByLabel('The article that it rests on').fill('Article 1 of the example act');
        await prosecutor.getByLabel('Who decided it').fill('Example parket');
        await prosecutor.getByLabel('Decided on').fill('2026-11-28');
        await prosecutor.getByRole('button', { name: 'Move to criminal proceedings' }).click();
        await stepOf(prosecutor, 'SWITCHED').waitFor();
        for (const name of ['Send it on', 'Let them know', 'Give a new mailbox'])
          expect(await prosecutor.getByRole('button', { name }).count()).toBe(0);
        expect(complaints).toEqual([]);
      },
      MOST_MS,
    );
  });
}
