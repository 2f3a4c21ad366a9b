import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const MOST_PAGES = 12;

/** As long as a person takes at least: a form that comes back within five seconds is taken for that of a program, and looked at behind the others. */
export const UNHURRIED_MS = 5_500;

/** What is typed or ticked, by field. */
export type Told = Readonly<Record<string, string | readonly string[]>>;

/** Somebody at the public door, with a browser that runs no script: reads a page, fills in its form, presses a button. */
export class DoorVisit {
  /** Each comes from a network of their own, as the proxy of a country would say it. */
  readonly address = `198.18.${randomInt(100, 256)}.${randomInt(100, 256)}`;
  private page = '';

  constructor(private readonly door: string) {}

  /** Fills in a form from its first page to the look at all answers, and sends it; gives the heading of the page that comes. */
  async send(form: string, answers: Told): Promise<string> {
    await this.fill(form, answers);
    return this.sendFilled();
  }

  /** Fills in a form to the look at all answers, which takes so long at least. */
  async fill(form: string, answers: Told, takesMs = 0): Promise<void> {
    await this.post('/f', { form, to: 'begin', lang: 'en' });
    const begun = performance.now();
    for (let n = 0; n < MOST_PAGES && / id="f-\w+"/.test(this.page); n++) await this.press('next', answers);
    const left = takesMs - (performance.now() - begun);
    if (left > 0) await sleep(left);
  }

  /** Sends what is filled in; gives the heading of the page that comes. */
  async sendFilled(): Promise<string> {
    await this.press('send');
    return this.heading();
  }

  /** Code and PIN, where the page shows them; empty where it does not. */
  access(): { readonly code: string; readonly pin: string } {
    const [code = '', pin = ''] = [...this.page.matchAll(/<dd>([0-9A-Z-]{14}|\d{6})<\/dd>/g)].map(
      ([, said = '']) => said,
    );
    return { code, pin };
  }

  /** Opens a mailbox; gives what the page says. */
  async open({ code, pin }: { readonly code: string; readonly pin: string }): Promise<string> {
    const entry = await fetch(`${this.door}/box?lang=en`, { headers: this.from });
    this.page = await entry.text();
    const visit = /name="visit" value="([^"]+)"/.exec(this.page)?.[1] ?? '';
    await this.post('/box', { visit, code, pin, to: 'open', lang: 'en' });
    return this.page;
  }

  /** Answers the question of a box that is open; gives the heading of the page that comes. */
  async reply(said: string): Promise<string> {
    await this.post('/box', { visit: /name="visit" value="([^"]+)"/.exec(this.page)?.[1] ?? '', said, to: 'reply' });
    return this.heading();
  }

  private get from(): Readonly<Record<string, string>> {
    return { 'x-forwarded-for': this.address };
  }

  heading(): string {
    return /<h1>([^<]*)<\/h1>/.exec(this.page)?.[1] ?? '';
  }

  private press(to: string, typed: Told = {}): Promise<void> {
    return this.post('/f', { state: /name="state" value="([^"]+)"/.exec(this.page)?.[1] ?? '', to, ...typed });
  }

  private async post(path: string, fields: Told): Promise<void> {
    const body = new URLSearchParams();
    for (const [name, said] of Object.entries(fields)) for (const one of [said].flat()) body.append(name, one);
    const answer = await fetch(`${this.door}${path}`, { method: 'POST', body, headers: this.from });
    if (!answer.ok) throw new Error(`the door answered ${answer.status}`);
    this.page = await answer.text();
  }
}
