import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeAccess, type Login } from '../../apps/cli/src/local/access.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { eventually } from '../network/eventually.js';
import type { Stage } from './stage.js';

/** Where somebody looks from. */
export interface Look {
  readonly language?: string;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Pixels of the screen for one of the page: 2 with a width of 640 is a zoom of 200 % on a screen of 1280. */
  readonly scale?: number;
}

export const WIDE = 1280;
/** A screen of 1280 at a zoom of 200 %. */
export const ZOOMED = 640;
export const NARROW = 390;
/** No screen scrolls sideways there (WCAG 2.2, 1.4.10). */
export const SMALLEST = 320;
const HEIGHT = 900;
const PATIENCE_MS = 20_000;
const [NOTE_SHIFTS, NOTE_UNSAID] = ['note-shifts.js', 'note-unsaid.js'].map((name) =>
  readFileSync(join(import.meta.dirname, 'in-page', name), 'utf8'),
);

/** A person at a browser of their own. */
export class Visitor {
  /** What the pages of everybody wrote to the console as an error or a warning, refusals by a content policy among it. */
  static readonly heard: string[] = [];

  /** By how much parts of each screen moved without being asked while somebody was there, and what moved last. */
  static readonly moved = new Map<string, { readonly by: number; readonly what: string }>();

  /** Buttons that opened a dialog and did not say beforehand that they do. */
  static readonly unsaid = new Set<string>();

  /** What the page wrote as an error, and requests to any host but the own gateway and its sign-in. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    /** Address of the own gateway or of the operator. */
    readonly url: string,
    private readonly login: Login,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => this.hear(message.type(), message.text()));
    page.on('request', (request) => this.note(request.url()));
  }

  /** Opens a browser for somebody with a role in a country, or of the operator. Nobody is signed in yet. */
  static async arrive(
    { browser, network }: Stage,
    who: { readonly place: string; readonly role: Role },
    { language = 'en', scheme = 'light', width = WIDE, scale = 1 }: Look = {},
  ): Promise<Visitor> {
    const access = describeAccess(network.home, (await network.describe()).ports);
    const place =
      who.place === 'operator' ? access.operator : access.countries.find(({ country }) => country === who.place);
    const login = place?.logins.find(({ roles }) => roles.includes(who.role));
    if (!place || !login) throw new Error(`nobody of ${who.place} is ${who.role}`);
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      deviceScaleFactor: scale,
      colorScheme: scheme,
      locale: language,
      reducedMotion: 'reduce',
    });
    await context.exposeFunction('noteShift', (visit: string, by: number, what: string) => {
      Visitor.moved.set(visit, { by: by + (Visitor.moved.get(visit)?.by ?? 0), what });
    });
    await context.exposeFunction('noteUnsaid', (button: string) => void Visitor.unsaid.add(button));
    await context.addInitScript({ content: `${NOTE_SHIFTS}${NOTE_UNSAID}` });
    return new Visitor(await context.newPage(), context, place.url, login);
  }

  /** Opens a screen, by its path. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Stands before the sign-in of the country, with name and password written. */
  async askToSignIn(path: string): Promise<void> {
    await this.open(`/api/v1/sign-in?returnTo=${encodeURIComponent(path)}`);
    await this.page.locator('select').selectOption(this.login.login);
    await this.page.locator('input[type=password]').fill(this.login.password);
  }

  /** Signs in from wherever the sign-in begins, and ends on the screen of the path. */
  async signIn(path: string): Promise<void> {
    await this.askToSignIn(path);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(`${this.url}${path}`);
  }

  /** Waits until the screen shows what it is for. */
  async settled(): Promise<void> {
    await this.page.locator('h1').waitFor();
    await eventually(async () => expect(await this.page.locator('[data-loading]').count()).toBe(0), PATIENCE_MS);
  }

  /** Has a text on the clipboard. */
  async copy(text: string): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Sends the form of a record by its key, once it says what that does. */
  async sendForm(): Promise<void> {
    await this.page.locator('[data-foot] > [data-send]:enabled').waitFor();
    await this.page.keyboard.press('Control+Enter');
  }

  get name(): string {
    return this.login.name;
  }

  get password(): string {
    return this.login.password;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  /** Refusals of the server are what some tests are about; a browser writes a line of its own for each. */
  private hear(type: string, text: string): void {
    const isOfServer = text.startsWith('Failed to load resource');
    if ((type !== 'error' && type !== 'warning') || isOfServer) return;
    this.complaints.push(`${type}: ${text}`);
    Visitor.heard.push(`${type} at ${new URL(this.page.url()).pathname}: ${text}`);
  }

  private note(url: string): void {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1') this.complaints.push(`asked ${url}`);
  }
}
