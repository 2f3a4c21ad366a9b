import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/** What is worked by thumb. */
const TOUCHED_PX = 44;

/** Lies whole in a window of this size, and can be pressed there. */
export async function expectInSight(control: Locator, width: number, height: number): Promise<void> {
  const box = await control.boundingBox();
  expect(box).not.toBeNull();
  const { x, y, width: wide, height: high } = box ?? { x: -1, y: -1, width: 0, height: 0 };
  expect([x >= 0, y >= 0, x + wide <= width, y + high <= height]).toEqual([true, true, true, true]);
  expect(high).toBeGreaterThanOrEqual(TOUCHED_PX);
  await control.click({ trial: true });
}

/** What waits in My work, and how far from the top. */
export function linesOf(page: Page): Promise<readonly { readonly text: string | null; readonly top: number }[]> {
  return page
    .locator('[data-line]')
    .evaluateAll((lines) =>
      lines.map((line) => ({ text: line.textContent, top: Math.round(line.getBoundingClientRect().top) })),
    );
}
