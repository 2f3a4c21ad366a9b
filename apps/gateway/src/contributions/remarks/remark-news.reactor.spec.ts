import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { ReleaseAskedSchema, RemarkMadeSchema, uuidBytes } from '#libs/contracts';
import type { LiveChunk, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { RemarkNewsReactor } from './remark-news.reactor.js';
import type { RemarkNews } from './remark-news.js';

const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'] as const;

async function notedOf(...messages: readonly OpenedMessage['message'][]): Promise<readonly unknown[]> {
  const noted: unknown[] = [];
  const note =
    (what: string) =>
    async (_: unknown, ...asked: unknown[]): Promise<void> =>
      void noted.push([what, ...asked]);
  const news = { lock: note('lock'), state: note('state') } as unknown as RemarkNews;
  const reactor = new RemarkNewsReactor(news);
  const chunk = { spaceNo: 7, messages: messages.map((message) => ({ message })), joined: [] };
  expect(await reactor.note({} as EntityManager, chunk as unknown as LiveChunk)).toBe(0);
  expect(await reactor.react()).toBe(0);
  return noted;
}

const said = (recordId: string) => create(RemarkMadeSchema, { about: { recordId: uuidBytes(recordId) } });

it('9 states once a chunk what is new of each record, behind a lock', async () => {
  expect(await notedOf(said(ONE), said(OTHER), said(ONE))).toEqual([
    ['lock', 7, [ONE, OTHER]],
    ['state', 7, [ONE, OTHER]],
  ]);
});

it('9 asks nothing where nobody said anything', async () => {
  expect(await notedOf(create(ReleaseAskedSchema, {}))).toEqual([]);
});
