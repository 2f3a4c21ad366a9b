import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DoorVisit } from './door-visit.js';

const TAKES_MS = 300;
/** Timers and clocks of a machine differ by so much. */
const NEAR_MS = 20;

let door: Server;
let posted: { to: string | null; at: number }[] = [];

/** A form of one page, then the look at all answers, then the end. */
const PAGES: Readonly<Record<string, string>> = {
  begin: '<h1>A form</h1><input type="hidden" name="state" value="s"><input id="f-story">',
  next: '<h1>All answers</h1><input type="hidden" name="state" value="s">',
  send: '<h1>It was received</h1>',
};

beforeAll(async () => {
  door = createServer((request, response) => {
    void text(request).then((body) => {
      const to = new URLSearchParams(body).get('to');
      posted.push({ to, at: performance.now() });
      response.end(PAGES[to ?? ''] ?? '');
    });
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
});

afterAll(() => void door.close());

it('sends a form no sooner after its first page than a person would, where that is asked for', async () => {
  const { port } = door.address() as AddressInfo;
  const visit = new DoorVisit(`http://127.0.0.1:${port}`);
  await visit.fill('citizen', { story: 'Something' }, TAKES_MS);
  expect(await visit.sendFilled()).toBe('It was received');
  expect(posted.map(({ to }) => to)).toEqual(['begin', 'next', 'send']);
  const [begun, , sent] = posted;
  expect((sent?.at ?? 0) - (begun?.at ?? 0)).toBeGreaterThanOrEqual(TAKES_MS - NEAR_MS);
  posted = [];
  expect(await visit.send('citizen', { story: 'Something' })).toBe('It was received');
  expect(posted.map(({ to }) => to)).toEqual(['begin', 'next', 'send']);
});
