import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Metrics } from '#libs/observability';
import { WebhookReceiver, TestMailServer } from '#libs/testing';
import { createAuthority, issueCertificate } from '#libs/trust';
import { MINUTE_MS } from '#libs/vocabulary';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { NoticeMetrics } from '../notice-metrics.js';
import { NIGHT, NoticeStage, SECRET } from '../notice-stage.testing.js';

let stage: NoticeStage;

beforeAll(async () => {
  stage = await NoticeStage.open(gatewayMigrations);
}, 60_000);

afterAll(() => stage?.close());
beforeEach(() => stage.empty());

describe('10 a receiver that is down', () => {
  it('is tried again after 1, 5, 15 and 60 minutes, then has failed: shown and counted', async () => {
    stage.hooks.answer = (response) => response.writeHead(503).end();
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.waits('request.1', { seen: true });
    for (const [attempt, minutes] of [1, 5, 15, 60].entries()) {
      await stage.step();
      expect(await stage.states()).toMatchObject([{ state: 'due', attempts: attempt + 1, error: 'HTTP 503' }]);
      expect(await stage.notices.counts(stage.clock.now())).toMatchObject({ retried: 1, failed: 0 });
      stage.clock.later(minutes * MINUTE_MS - 1);
      await stage.step();
      expect(stage.hooks.taken).toHaveLength(attempt + 1);
      stage.clock.later(1);
    }
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'failed', attempts: 5 }]);
    stage.clock.later(600 * MINUTE_MS);
    await stage.step();
    expect(stage.hooks.taken).toHaveLength(5);
    const metrics = new Metrics();
    new NoticeMetrics(metrics, stage.notices, stage.clock).onModuleInit();
    expect(await metrics.print()).toContain('gateway_notices{state="failed"} 1');
    expect(readFileSync('deploy/observability/alerts.yml', 'utf8')).toContain(
      'expr: gateway_notices{state="failed"} > 0',
    );
    expect(stage.lines.join('\n')).toMatch(/notices\.failed/);
    expect(stage.lines.join('\n')).not.toContain(SECRET);
  });

  it('is told once it is back, and holds up nobody else', async () => {
    stage.mails.refusesWith = 451;
    await stage.mailTo('front@example.org');
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.waits('request.1');
    await stage.step();
    expect(stage.hooks.taken).toHaveLength(1);
    expect(await stage.states()).toMatchObject([{ state: 'due', error: 'SMTP 451' }, { state: 'sent' }]);
    stage.mails.refusesWith = null;
    stage.clock.later(MINUTE_MS);
    await stage.step();
    expect([stage.mails.taken.length, stage.hooks.taken.length]).toEqual([1, 1]);
  });

  it('is told nothing more once what waited is answered, or the channel is gone', async () => {
    stage.mails.refusesWith = 451;
    await stage.mailTo('front@example.org');
    await stage.waits('request.1');
    await stage.waits('request.2');
    await stage.step();
    await stage.answered('request.1');
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'over' }, { state: 'due' }]);
    await stage.database.dataSource.query('delete from desk_channel');
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'over' }, { state: 'over' }]);
  });

  it('leaves room for another one, however much waits for it', async () => {
    stage.hooks.answer = () => undefined;
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.mailTo('night@example.org', { desk: NIGHT });
    for (let i = 0; i < 100; i += 1) await stage.waits(`request.${i}`);
    await stage.step();
    stage.called = { desks: [NIGHT], inHours: false };
    await stage.waits('request.real');
    const before = performance.now();
    while (stage.mails.taken.length === 0 && performance.now() - before < 30_000) await stage.step();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(stage.mails.taken).toMatchObject([{ to: ['night@example.org'] }]);
  }, 60_000);

  it('that never answers is left after five seconds', async () => {
    stage.hooks.answer = () => undefined;
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.waits('request.1');
    const before = performance.now();
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'due', error: 'TIMEOUT' }]);
    expect(performance.now() - before).toBeLessThan(8_000);
  }, 20_000);
});

describe('SC15 a receiver that leads elsewhere', () => {
  it('is not followed', async () => {
    const elsewhere = await WebhookReceiver.start();
    stage.hooks.answer = (response) => response.writeHead(307, { location: `http://${elsewhere.host}/` }).end();
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.waits('request.1');
    await stage.step();
    expect(await stage.states()).toMatchObject([{ error: 'HTTP 307' }]);
    expect(elsewhere.taken).toEqual([]);
    await elsewhere.stop();
  });

  it('is called no more once its host is not listed', async () => {
    stage.options = { hosts: ['alerts.example.org'] };
    await stage.hookTo(`http://${stage.hooks.host}/`);
    await stage.waits('request.1');
    await stage.step();
    expect(await stage.states()).toMatchObject([{ error: 'HOST_NOT_ALLOWED' }]);
    expect(stage.hooks.taken).toEqual([]);
  });
});

describe('S23 mail over TLS', () => {
  it('is handed over to a server whose authority is trusted, and to no other', async () => {
    const lasts = { fromMs: Date.now() - MINUTE_MS, days: 1 };
    const authority = await createAuthority('Invented authority', lasts);
    const profile = { commonName: 'mail', ipAddresses: ['127.0.0.1'], server: true, client: false, ...lasts };
    const { certificatePem: cert, keyPem: key } = await issueCertificate(authority, profile);
    const server = await TestMailServer.start({ secure: true, authOptional: true, key, cert });
    const mail = { url: server.url('smtps:'), from: 'joinder@example.org' };
    stage.options = { mail, hosts: [] };
    await stage.mailTo('front@example.org');
    await stage.waits('request.1');
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'due', error: 'ESOCKET' }]);
    expect(server.taken).toEqual([]);
    stage.options = { mail, hosts: [], ca: authority.certificatePem };
    stage.clock.later(MINUTE_MS);
    await stage.step();
    expect(await stage.states()).toMatchObject([{ state: 'sent' }]);
    expect(server.taken).toMatchObject([{ to: ['front@example.org'] }]);
    await server.stop();
  });
});
