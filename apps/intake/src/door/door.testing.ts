import { generateKeyPairSync } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type LetterKey, letterKeysIn, type PublicLetterKey, publicLetterKeyIn } from '#libs/letters';
import { EventLog, Metrics } from '#libs/observability';
import { practiceText, type TestDatabase } from '#libs/testing';
import { Clock } from '#libs/work';
import { openPractice } from '../shared/practice/practice.js';
import type { DoorAudience, DoorOptions } from './door.options.js';
import { startDoor } from './start-door.js';

/** A clock that a spec sets forward. */
export class SetClock extends Clock {
  private ms = Date.UTC(2026, 10, 28, 9, 0, 0);

  override now(): Date {
    return new Date(this.ms);
  }

  pass(ms: number): void {
    this.ms += ms;
  }
}

export const FORM_KEY = new Uint8Array(32).fill(7);
export const LINK_KEY = new Uint8Array(32).fill(9);

/** The key of a desk for mailboxes: the door is given the public half. */
export const LETTERS = letterPair();

function letterPair(): { readonly public: PublicLetterKey; readonly private: readonly LetterKey[] } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { public: publicLetterKeyIn(publicKey), private: letterKeysIn(privateKey) };
}

/** What a door wrote into its log. */
export type Lines = string[];

export const ORGANISATION_HEADER = 'x-organisation';

/** What a door is told. */
export function optionsFor(audience: DoorAudience): DoorOptions {
  const organisationHeader = audience === 'everybody' ? null : ORGANISATION_HEADER;
  return {
    audience,
    organisationHeader,
    formKey: FORM_KEY,
    linkKeys: [LINK_KEY],
    exitUrl: new URL('https://weather.example/'),
    letterKey: LETTERS.public,
  };
}

/** Starts a door of a country on a database, as `door.main.ts` does. */
export async function aDoor(
  database: TestDatabase,
  clock: Clock,
  { lines = [], audience = 'everybody' }: { readonly lines?: Lines; readonly audience?: DoorAudience } = {},
): Promise<NestExpressApplication> {
  const log = new EventLog({
    service: 'intake',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  });
  const parts = {
    database: database.as('door'),
    observability: { log, metrics: new Metrics() },
    practice: openPractice(practiceText(), 'nl'),
    door: optionsFor(audience),
    clock,
  };
  return startDoor(parts, 0);
}

/** A name as a proxy writes it: bytes of UTF-8. */
function inHeader(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

/** Somebody at the door without scripts: keeps the page that was shown, and posts its form. */
export class Visitor {
  page = '';
  status = 0;
  headers = new Headers();

  constructor(
    private readonly home: string,
    private readonly address = '192.0.2.7',
    /** As the proxy of a door of authorities names it. */
    private readonly organisation: string | null = null,
  ) {}

  async open(path: string, init: RequestInit = {}): Promise<this> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', this.address);
    if (this.organisation !== null) headers.set(ORGANISATION_HEADER, inHeader(this.organisation));
    const answer = await fetch(`${this.home}${path}`, { redirect: 'manual', ...init, headers });
    [this.page, this.status, this.headers] = [await answer.text(), answer.status, answer.headers];
    return this;
  }

  post(fields: Readonly<Record<string, string | readonly string[]>>): Promise<this> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.open('/f', { method: 'POST', body });
  }

  /** Presses a button of the page that is shown, with what was typed. */
  press(to: string, typed: Readonly<Record<string, string | readonly string[]>> = {}): Promise<this> {
    return this.post({ state: this.state(), to, ...typed });
  }

  state(): string {
    return /name="state" value="([^"]+)"/.exec(this.page)?.[1] ?? '';
  }

  /** Code and PIN, where the page shows them. */
  access(): { readonly code: string; readonly pin: string } | null {
    const [code, pin] = [...this.page.matchAll(/<dd>([0-9A-Z-]{14}|\d{6})<\/dd>/g)].map(([, said]) => said);
    return code === undefined || pin === undefined ? null : { code, pin };
  }

  /** Asks for the page of a mailbox, and opens it with what is typed. */
  async openBox(typed: { readonly code: string; readonly pin: string }, lang = 'en'): Promise<this> {
    await this.open(`/box?lang=${lang}`);
    return this.pressInBox('open', { ...typed, lang });
  }

  /** Presses a button of the page of a mailbox. */
  pressInBox(to: string, typed: Readonly<Record<string, string>> = {}): Promise<this> {
    const visit = /name="visit" value="([^"]+)"/.exec(this.page)?.[1] ?? '';
    return this.open('/box', { method: 'POST', body: new URLSearchParams({ visit, to, ...typed }) });
  }

  /** What an open mailbox says, the newest first. */
  messages(): readonly string[] {
    return [...this.page.matchAll(/<\/dt>\s*<dd>([^<]+)<\/dd>/g)].map(([, said = '']) => said);
  }

  heading(): string {
    return /<h1>([^<]*)<\/h1>/.exec(this.page)?.[1] ?? '';
  }

  /** Names of the fields that are shown. */
  fields(): readonly string[] {
    return [...new Set([...this.page.matchAll(/ id="f-(\w+)"/g)].map(([, id = '']) => id))];
  }
}
