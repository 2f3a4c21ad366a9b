import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../network/eventually.js';
import { pdfPages } from './pdf-text.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const READ_MS = 20_000;
const COMPARED_MS = 2000;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
/** Names and births of two that are one, and of two others that wait beside them. */
const PAIRED = ['Papira Voorbeeld', '1987-06-05'] as const;
const OTHERS = ['Anders Voorbeeld', '1961-02-03'] as const;
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

/** Colours of letters and grounds as they go to the printer, but black and no ground. */
const NOT_BLACK = `[...document.querySelectorAll('main *')]
  .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
  .flatMap((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return color === 'rgb(0, 0, 0)' && backgroundColor === 'rgba(0, 0, 0, 0)' ? [] : [element.outerHTML.slice(0, 80)];
  })`;

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
      const offer = { kind: 'release', debtor: 'hu', term: 'd7', recordId: stage.recordId, text: REASON };
      const { messageId } = await liaison.post<{ messageId: string }>(`spaces/${stage.spaceId}/commitments`, offer);
      askPath = `/requests/nl.${messageId}`;
      [sanne, joris] = await Promise.all([
        Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { scheme: 'dark' }),
        Visitor.arrive(stage, { place: 'nl', role: 'operations' }),
      ]);
      await sanne.signIn('/inbox');
      await joris.signIn('/flows');
    });
    afterAll(() => Promise.all([sanne, joris].map((visitor) => visitor.leave())));

    /** A record that nobody else has. */
    const enter = async ([name, birthDate]: readonly [string, string], code: string): Promise<string> => {
      const session = await stage.network.as('nl', 'investigator');
      const statements = Object.entries({ name, birthDate }).map(([property, value]) => ({
        property,
        value,
        handling: { code },
      }));
      const body = { type: 'person', release: [], legalBasis: LEGAL_BASIS, statements };
      return (await session.post<{ recordId: string }>(`spaces/${stage.spaceId}/records`, body)).recordId;
    };

    /** Prints what is on the screen; every sheet says of what it is, who printed it when, and which of how many it is. */
    const printed = async ({ page, name }: Visitor): Promise<string> => {
      await eventually(async () => expect(await page.evaluate(headed(`${title} ·`))).toBe(true), READ_MS);
      const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
      for (const [at, sheet] of sheets.entries()) {
        expect(sheet).toContain(bare(`${title} ·`));
        expect(sheet).toMatch(new RegExp(`Printed\\d+\\w+${new Date().getFullYear()},.+by${bare(name)}`));
        expect(sheet).toContain(`Page${at + 1}of${sheets.length}`);
      }
      expect(sheets.length).toBeGreaterThan(0);
      return sheets.join('\n');
    };

    it('32 a record has its version, its handling, and words in place of marks', async () => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}`);
      await sanne.settled();
      const text = await printed(sanne);
      expect(text).toMatch(/ownerNL·version\d+of\d+\w+\d{4},/);
      expect(text).toMatch(/Highesthandlingofthispage:H\d/);
      expect(text).toMatch(/Facts,(\d+)of\1thatNLholds/);
      expect(text).toContain('WhatValueBy4×4CodeWhohasit');
      expect(text).toMatch(/HU(read|arrived|onitsway)/);
      expect(text).not.toMatch(/followed|Activity/);
      await sanne.page.emulateMedia({ media: 'print' });
      expect(await sanne.page.evaluate(NOT_BLACK)).toEqual([]);
      await sanne.page.emulateMedia({ media: null });
    });

    it('32 a list has every name in full, and the highest handling of it', async () => {
      const { page } = sanne;
      await sanne.open(`/cases/${stage.spaceId}/records`);
      await sanne.settled();
      await page.evaluate(OPEN_DIALOG);
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await eventually(async () => expect(await page.evaluate('window.isPrinting')).toBe(true), READ_MS);
      const text = await printed(sanne);
      expect(text).toContain('JoinderNL·Records');
      expect(text).toMatch(/Highesthandlingofthispage:H\d/);
      expect(text).toMatch(/\d+records?·H\d/);
      expect(text).toContain(bare('Gabor Minta'));
    });

    it('32 a request has what was asked and said', async () => {
      await sanne.open(`/cases/${stage.spaceId}${askPath}`);
      await sanne.settled();
      expect(await printed(sanne)).toContain(bare(REASON));
    });

    it('32 a pair has both records with their versions, words in place of bars, and nobody who waits beside it', async () => {
      const { page } = sanne;
      const [left, right] = [await enter(PAIRED, 'H0'), await enter(PAIRED, 'H1')];
      for (const code of ['H2', 'H2']) await enter(OTHERS, code);
      await eventually(async () => {
        await sanne.open(`/cases/${stage.spaceId}/who?left=${left}&right=${right}`);
        await page
          .getByRole('link', { name: new RegExp(`^${OTHERS[0]}`) })
          .first()
          .waitFor({ timeout: COMPARED_MS });
      }, READ_MS);
      await sanne.settled();
      await page.locator('[data-likeness=equal]').first().waitFor();
      const text = await printed(sanne);
      expect(text).toMatch(/Whoiswho·\S+·version1·\S+·version1/);
      expect(text).toContain('Highesthandlingofthispage:H1');
      expect(text.split(bare(PAIRED[0]))).toHaveLength(5);
      expect(text).toContain('speaksstronglyinitsfavour');
      expect(text).not.toContain(bare(OTHERS[0]));
      expect(text).not.toContain('H2');
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(NOT_BLACK)).toEqual([]);
      await page.emulateMedia({ media: null });
    });

    it('32 the route of a message has who had it when', async () => {
      await joris.open(`/flows/messages/${stage.spaceId}/${stage.messageId}`);
      await joris.settled();
      expect(await printed(joris)).toContain(stage.messageId);
    });
  });
}
