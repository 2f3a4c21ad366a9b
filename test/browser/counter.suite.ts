import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { dayNumber } from '#libs/registers';
import { ORGANISATION_HEADER } from '../../apps/intake/src/door/door.testing.js';
import { ORGANISATION, type TestIntake } from '../../apps/intake/src/intake.testing.js';
import { axeFindings } from './accessibility.js';
import { openChromium } from './chromium.js';
import { arriveAtDesk } from './desk-visit.js';
import { guidePicture } from './guide-picture.js';
import { Keyboard } from './keyboard.js';

const MOST_MS = 60_000;
const MOST_FIELDS = 12;
const TICKED = ['MUN.01', 'MUN.04', 'MUN.05'];
const COMPANION = 'Tall, with a grey cap, answers for each of them';
const PLACE = 'Voorbeeldkade 3, Demostad';
const STORY = 'The seventh registration at this address this month.';
const ELSEWHERE = { danger: 'no', minor: 'no', seen: TICKED, place: 'Voorbeeldplein 8, Demostad' };

/** What a clerk does at the door of authorities with a keyboard alone, and who reads of it; on the intake of the spec that plays it. */
export function counterSuite(intake: () => TestIntake): void {
  describe('the form of a clerk', () => {
    let browser: Browser;
    let page: Page;
    let signalId = '';
    let access: readonly string[] = [];

    const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
    const shown = (): Promise<string[]> => page.locator('dl.keep dd').allInnerTexts();

    beforeAll(async () => {
      browser = await openChromium();
      const extraHTTPHeaders = { [ORGANISATION_HEADER]: ORGANISATION, 'x-forwarded-for': '203.0.113.7' };
      page = await (await browser.newContext({ extraHTTPHeaders })).newPage();
    }, MOST_MS);
    afterAll(() => browser?.close());

    it(
      'A07 is filled in and sent by keyboard alone, in at most 12 fields on one page',
      async () => {
        const keyboard = new Keyboard(page);
        await page.goto(`${await intake().authoritiesUrl()}/?lang=en`);
        await keyboard.press(page.locator('form:has([value=counter-clerk]) button'), 'Enter');
        await page.locator('#f-seen').waitFor();
        expect(await page.locator('[id^="f-"]').count()).toBeLessThanOrEqual(MOST_FIELDS);
        expect(await axeFindings(page)).toEqual([]);
        for (const name of ['danger', 'minor'])
          await keyboard.choose(page.locator(`#f-${name}`), page.locator(`[name=${name}][value=no]`));
        for (const sign of TICKED) await keyboard.press(page.locator(`[name=seen][value="${sign}"]`), 'Space');
        await keyboard.write(page.locator('#f-companion'), COMPANION);
        await keyboard.write(page.locator('#f-people'), '7');
        await keyboard.write(page.locator('#f-place'), PLACE);
        await keyboard.write(page.locator('#f-story'), STORY);
        await guidePicture(page, 'clerk-form', { fullPage: true });
        await keyboard.press(page.locator('button[value=next]'), 'Enter');
        await heading('Check what you wrote');
        expect(await axeFindings(page)).toEqual([]);
        intake().clock.pass(20_000);
        await keyboard.press(page.locator('button[value=send]'), 'Enter');
        await heading('It was received');
        const sql = "select signal_id, organisation, content from signal where class = 'counter-clerk'";
        const [row, ...others] = await intake().database.dataSource.query(sql);
        expect(others).toEqual([]);
        const answers = { seen: TICKED, danger: 'no', minor: 'no', people: 7, companion: COMPANION, place: PLACE };
        expect(row).toMatchObject({ organisation: ORGANISATION, content: { answers } });
        signalId = row.signal_id;
      },
      MOST_MS,
    );

    it(
      'A07 ends in code and PIN, which a reload shows once more and a late one no more, and in nothing of what was typed',
      async () => {
        access = await shown();
        expect(access).toEqual([expect.stringMatching(/^[0-9A-Z-]{14}$/), expect.stringMatching(/^\d{6}$/)]);
        expect(await axeFindings(page)).toEqual([]);
        const says = async (): Promise<readonly string[]> => {
          const content = await page.content();
          return [COMPANION, PLACE, STORY, ...TICKED].filter((typed) => content.includes(typed));
        };
        expect(await says()).toEqual([]);
        await page.reload();
        expect(await shown()).toEqual(access);
        intake().clock.pass(11 * 60_000);
        await page.reload();
        await heading('It was received');
        expect([await shown(), await says()]).toEqual([[], []]);
        const sql = "select count(*)::int as n from signal where class = 'counter-clerk'";
        expect(await intake().database.dataSource.query(sql)).toEqual([{ n: 1 }]);
      },
      MOST_MS,
    );

    it(
      'A07 N22 leads a keyboard to what became of the own signal, and with the code of another to nothing',
      async () => {
        const other = await intake().atAuthority();
        await intake().told(ELSEWHERE, Promise.resolve(other), 'counter-clerk');
        const keyboard = new Keyboard(page);
        const opens = async (code: string, pin: string): Promise<readonly string[]> => {
          await keyboard.write(page.locator('[name=code]'), code);
          await keyboard.write(page.locator('[name=pin]'), pin);
          await keyboard.key('Enter');
          await page.locator('dl dd, [role=alert]').first().waitFor();
          return page.locator('dl dd').allInnerTexts();
        };
        const [code = '', pin = ''] = access;
        await keyboard.press(page.locator('main a[href^="/box"]'), 'Enter');
        expect(await opens(other.access()!.code, pin)).toEqual([]);
        await page.goto(`${await intake().authoritiesUrl()}/box?lang=en`);
        expect(await opens(code, pin)).toEqual(['Your signal was received. A person reads it.']);
        expect(await axeFindings(page)).toEqual([]);
      },
      MOST_MS,
    );

    it(
      'A30 A32 is led to by what a register hints at, with its card by keyboard alone, on a page that asks anew by itself',
      async () => {
        const counter = await page.context().newPage();
        const hinted = async (rule: string): Promise<void> => {
          const day = dayNumber(intake().clock.now());
          const id = `00000000-0000-4000-8000-${rule.slice(1).padStart(12, '0')}`;
          await intake().asOwner(`insert into hint values ('${id}', '${ORGANISATION}', '${rule}', 'address',
            decode(repeat('0a', 16), 'hex'), 7, ${day}, ${day}, ${day + 1})`);
        };
        const found = (name: string): Promise<void> => counter.getByRole('heading', { level: 2, name }).waitFor();
        await hinted('H1');
        await counter.clock.install();
        await counter.goto(`${await intake().authoritiesUrl()}/?lang=en`);
        const keyboard = new Keyboard(counter);
        await keyboard.press(counter.locator('main a[href^="/counter"]'), 'Enter');
        await found('Seven registrations at one address in 30 days');
        expect(await axeFindings(counter)).toEqual([]);
        await keyboard.press(counter.locator('summary').first(), 'Enter');
        await counter.getByText('Do not send anybody away because of a doubt').waitFor();
        await guidePicture(counter, 'counter', { fullPage: true });
        await hinted('H5');
        await counter.clock.fastForward(31_000);
        expect(await counter.locator('section').count()).toBe(1);
        await keyboard.press(counter.locator('summary').first(), 'Enter');
        await counter.locator('main a[href^="/?"]').focus();
        await counter.clock.fastForward(31_000);
        await found('Three lost passports in half a year with one companion');
        await keyboard.press(counter.locator('section button').first(), 'Enter');
        await counter.locator('#f-seen').waitFor();
        expect(await counter.locator('input:checked').count()).toBe(0);
        await counter.close();
      },
      MOST_MS,
    );

    it(
      'A07 is read by the contact officer of that organisation, and nothing that others told',
      async () => {
        const elsewhere = await intake().told(ELSEWHERE, intake().atAuthority('Gemeente Elders'), 'counter-clerk');
        const complaints: string[] = [];
        const role = 'contact-officer';
        const officer = await arriveAtDesk({ browser, intake: intake(), role, locale: 'en', complaints });
        const row = officer.locator(`[data-signal="${signalId}"]`);
        await row.waitFor();
        expect(await officer.locator(`[data-signal="${elsewhere}"]`).count()).toBe(0);
        await new Keyboard(officer).press(row.locator('a').first(), 'Enter');
        for (const told of [PLACE, COMPANION, STORY]) await officer.getByText(told).first().waitFor();
        expect([await axeFindings(officer), complaints]).toEqual([[], []]);
      },
      MOST_MS,
    );
  });
}
