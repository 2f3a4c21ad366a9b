import type { Locator, Page } from 'playwright-core';

const FAR = 80;

/** Somebody who has a keyboard alone. Each method is one action, however often Tab is pressed to get there. */
export class Keyboard {
  actions = 0;
  /** Keys that were pressed for them, Tab among them; of two held together each is one. */
  keys = 0;

  constructor(private readonly page: Page) {}

  /** Goes to a control with Tab and presses a key there. */
  async press(control: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await this.reach(control);
    await this.strike(key);
    this.actions += 1;
  }

  /** Goes to a field with Tab and writes. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.type(text);
    this.keys += text.length;
    this.actions += 1;
  }

  /** Goes to a group of radio buttons with Tab, which leads out of it again, and chooses one of them with the arrows. */
  async choose(group: Locator, radio: Locator): Promise<void> {
    await this.reach(group.getByRole('radio').first());
    for (let step = 0; step < FAR && !(await radio.isChecked()); step += 1) {
      await this.strike((await isFocused(radio)) ? 'Space' : 'ArrowDown');
    }
    this.actions += 1;
  }

  /** Presses keys where the focus is. */
  async key(key: string): Promise<void> {
    await this.strike(key);
    this.actions += 1;
  }

  private async strike(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys += key.split('+').length;
  }

  private async reach(control: Locator): Promise<void> {
    await control.waitFor();
    for (let step = 0; step < FAR; step += 1) {
      if (await isFocused(control)) return;
      await this.strike('Tab');
    }
    throw new Error(`Tab does not lead to ${String(control)}`);
  }
}

async function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === element.ownerDocument.activeElement);
}
