import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { eventually } from '../network/eventually.js';
import { animationsEnded, seriousFindings, sidewaysScroll } from './accessibility.js';
import { Keyboard } from './keyboard.js';
import type { Stage } from './stage.js';
import { NARROW, Visitor, WIDE } from './visitor.js';

const PICTURES = join(repositoryRoot(), 'test', 'browser', 'screenshots');
const HEIGHT = 800;
const MOST_TABS = 3;
const MOST_ACTIONS = 5;
const MOST_KEYS = 20;
const DELIVERY_MS = 20_000;
const MOST_FOOT_PX = 88;
const CONTROLS = '[data-field] :is(input, textarea, select)';

/** The form of a record, as it is worked by hand and by keys. */
export function formSuite(stage: Stage): void {
  describe('the form of a record', () => {
    let sanne: Visitor;
    let page: Page;
    const openNew = async (): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records/new`);
      await sanne.settled();
      await discardDraft(page);
    };
    const openEdit = async (): Promise<void> => {
      await sanne.open(`/cases/${stage.spaceId}/records/${stage.recordId}/edit`);
      await sanne.settled();
      await discardDraft(page);
    };
    const row = (property: string): Locator => page.locator(`[data-field=${property}]`).first();
    const more = (of: Locator): Locator => of.getByRole('button', { name: /^More about/ });
    const fillShared = async (name: string): Promise<void> => {
      await row('name').getByRole('textbox').fill(name);
      await row('phone').getByRole('textbox').fill('+31612345678');
      await page.getByRole('checkbox', { name: /^HU/ }).check();
      await page.getByRole('checkbox', { name: /^RO/ }).check();
      await page.locator('[data-foot] [data-effect=gains]').waitFor();
    };
    const foot = (): Locator => page.locator('[data-foot]');
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

    it('3 untouched says that nothing is changed, and nothing else', async () => {
      await openEdit();
      expect(await foot().textContent()).toMatch(/^Nothing has been changed\.Send/);
      expect(await foot().getByRole('button').isDisabled()).toBe(true);
      expect((await foot().boundingBox())?.height).toBeLessThanOrEqual(MOST_FOOT_PX);
    });

    it('14 leads from one field to the next with at most three Tabs, labels shown or not', async () => {
      for (const open of [openNew, openEdit]) {
        await open();
        expect(await mostTabs(page)).toBeLessThanOrEqual(MOST_TABS);
      }
      await row('name')
        .getByRole('button', { name: /^More about/ })
        .press('h');
      await page.getByRole('toolbar', { name: /^Labels/ }).waitFor();
      expect(await mostTabs(page)).toBeLessThanOrEqual(MOST_TABS);
    });

    it('14 has all labels in one column and no control wider than 440 px', async () => {
      await openNew();
      const boxes = await Promise.all((await page.locator(CONTROLS).all()).map((control) => control.boundingBox()));
      expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
      expect(Math.max(...boxes.map((box) => box?.width ?? 0))).toBeLessThanOrEqual(440);
    });

    it('21 sets handling, evaluation and release of a value with two keys each', async () => {
      await openNew();
      await row('name').getByRole('textbox').fill('Toon Label');
      const more = row('name').getByRole('button', { name: /^More about/ });
      const pressed = async (name: string): Promise<string | null> =>
        row('name').getByRole('button', { name, exact: true }).first().getAttribute('aria-pressed');
      await more.press('h');
      await more.press('2');
      expect(await pressed('H2')).toBe('true');
      await more.press('b');
      await more.press('3');
      expect([await pressed('B'), await pressed('3')]).toEqual(['true', 'true']);
      await more.press('r');
      await more.press('2');
      expect([await pressed('HU'), await pressed('As the record')]).toEqual(['true', 'false']);
      await more.press('Escape');
      for (const said of ['B3', 'H2', 'HU only']) await row('name').getByRole('button', { name: said }).waitFor();
    });

    it('3 has a foot of at most 88 px, also with three effects and an error', async () => {
      await openNew();
      await fillShared('Toon Voet');
      await more(row('phone')).press('r');
      await more(row('phone')).press('1');
      await page.locator('[data-foot] [data-effect=waits]').waitFor();
      await page.route('**/records', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await sanne.sendForm();
      await page.getByRole('alert').filter({ hasText: 'Your text is kept' }).waitFor();
      expect(await page.locator('[data-foot] [data-effect]').count()).toBeGreaterThanOrEqual(2);
      expect((await foot().boundingBox())?.height).toBeLessThanOrEqual(MOST_FOOT_PX);
      await page.getByRole('button', { name: 'Do not send it automatically' }).click();
      await page.unroute('**/records');
    });

    it('1 2 sends what it showed, and shows and sends nothing else where that changed meanwhile', async () => {
      await openNew();
      await fillShared('Toon Beeld');
      await page.locator('[data-foot] button:enabled', { hasText: 'Send to HU and RO' }).waitFor();
      // As if what it showed were others' effects.
      await page.route('**/records', (route) => {
        const body: object = route.request().postDataJSON();
        return route.continue({ postData: JSON.stringify({ ...body, token: 'A'.repeat(60) }) });
      });
      await sanne.sendForm();
      await page.locator('[data-audience] [role=alert]').filter({ hasText: /./ }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/\/new$/);
      await page.unroute('**/records');
      await sanne.sendForm();
      await page.getByRole('heading', { name: 'Toon Beeld', level: 1 }).waitFor({ timeout: DELIVERY_MS });
    });

    it('6 tells of what was sent above the foot of the next form, also at 390 px', async () => {
      await openNew();
      await fillShared('Toon Vrij');
      await sanne.sendForm();
      const toast = page.locator('.mantine-Notification-root').first();
      // It stays as long as the pointer is on it.
      await toast.hover({ timeout: DELIVERY_MS });
      await page.getByRole('heading', { name: 'Toon Vrij', level: 1 }).waitFor({ timeout: DELIVERY_MS });
      await page.keyboard.press('n');
      const send = page.locator('[data-foot] > [data-send]');
      await send.waitFor();
      for (const width of [WIDE, NARROW]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await eventually(async () => {
          const [told, below] = [await toast.boundingBox(), await send.boundingBox()];
          expect([width, (told?.y ?? HEIGHT) + (told?.height ?? 0) <= (below?.y ?? 0)]).toEqual([width, true]);
        }, DELIVERY_MS);
        await page.screenshot({ path: join(PICTURES, `toast-above-foot-${width}.png`) });
      }
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it.each([
      ['en', '14/02/1988'],
      ['nl', '14-02-1988'],
      ['hu', '1988. 02. 14.'],
      ['bg', '14.02.1988 г.'],
      ['ro', '14.02.1988'],
    ])('20 sends by Ctrl and Enter inside a date as people write it: %s %s', async (language, written) => {
      const visitor = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' }, { language });
      await visitor.signIn(`/cases/${stage.spaceId}/records/new`);
      await visitor.settled();
      const form = visitor.page;
      for (const day of [written, '14-02-1988']) {
        await form.locator('[data-field=name] input').fill(`Datum ${language} ${day}`);
        const born = form.locator('[data-field=birthDate] input');
        await born.fill(day);
        await visitor.sendForm();
        await form.getByRole('heading', { level: 1, name: `Datum ${language}` }).waitFor({ timeout: DELIVERY_MS });
        expect(await form.locator('input[type=date]').count()).toBe(0);
        await visitor.open(`/cases/${stage.spaceId}/records/new`);
        await visitor.settled();
      }
      await form.locator('[data-field=birthDate] input').fill('14-02-19888');
      await form.locator('[data-field=name] input').fill('Datum');
      await form.keyboard.press('Control+Enter');
      const wrong = form.locator('[data-field=birthDate] input:focus[aria-invalid=true]');
      await wrong.waitFor();
      expect(await form.locator('[data-field=birthDate] .mantine-InputWrapper-error').textContent()).toContain('1988');
      await visitor.leave();
    });

    it('5 shares a suspect with a phone with two countries in five actions and 20 keys from the page of the case', async () => {
      await openNew();
      await sanne.open(`/cases/${stage.spaceId}`);
      await sanne.settled();
      await sanne.copy('Vijf Voorbeeld, +31612345605');
      const keyboard = new Keyboard(page);
      await keyboard.key('n');
      await row('name').locator('input:focus').waitFor();
      await keyboard.key('Control+V');
      await keyboard.press(page.getByRole('checkbox', { name: /^HU/ }), 'Space');
      await keyboard.press(page.getByRole('checkbox', { name: /^RO/ }), 'Space');
      await page.locator('[data-foot] button:enabled', { hasText: 'Send to HU and RO' }).waitFor();
      const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/records'));
      await keyboard.key('Control+Enter');
      expect((await sent).postDataJSON()).toMatchObject({
        release: ['hu', 'ro'],
        statements: [
          { property: 'name', value: 'Vijf Voorbeeld' },
          { property: 'phone', value: '+31612345605' },
        ],
      });
      await page.getByRole('heading', { level: 1, name: 'Vijf Voorbeeld' }).waitFor();
      expect(keyboard.actions).toBeLessThanOrEqual(MOST_ACTIONS);
      expect(keyboard.keys).toBeLessThanOrEqual(MOST_KEYS);
    });

    it('19 reads a pasted line, says how it read the number, and takes that and the order of the names back', async () => {
      await openNew();
      await paste(sanne, 'Minta Gábor, 06 30 000 0001');
      await page.getByText('Found: Name, Phone.').waitFor();
      await page.getByText('Nothing left over.').waitFor();
      const [name, phone] = [row('name').getByRole('textbox'), row('phone').getByRole('textbox')];
      expect([await name.inputValue(), await phone.inputValue()]).toEqual(['Minta Gábor', '+36300000001']);
      await row('phone').getByText('Read as a number of Hungary.').waitFor();
      await row('phone').getByRole('button', { name: 'Not so' }).click();
      await phone.focus();
      await name.focus();
      expect(await phone.inputValue()).toBe('06 30 000 0001');
      await row('name').getByRole('button', { name: 'Swap family and given names' }).click();
      expect(await name.inputValue()).toBe('Gábor Minta');
      expect(await mostTabs(page)).toBeLessThanOrEqual(MOST_TABS);
    });

    it('19 gives a typed number the form of a pasted one once it is left', async () => {
      await openNew();
      await row('phone').getByRole('textbox').fill('06 30 000 0001');
      await row('name').getByRole('textbox').focus();
      await row('phone').locator('[data-read-as=hu]').waitFor();
      expect(await row('phone').getByRole('textbox').inputValue()).toBe('+36300000001');
    });

    it('19 finds name, personal number and phone at BG, keeps in sight what is left, and says where nothing was found', async () => {
      const radostina = await Visitor.arrive(stage, { place: 'bg', role: 'investigator' });
      await radostina.signIn(`/cases/${stage.spaceId}/records/new`);
      await radostina.settled();
      const form = radostina.page;
      await paste(radostina, 'Георги Иванов Примеров ЕГН 9105030000 тел. 0888000001, 12345');
      await form.getByText('Not placed: 12345').waitFor();
      const said = (property: string) => form.locator(`[data-field=${property}] input`).inputValue();
      expect([await said('name'), await said('idNumber'), await said('phone')]).toEqual([
        'Георги Иванов Примеров',
        '9105030000',
        '+359888000001',
      ]);
      await form.getByRole('button', { name: 'Put it back' }).click();
      await form.locator('[data-field=name] input').fill('');
      await paste(radostina, 'a 12345');
      await form.getByText(/^Nothing was recognised/).waitFor();
      expect(await said('name')).toBe('a 12345');
      await radostina.leave();
    });

    it('21 says in its row which country a mark keeps a value from, before anything is sent', async () => {
      await openNew();
      await fillShared('Toon Slachtoffer');
      await more(row('name')).press('r');
      await row('name').getByRole('button', { name: 'Identity of a victim' }).click();
      await row('name').locator('[data-field-effect="refused hu ro"]').waitFor();
      expect(await page.locator('[data-foot] > [data-send]').count()).toBe(0);
      expect(await foot().locator('[data-effect]').count()).toBe(1);
      await foot().getByRole('button', { name: 'Keep here' }).click();
      await page.locator('[data-foot] > [data-send]:enabled').waitFor();
      expect(await page.locator('[data-field-effect]').count()).toBe(0);
    });

    it('38 can be read at 390 px, with its labels open, in light and dark', async () => {
      await openNew();
      await row('name')
        .getByRole('button', { name: /^More about/ })
        .press('h');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [WIDE, NARROW]) {
          await page.setViewportSize({ width, height: HEIGHT });
          await animationsEnded(page);
          expect([colorScheme, width, await sidewaysScroll(page), await seriousFindings(page)]).toEqual([
            colorScheme,
            width,
            0,
            [],
          ]);
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
    });

    it('no page complained', () => {
      expect(sanne.complaints).toEqual([]);
    });
  });
}

/** Pastes into the first field. */
async function paste(visitor: Visitor, text: string): Promise<void> {
  const { page } = visitor;
  await visitor.copy(text);
  await page.locator('[data-field=name] input').first().focus();
  await page.keyboard.press('Control+V');
}

async function discardDraft(page: Page): Promise<void> {
  const discard = page.getByRole('button', { name: 'Discard draft' });
  if (await discard.isVisible()) await discard.click();
}

/** How many Tabs lie at most between one field and the next. */
async function mostTabs(page: Page): Promise<number> {
  const controls = await page.locator(CONTROLS).all();
  let most = 0;
  for (const [i, control] of controls.slice(0, -1).entries()) {
    await control.focus();
    const next = controls[i + 1];
    let tabs = 0;
    do {
      await page.keyboard.press('Tab');
      tabs += 1;
    } while (tabs < 20 && !(await next?.evaluate((element) => element === element.ownerDocument.activeElement)));
    most = Math.max(most, tabs);
  }
  return most;
}
