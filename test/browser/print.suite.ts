import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../network/eventually.js';
import { pdfPages } from './pdf-text.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const READ_MS = 20_000;
const REASON = 'Was this phone seen with a second vehicle?';
/** A dialog that stays open: what is printed stands on the page meanwhile. */
const OPEN_DIALOG = `window.print = () => {
  const paper = document.querySelector('[data-printed]');
  paper.after(paper.cloneNode(true));
  window.isPrinting = true;
};`;

/** Whether the head of the sheets says this, which it does once the page knows the case. */
const headed = (words: string): string =>
  `document.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes(${JSON.stringify(words)})))`;

/** As it is read from paper: words alone. */
const bare = (words: string): string => words.replaceAll(/\s/g, '');

/** What comes out of the printer, read from the file that the browser makes of it. */
export function printSuite(stage: Stage): void {
  describe('on paper', () => {
    let sanne: Visitor;
    let joris: Visitor;
    let title = '';
    let askPath = '';
    beforeAll(async () => {
      const liaison = await stage.network.as('nl', 'liaison');
      ({ title } = await liaison.get<{ title: string }>(`spaces/${stage.spaceId}`));
      const asks = `spaces/${stage.spaceId}/asks`;
      await liaison.post(asks, { recordId: stage.recordId, member: 'hu', reason: REASON });
      const asked = async () =>
        (await liaison.get<{ askId: string; reason: string }[]>(asks)).find(({ reason }) => reason === REASON);
      await eventually(async () => expect(await asked()).toBeDefined(), READ_MS);
      askPath = `/requests/${(await asked())?.askId ?? ''}`;
      [sanne, joris] = await Promise.all([
        Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { scheme: 'dark' }),
        Visitor.arrive(stage, { place: 'nl', role: 'operations' }),
      ]);
      await sanne.signIn('/inbox');
      await joris.signIn('/flows');
    });
    afterAll(() => Promise.all([sanne, joris].map((visitor) => visitor.leave())));

    /** Prints what is on the screen; every sheet says of what it is, who printed it when, and which of how many it is. */
    const printed = async ({ page, name }: Visitor): Promise<string> => {
      await eventually(async () => expect(await page.evaluate(headed(`${title} ·`))).toBe(true), READ_MS);
      const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
      for (const [at, sheet] of sheets.entries()) {
        expect(sheet).toContain(bare(`${title} ·`));
        expect(sheet).toMatch(new RegExp(`${bare(name)}·\\d+\\w+${new Date().getFullYear()},`));
        expect(sheet).toContain(`${at + 1}/${sheets.length}`);
      }
      expect(sheets.length).toBeGreaterThan(0);
      return sheets.join('\n');
    };

    it('32 a record has its version, its handling, and words in place of marks', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      const text = await printed(sanne);
      expect(text).toMatch(/version\d+·H\d/i);
      expect(text).toMatch(/HU:(read|arrived|onitsway)/);
    });

    it('32 a list has every name in full, and the highest handling of it', async () => {
      const { page } = sanne;
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.evaluate(OPEN_DIALOG);
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await eventually(async () => expect(await page.evaluate('window.isPrinting')).toBe(true), READ_MS);
      const text = await printed(sanne);
      expect(text).toMatch(/Records·H\d/);
      expect(text).toMatch(/\d+records?·H\d/);
      expect(text).toContain(bare('Gabor Minta'));
    });

    it('32 a request has what was asked and said', async () => {
      await sanne.open(`/cases/${stage.spaceId}${askPath}`);
      await sanne.settled();
      expect(await printed(sanne)).toContain(bare(REASON));
    });

    it('32 the route of a message has who had it when', async () => {
      await joris.open(`/flows/messages/${stage.spaceId}/${stage.messageId}`);
      await joris.settled();
      expect(await printed(joris)).toContain(stage.messageId);
    });
  });
}
