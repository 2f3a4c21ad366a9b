import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { animationsEnded, axeFindings } from './accessibility.js';
import { Keyboard } from './keyboard.js';
import { guidePicture } from './guide-picture.js';
import type { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const SCHEMES = ['light', 'dark'] as const;
const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');

/** Who is on a case, as RO settles it: from here on its case is kept to a team of a liaison officer and a prosecutor. */
export function teamSuite(stage: Stage): void {
  describe('the team of a case', () => {
    const visitors: Visitor[] = [];
    const arrive = async (role: Role): Promise<Visitor> => {
      const visitor = await Visitor.arrive(stage, { place: 'ro', role });
      visitors.push(visitor);
      await visitor.signIn(`/cases/${stage.spaceId}`);
      await visitor.settled();
      return visitor;
    };
    const looksWell = async ({ page }: Visitor, name: string): Promise<void> => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await animationsEnded(page);
        expect([colorScheme, await axeFindings(page)]).toEqual([colorScheme, []]);
        await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    let anca: Visitor;
    let ilinca: Visitor;
    beforeAll(async () => {
      mkdirSync(PICTURES, { recursive: true });
      ilinca = await arrive('investigator');
      await arrive('prosecutor');
      anca = await arrive('liaison');
    });
    afterAll(() => Promise.all(visitors.map((visitor) => visitor.leave())));

    it('is set by a liaison officer who has a keyboard alone, and who then leads it', async () => {
      const { page } = anca;
      const keyboard = new Keyboard(page);
      await keyboard.press(page.getByRole('button', { name: 'Limit to a team' }), 'Enter');
      await page.getByRole('rowheader', { name: /Anca Exemplu.*you/ }).waitFor();
      await looksWell(anca, 'team-set');
      expect(anca.complaints).toEqual([]);
    });

    it('39 denies its list once to whoever opens it by its address', async () => {
      const { page } = ilinca;
      const denied: string[] = [];
      page.on('response', (response) => {
        if (response.status() === 403) denied.push(new URL(response.url()).pathname);
      });
      await ilinca.open(`/cases/${stage.spaceId}/records`);
      await page.getByRole('heading', { level: 1, name: 'This case is limited to its team' }).waitFor();
      await ilinca.settled();
      expect(denied).toEqual([`/api/v1/spaces/${stage.spaceId}/team`]);
      await ilinca.open(`/cases/${stage.spaceId}`);
    });

    it('shuts the case for others, who read whom to call, and may read it in an emergency', async () => {
      const { page } = ilinca;
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'This case is limited to its team' }).waitFor();
      await page.getByText(/Ask one of its leads to let you in: Anca Exemplu/).waitFor();
      await looksWell(ilinca, 'team-kept');
      const keyboard = new Keyboard(page);
      await keyboard.write(page.getByRole('textbox', { name: /Reason/ }), 'A victim may be moved tonight');
      await keyboard.press(page.getByRole('button', { name: 'Read in an emergency' }), 'Enter');
      await page.getByText(/^You opened this case in an emergency/).waitFor();
      await ilinca.settled();
      await looksWell(ilinca, 'team-opened');
      await ilinca.open(`/cases/${stage.spaceId}/records`);
      await page.getByText(/^You opened this case in an emergency/).waitFor();
    });

    it('gets people by name, and loses them once their lead read what that does', async () => {
      const { page } = anca;
      await page.reload();
      await anca.settled();
      const keyboard = new Keyboard(page);
      await keyboard.write(page.getByRole('combobox', { name: /Person/ }), 'Matei');
      await page.getByRole('option', { name: /Matei Exemplu/ }).waitFor();
      await keyboard.key('ArrowDown');
      await keyboard.key('Enter');
      await page.getByText('Matei Exemplu can open the whole case immediately.').waitFor();
      await looksWell(anca, 'team-adding');
      await keyboard.press(page.getByRole('button', { name: 'Add to the team' }), 'Enter');
      await page.getByRole('rowheader', { name: /Matei Exemplu/ }).waitFor();
      await keyboard.press(page.getByRole('button', { name: 'Remove: Ilinca Exemplu' }), 'Enter');
      await page.getByText(/^Ilinca Exemplu cannot open this case any more/).waitFor();
      await looksWell(anca, 'team-removing');
      await keyboard.press(page.getByRole('button', { name: 'Remove', exact: true }), 'Enter');
      await page.getByRole('rowheader', { name: /Ilinca Exemplu/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Add to the team' }).scrollIntoViewIfNeeded();
      await guidePicture(page, 'case-team');
      await ilinca.page.reload();
      await ilinca.page.getByRole('heading', { level: 1, name: 'This case is limited to its team' }).waitFor();
    });
  });
}
