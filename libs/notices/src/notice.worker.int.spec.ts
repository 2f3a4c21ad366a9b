import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LANGUAGES, MINUTE_MS } from '#libs/vocabulary';
import { gatewayMigrations } from '../../../apps/gateway/src/gateway.migrations.js';
import { NOTICE_TEXTS } from './notice.texts.table.js';
import { NoticePruneWorker } from './notice-prune.worker.js';
import { FRONT, HOOK, NIGHT, NoticeStage, SECRET, START } from './notice-stage.testing.js';
import { SIGNATURE_HEADER } from './sending/webhook-sender.js';

const OTHER = '018f0000-0000-7000-8000-000000000003';

let stage: NoticeStage;

beforeAll(async () => {
  stage = await NoticeStage.open(gatewayMigrations);
}, 60_000);

afterAll(() => stage?.close());
beforeEach(() => stage.empty());

describe('10 what is urgent', () => {
  it('reaches a mail server and a receiver of webhooks once, without content, whoever takes the step', async () => {
    await stage.mailTo('front@example.org');
    await stage.hookTo(`http://${stage.hooks.host}/joinder?desk=front`);
    await stage.waits('request.1');
    await Promise.all([stage.step(), stage.step()]);
    await stage.step();
    expect(stage.mails.taken).toMatchObject([{ from: 'joinder@example.org', to: ['front@example.org'] }]);
    const [headers = '', text] = stage.mails.taken[0]?.raw.split('\r\n\r\n', 1).concat(stage.mails.taken[0].raw) ?? [];
    expect(headers).toContain('\r\nSubject: Joinder\r\n');
    expect(text).toContain('One urgent request waits in Joinder.\r\n\r\nhttps://joinder.example.org/inbox');
    expect(stage.hooks.taken).toMatchObject([{ path: '/joinder?desk=front' }]);
    const [{ body, headers: signed }] = stage.hooks.taken as [(typeof stage.hooks.taken)[0]];
    expect(JSON.parse(body)).toEqual({ kind: 'urgent', at: START.toISOString() });
    expect(signed[SIGNATURE_HEADER]).toBe(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`);
    expect(JSON.stringify([stage.mails.taken, stage.hooks.taken])).not.toMatch(/Zs|DEMO|request\.1/);
    expect(await stage.states()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  });

  it.each(LANGUAGES)('is said in the language of the channel: %s', async (language) => {
    await stage.mailTo('front@example.org', { language });
    await stage.waits('request.1');
    await stage.step();
    const [, encoded = ''] = stage.mails.taken[0]?.raw.split('\r\n\r\n') ?? [];
    const raw = stage.mails.taken[0]?.raw ?? '';
    const text = /quoted-printable/i.test(raw) ? unquoted(raw) : /base64/i.test(raw) ? fromBase64(encoded) : raw;
    expect(text).toContain(NOTICE_TEXTS.urgent[language]);
  });

  it('is no request where it is none, and is due at its moment, in the night as well', async () => {
    await stage.mailTo('front@example.org');
    await stage.waits('approval.1', { kind: 'approval' });
    await stage.step();
    await stage.answered('approval.1');
    await stage.waits('request.2', { at: new Date(START.getTime() - MINUTE_MS), dueAt: START });
    await stage.waits('signal.3', { kind: 'handed-signal', dueAt: START });
    await stage.step();
    await stage.step();
    const [first, ...others] = stage.mails.taken.map(({ raw }) => raw.replaceAll('=\r\n', ''));
    expect(first).toContain('Something urgent waits in Joinder.');
    const said = others.map((raw) => /(?:One|Something|The time)[^\r]*/.exec(raw)?.[0] ?? '');
    expect(said.toSorted()).toEqual([
      'One urgent request waits in Joinder.',
      'The time for something in Joinder is nearly over, or is over.',
      'The time to answer one request in Joinder is nearly over, or is over.',
    ]);
  });

  it('is told to those who are called and to channels of every desk, and to nobody else', async () => {
    await stage.mailTo('front@example.org');
    await stage.mailTo('night@example.org', { id: HOOK, desk: NIGHT });
    await stage.mailTo('all@example.org', { id: OTHER, desk: null });
    await stage.waits('request.1');
    stage.called = { desks: [NIGHT], inHours: false };
    await stage.step();
    expect(stage.mails.taken.flatMap(({ to }) => to).toSorted()).toEqual(['all@example.org', 'night@example.org']);
  });

  it('is counted as unheard where no channel is of those who are called, and not told later', async () => {
    await stage.mailTo('night@example.org', { desk: NIGHT });
    await stage.waits('request.1');
    await stage.step();
    stage.called = { desks: [NIGHT], inHours: true };
    await stage.step();
    expect(stage.mails.taken).toEqual([]);
    expect(await stage.states()).toMatchObject([{ state: 'unheard', channel: null }]);
    expect(await stage.notices.counts(stage.clock.now())).toEqual({ failed: 0, retried: 0, unheard: 1 });
    expect(readFileSync('deploy/observability/alerts.yml', 'utf8')).toContain(
      'expr: gateway_notices{state="unheard"} > 0',
    );
  });

  it('rings not while an own answer is on its way, nor what began days ago', async () => {
    await stage.mailTo('front@example.org');
    await stage.waits('request.1', { held: true });
    await stage.waits('request.2', { at: new Date('2026-11-26T02:00:00Z') });
    await stage.step();
    expect(await stage.states()).toEqual([]);
  });
});

describe('10 what is urgent and seen by nobody', () => {
  it('is told to those who answer for the desk after 15 minutes, once', async () => {
    await stage.mailTo('front@example.org');
    await stage.mailTo('deputy@example.org', { id: HOOK, desk: NIGHT });
    await stage.waits('request.1');
    await stage.waits('request.2', { seen: true });
    await stage.step();
    stage.clock.later(15 * MINUTE_MS - 1);
    await stage.step();
    expect(stage.mails.taken.map(({ to }) => to)).toEqual([['front@example.org'], ['front@example.org']]);
    stage.clock.later(1);
    await stage.step();
    await stage.step();
    expect(stage.mails.taken.slice(2).map(({ to }) => to)).toEqual([['deputy@example.org']]);
  });
});

describe('10 what came of a request', () => {
  it('rings for its author alone as well, and is called a request once its time is over', async () => {
    await stage.mailTo('front@example.org');
    const news = { kind: 'request-news', mustAct: false, person: 'ops' };
    await stage.waits('request-news.1', news);
    await stage.waits('request-news.2', { ...news, dueAt: START });
    await stage.waits('request-news.3', { ...news, urgent: false });
    await stage.step();
    const said = stage.mails.taken.map(({ raw }) => /(?:Something|The time)[^\r=]*/.exec(raw)?.[0] ?? '');
    expect(said.toSorted()).toEqual([
      'Something urgent waits in Joinder.',
      expect.stringMatching(/^The time to answer one request/),
    ]);
    expect((await stage.states()).map(({ key }) => key)).toEqual(['request-news.1', 'request-news.2']);
  });
});

describe('10 outside the hours of a desk', () => {
  it('nothing rings but what is urgent; the rest when a desk is open', async () => {
    await stage.mailTo('front@example.org');
    await stage.waits('request.1', { urgent: false, dueAt: new Date(START.getTime() - MINUTE_MS) });
    await stage.waits('request-due.2', { urgent: false, mustAct: false, dueAt: new Date(START.getTime() + MINUTE_MS) });
    await stage.waits('request.3', { urgent: false, dueAt: new Date(START.getTime() + MINUTE_MS) });
    await stage.waits('answer.4', { urgent: false });
    const late = { kind: 'request-news', urgent: false, mustAct: false, person: 'ops' };
    await stage.waits('request-news.5', { ...late, dueAt: START });
    await stage.step();
    expect(stage.mails.taken).toEqual([]);
    stage.called = { desks: [FRONT], inHours: true };
    await stage.step();
    expect((await stage.states()).map((one) => Object(one).key)).toEqual([
      'request-due.2',
      'request-news.5',
      'request.1',
    ]);
    expect(stage.mails.taken[0]?.raw).toContain('The time to answer one request in Joinder is nearly over');
    stage.clock.later(2 * MINUTE_MS);
    await stage.step();
    expect((await stage.states()).map((one) => Object(one).key)).toContain('request.3');
  });
});

describe('10 a service that tells nobody', () => {
  it('asks its database nothing', async () => {
    stage.options = { hosts: [] };
    await stage.mailTo('front@example.org');
    await stage.waits('request.1');
    const asked = jest.spyOn(stage.database.dataSource, 'query');
    const begun = jest.spyOn(stage.database.dataSource, 'createQueryRunner');
    await stage.step();
    expect([asked.mock.calls, begun.mock.calls]).toEqual([[], []]);
    jest.restoreAllMocks();
    expect(await stage.states()).toEqual([]);
  });
});

it('10 what waits for hours hides nothing that need not wait, however much it is', async () => {
  await stage.mailTo('front@example.org');
  const late = (minutes: number) => ({ urgent: false, dueAt: new Date(START.getTime() - minutes * MINUTE_MS) });
  for (let i = 0; i < 450; i += 1) await stage.waits(`request.${i}`, late(1));
  await stage.waits('request.old', late(2));
  stage.calledFor = ({ key }) => ({ desks: [FRONT], inHours: key === 'request.old' });
  const process = stage.process();
  for (let i = 0; i < 4; i += 1) await process.step();
  expect(await stage.states()).toMatchObject([{ key: 'request.old', state: 'sent' }]);
  await stage.waits('request.urgent');
  await process.step();
  expect(await stage.states()).toMatchObject([{ key: 'request.old' }, { key: 'request.urgent' }]);
});

it('what became of notices is forgotten after 90 days, where nothing waits any more', async () => {
  await stage.mailTo('front@example.org');
  await stage.waits('request.1');
  await stage.waits('request.2');
  await stage.step();
  await stage.answered('request.1');
  stage.clock.later(91 * 24 * 60 * MINUTE_MS);
  expect(await new NoticePruneWorker(stage.notices, stage.clock).step()).toBe('idle');
  expect(await stage.states()).toMatchObject([{ key: 'request.2' }]);
});

function unquoted(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function fromBase64(body: string): string {
  return Buffer.from(body, 'base64').toString('utf8');
}
