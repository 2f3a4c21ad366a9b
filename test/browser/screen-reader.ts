import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../network/eventually.js';

const HEARD = readFileSync(join(import.meta.dirname, 'in-page', 'heard.js'), 'utf8');
const PATIENCE_MS = 20_000;

/** What keys of the Bulgarian state layout give where a US keyboard has these letters and digits. */
const BDS: Readonly<Record<string, readonly [key: string, code: string]>> = {
  '2': ['2', 'Digit2'],
  a: ['ь', 'KeyA'],
  j: ['т', 'KeyJ'],
  q: [',', 'KeyQ'],
  s: ['я', 'KeyS'],
};

/** Somebody who hears the page and sees nothing of it, at a Bulgarian keyboard. */
export class ScreenReader {
  /** How many of the announcements of this page were listened to. */
  private listened = 0;

  private constructor(private readonly page: Page) {}

  /** Listens from the next page on that is opened. */
  static async on(page: Page): Promise<ScreenReader> {
    await page.addInitScript({ content: HEARD });
    return new ScreenReader(page);
  }

  /** Presses a key by the place that it has on a US keyboard. */
  async press(key: keyof typeof BDS): Promise<void> {
    const [given, code] = BDS[key] ?? [];
    if (given === undefined || code === undefined) throw new Error(`no key ${key} in the table of the layout`);
    const session = await this.page.context().newCDPSession(this.page);
    const pressed = { key: given, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: given, ...pressed });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
    await session.detach();
  }

  /** Waits for an announcement behind those that were listened to; what is said meanwhile is listened to as well. */
  async hears(words: RegExp): Promise<void> {
    await eventually(async () => {
      const heard = await this.page.evaluate<readonly string[]>('window.heard');
      // A new page begins anew.
      if (heard.length < this.listened) this.listened = 0;
      const at = heard.findIndex((said, i) => i >= this.listened && words.test(said));
      expect(at < 0 ? { words: String(words), heard: heard.slice(this.listened) } : null).toBeNull();
      this.listened = at + 1;
    }, PATIENCE_MS);
  }
}
