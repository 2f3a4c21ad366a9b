import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { DoorVisit } from '../../apps/cli/src/demo/door-visit.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import {
  animationsEnded,
  axeFindings,
  cutTexts,
  foreignLooks,
  headingFaults,
  sidewaysScroll,
} from './accessibility.js';
import { guidePicture } from './guide-picture.js';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const HEIGHT_NARROW = 844;
const PATIENCE_MS = 20_000;
const MOST_MS = 120_000;
const TOLD = {
  danger: 'no',
  minor: 'no',
  story: 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.',
  place: 'Voorbeeldkade 3, Demostad',
};
const SCHEMES = ['dark', 'light'] as const;

/** A signal that intake of NL handed over, from My work to the answer. */
export function takeUpSuite(stage: Stage): void {
  describe('a signal', () => {
    let sanne: Visitor;
    /** The same person where every label is longer. */
    let abroad: Visitor;
    let path = '';
    const complaints = () => [...sanne.complaints, ...abroad.complaints];

    /** Told at the door, and sent to investigation by the desk of triage. */
    const handedOver = async (): Promise<string> => {
      const { network } = stage;
      const { services } = describeAccess(network.home, (await network.describe()).ports);
      const place = services.find(({ service }) => service === 'nl-intake');
      const login = place?.logins.find(({ roles }) => roles.includes('triage'));
      if (!place || !login) throw new Error('the network has no desk of triage');
      const officer = await ApiSession.signIn(place.desk, login.login, login.password);
      expect(await new DoorVisit(place.door).send('citizen', TOLD)).toBe('It was received');
      const { items } = await officer.get<{ items: { signalId: string }[] }>('signals');
      const [{ signalId }] = items as [{ signalId: string }];
      await officer.post(`signals/${signalId}/screening`, {});
      await officer.post(`signals/${signalId}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
      await officer.post(`signals/${signalId}/routes`, { targets: ['INVESTIGATION'] });
      const investigator = await stage.network.as('nl', 'investigator');
      await eventually(
        async () => expect(JSON.stringify(await investigator.get('inbox?kind=handed-signal'))).toContain(signalId),
        PATIENCE_MS,
      );
      return signalId;
    };
    const looked = async (page: Page, name: string, inGuide?: string): Promise<void> => {
      expect([name, await headingFaults(page)]).toEqual([name, []]);
      for (const [width, height] of [
        [NARROW, HEIGHT_NARROW],
        [WIDE, HEIGHT],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await animationsEnded(page);
          const found = [await axeFindings(page), await foreignLooks(page)];
          expect([name, width, colorScheme, ...found]).toEqual([name, width, colorScheme, [], []]);
          await page.screenshot({ path: join(PICTURES, `${name}-${width}.${colorScheme}.png`), fullPage: true });
        }
        expect([name, width, await cutTexts(page), await sidewaysScroll(page)]).toEqual([name, width, [], 0]);
      }
      if (inGuide !== undefined) await guidePicture(page, inGuide);
    };
    const lookedAbroad = async (name: string): Promise<void> => {
      await abroad.open(path);
      await abroad.settled();
      await looked(abroad.page, `${name}-bg`);
    };

    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      const added = stage.network.joinder('service', 'add', 'nl-intake', '--json');
      expect([await added.exitCode(), added.output]).toEqual([0, expect.stringMatching(/"added":\s*true/)]);
      path = `/signals/${await handedOver()}`;
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      abroad = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language: 'bg' });
      await sanne.signIn('/inbox');
      await abroad.signIn('/cases');
    }, MOST_MS);
    afterAll(() => Promise.all([sanne, abroad].map((visitor) => visitor?.leave())));

    it(
      'A06 waits in My work, and is taken up by the keyboard into the only case there is',
      async () => {
        const { page } = sanne;
        const keyboard = new Keyboard(page);
        await sanne.settled();
        await page
          .getByText(/^Intake handed over a signal/)
          .first()
          .waitFor();
        await sanne.open(path);
        await page.getByText(/Six men sleep/).waitFor();
        await looked(page, 'signal-new');
        await lookedAbroad('signal-new');
        await keyboard.press(page.getByRole('button', { name: 'Take up' }), 'Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/nothing is sent until somebody enters a draft/).waitFor();
        await looked(page, 'signal-take-up');
        await keyboard.press(dialog.getByRole('button', { name: 'Take up' }), 'Enter');
        await page.locator('[data-taken-up]').waitFor();
        await page.getByText('Taken up. Nothing was sent.').waitFor();
        await page.locator(':focus', { has: page.locator('[data-taken-up]') }).waitFor();
        await page.locator('[data-draft=open]').first().waitFor();
        expect(await page.locator('[data-draft=open]').count()).toBe(2);
        await looked(page, 'signal-taken-up', 'signal');
        await lookedAbroad('signal-taken-up');
      },
      MOST_MS,
    );

    it(
      'A06 enters a draft by the form of every record, which begins with what was told, and leaves another out and back in',
      async () => {
        const { page } = sanne;
        await page.getByRole('link', { name: 'Enter as record' }).first().click();
        await page.getByText(/The form begins with what a signal says/).waitFor();
        const typed = await page
          .locator('main :is(input, textarea)')
          .evaluateAll((all) => all.map((one) => Reflect.get(one, 'value')));
        expect(typed).toContain(TOLD.place);
        await looked(page, 'signal-entered');
        await sanne.sendForm();
        await page.waitForURL(/\/records\/[0-9a-f-]{36}/);
        await sanne.open(path);
        await page.locator('[data-draft=entered]').waitFor();
        await page.getByRole('button', { name: 'Leave out' }).click();
        await page.locator('[data-draft=left]').waitFor();
        await page.getByRole('button', { name: 'Put back' }).click();
        await page.locator('[data-draft=open]').waitFor();
      },
      MOST_MS,
    );

    it(
      'A16 answers whoever told it, says when intake has it, and waits for nobody any more',
      async () => {
        const { page } = sanne;
        await page.getByRole('radio', { name: 'There was no follow-up', exact: true }).check();
        await page.getByRole('combobox', { name: 'Reason that may be told' }).click();
        await page.getByRole('option', { name: 'too little is known to act on' }).click();
        await looked(page, 'signal-answer');
        await page.getByRole('button', { name: 'Let them know' }).click();
        await page.locator(':focus', { has: page.locator('[data-answer]') }).waitFor();
        await page.locator('[data-answer=told]').waitFor();
        await looked(page, 'signal-answered');
        await lookedAbroad('signal-answered');
        await sanne.open('/inbox');
        await sanne.settled();
        expect(await page.getByText(/^Intake handed over a signal/).count()).toBe(0);
        expect(complaints()).toEqual([]);
      },
      MOST_MS,
    );

    it(
      'A06 N12 is passed to one country by the keyboard, is accepted there by a person, and its answer comes back',
      async () => {
        const { page } = sanne;
        await sanne.open(path);
        await new Keyboard(page).press(page.getByRole('button', { name: 'Pass to a country' }), 'Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox', { name: 'Country' }).click();
        await page.getByRole('option', { name: /^HU/ }).click();
        await dialog.locator('[data-effect=waits]').waitFor();
        await looked(page, 'signal-pass');
        await new Keyboard(page).press(dialog.getByRole('button', { name: 'Send for approval' }), 'Enter');
        await page.locator('[data-passing=waiting]').waitFor();
        const prosecutor = await stage.network.as('nl', 'prosecutor');
        const { items } = await prosecutor.get<{ items: { messageId: string; type: string }[] }>('approvals/requests');
        const asked = items.find(({ type }) => type === 'signal');
        await prosecutor.post(`approvals/requests/${asked?.messageId}/decision`, {
          decision: 'approve',
          reason: 'Read',
        });

        const theirs = await Visitor.arrive(stage, { place: 'hu', role: 'investigator' });
        await theirs.signIn('/inbox');
        await theirs.page.getByText('NL passed a signal to you').click();
        await theirs.page.getByText(/Six men sleep/).waitFor();
        await looked(theirs.page, 'passed-new');
        await new Keyboard(theirs.page).press(theirs.page.getByRole('button', { name: 'Accept' }), 'Enter');
        await theirs.page.locator('[data-accepted]').waitFor();
        await theirs.page.getByRole('radio', { name: 'It was used', exact: true }).check();
        await looked(theirs.page, 'passed-accepted');
        await theirs.page.getByRole('button', { name: 'Let them know' }).click();
        await theirs.page.locator('[data-answer=USED]').waitFor();
        await looked(theirs.page, 'passed-answered');
        expect(theirs.complaints).toEqual([]);
        await theirs.leave();

        await sanne.open(path);
        await page.locator('[data-passing=sent]').getByText('It was used').waitFor();
        await looked(page, 'signal-passed');
        await lookedAbroad('signal-passed');
      },
      MOST_MS,
    );

    it.each(['nl', 'hu', 'ro'])(
      '38 is read by everybody in %s',
      async (language) => {
        const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language });
        await visitor.signIn(path);
        await visitor.settled();
        await visitor.page.locator('[data-answer=told]').waitFor();
        expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
        await looked(visitor.page, `signal-answered-${language}`);
        expect(visitor.complaints).toEqual([]);
        await visitor.leave();
      },
      MOST_MS,
    );
  });
}
