import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { fieldOf, mostTabs, openForm } from './form-page.js';
import type { Stage } from './stage.js';
import { Visitor, WIDE } from './visitor.js';

const HEIGHT = 800;
const MOST_TABS = 3;
const DELIVERY_MS = 20_000;

/** What the form of a record makes of what is typed and pasted. */
export function formReadsSuite(stage: Stage): void {
  describe('what the form of a record reads', () => {
    let sanne: Visitor;
    let page: Page;
    const openNew = (): Promise<void> => openForm(sanne, `/cases/${stage.spaceId}/records/new`);
    const row = (property: string): Locator => fieldOf(page, property);
    beforeAll(async () => {
      sanne = await Visitor.arrive(stage, { place: 'nl', role: 'investigator' });
      ({ page } = sanne);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await sanne.signIn(`/cases/${stage.spaceId}`);
    });
    afterAll(() => sanne.leave());

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

    it('19 reads a pasted line, says how it read the number, and takes that and the order of the names back', async () => {
      await openNew();
      await paste(sanne, 'Minta Gábor, 06 30 000 0001');
      await page.getByText('Found: Name, Phone.').waitFor();
      await page.getByText('Nothing left over.').waitFor();
      const [name, phone] = [row('name').getByRole('textbox'), row('phone').getByRole('textbox')];
      expect([await name.inputValue(), await phone.inputValue()]).toEqual(['Minta Gábor', '+36300000001']);
      await row('phone').getByText('Read as a number from Hungary.').waitFor();
      await row('phone').getByRole('button', { name: 'That is wrong' }).click();
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
