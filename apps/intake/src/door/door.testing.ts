import type { NestExpressApplication } from '@nestjs/platform-express';
import { EventLog, Metrics } from '#libs/observability';
import { practiceText, type TestDatabase } from '#libs/testing';
import { Clock } from '#libs/work';
import { openPractice } from '../shared/practice/practice.js';
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

/** What a door wrote into its log. */
export type Lines = string[];

/** Starts a door of a country on a database, as `main.ts` does. */
export async function aDoor(database: TestDatabase, clock: Clock, lines: Lines = []): Promise<NestExpressApplication> {
  const log = new EventLog({
    service: 'intake',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  });
  const parts = {
    database: database.as('door'),
    observability: { log, metrics: new Metrics() },
    practice: openPractice(practiceText(), 'nl'),
    door: { formKey: new Uint8Array(32).fill(7), exitUrl: new URL('https://weather.example/') },
    clock,
  };
  return startDoor(parts, 0);
}

/** Somebody at the door without scripts: keeps the page that was shown, and posts its form. */
export class Visitor {
  page = '';
  status = 0;
  headers = new Headers();

  constructor(
    private readonly home: string,
    private readonly address = '192.0.2.7',
  ) {}

  async open(path: string, init: RequestInit = {}): Promise<this> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', this.address);
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

  heading(): string {
    return /<h1>([^<]*)<\/h1>/.exec(this.page)?.[1] ?? '';
  }

  /** Names of the fields that are shown. */
  fields(): readonly string[] {
    return [...new Set([...this.page.matchAll(/ id="f-(\w+)"/g)].map(([, id = '']) => id))];
  }
}
