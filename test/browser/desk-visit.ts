import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestIntake } from '../../apps/intake/src/intake.testing.js';
import { animationsEnded, axeFindings } from './accessibility.js';
import { Keyboard } from './keyboard.js';

export const DESK_HEIGHT = 900;
export const PICTURES = join(import.meta.dirname, 'screenshots');

interface Arrival {
  readonly browser: Browser;
  readonly intake: TestIntake;
  readonly role: Parameters<TestIntake['login']>[0];
  readonly locale: string;
  /** What the page writes as an error or a warning is added here. */
  readonly complaints: string[];
}

/** Signs somebody in at a desk, in a window of 1280 pixels. */
export async function arriveAtDesk({ browser, intake, role, locale, complaints }: Arrival): Promise<Page> {
  const { home, login, password } = intake.login(role);
  const viewport = { width: 1280, height: DESK_HEIGHT };
  const context = await browser.newContext({ locale, viewport, reducedMotion: 'reduce', baseURL: home });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const isOfServer = message.text().startsWith('Failed to load resource');
    if (!isOfServer && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto('/api/v1/sign-in?returnTo=/');
  await page.locator('select').selectOption(login);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}/`);
  return page;
}

/** A line of what was done with a signal. */
export const stepOf = (page: Page, kind: string): Locator => page.locator(`[data-step=${kind}]`);

export async function takeSignal(page: Page): Promise<void> {
  await new Keyboard(page).press(page.getByRole('button', { name: 'Take it' }), 'Enter');
  await page.locator(':focus', { hasText: 'What becomes of it' }).waitFor();
}

export async function weighSignal(page: Page, outcome: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: outcome, exact: true }).check();
  await page.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: reason }).click();
  await page.getByRole('button', { name: 'Decide' }).click();
}

/** Takes a picture of the whole page, which everybody can read. */
export async function shotOfDesk(page: Page, name: string): Promise<void> {
  await animationsEnded(page);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect(await axeFindings(page)).toEqual([]);
}
