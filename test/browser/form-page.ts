import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

const CONTROLS = '[data-field] :is(input, textarea, select)';
/** No form has so many between two fields. */
const TOO_MANY = 20;

/** Opens the form of a record as it is before anybody typed. */
export async function openForm(visitor: Visitor, path: string): Promise<void> {
  await visitor.open(path);
  await visitor.settled();
  const discard = visitor.page.getByRole('button', { name: 'Discard draft' });
  if (await discard.isVisible()) await discard.click();
}

/** The first row of a property. */
export function fieldOf(page: Page, property: string): Locator {
  return page.locator(`[data-field=${property}]`).first();
}

/** Where something is filled in, field by field. */
export function controlsOf(page: Page): Promise<Locator[]> {
  return page.locator(CONTROLS).all();
}

/** How many Tabs lie at most between one field and the next. */
export async function mostTabs(page: Page): Promise<number> {
  const controls = await controlsOf(page);
  let most = 0;
  for (const [i, control] of controls.slice(0, -1).entries()) {
    await control.focus();
    const next = controls[i + 1];
    let tabs = 0;
    do {
      await page.keyboard.press('Tab');
      tabs += 1;
    } while (tabs < TOO_MANY && !(await next?.evaluate((element) => element === element.ownerDocument.activeElement)));
    most = Math.max(most, tabs);
  }
  return most;
}
