import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IdentityOptions } from '#libs/people';
import { TestMailServer, WebhookReceiver } from '#libs/testing';
import { failureCode } from '../../libs/notices/src/notice-failure.js';
import { MailSender } from '../../libs/notices/src/sending/mail-sender.js';
import { WebhookSender } from '../../libs/notices/src/sending/webhook-sender.js';

const TOLD = { says: 'urgent', isRequest: true, at: new Date('2026-12-01T02:00:00Z') } as const;
const SECRET = 'an invented secret of 32 letters';

let mails: TestMailServer;
let hooks: WebhookReceiver;

beforeAll(async () => {
  [mails, hooks] = await Promise.all([TestMailServer.start(), WebhookReceiver.start()]);
});

afterAll(() => Promise.all([mails?.stop(), hooks?.stop()]));

beforeEach(() => {
  mails.taken.length = 0;
  hooks.taken.length = 0;
  hooks.answer = (response) => response.writeHead(204).end();
});

/** Why it was not taken; null where it was. */
const call = (address: string, hosts: readonly string[]): Promise<string | null> =>
  new WebhookSender({ hosts }).send({ address, secret: SECRET }, TOLD).then(() => null, failureCode);

const portOf = (): string => hooks.host.slice('127.0.0.1:'.length);

describe('SC15 a webhook that is made to lead elsewhere', () => {
  it('reaches this machine where it is listed by number, and only there', async () => {
    expect(await call(`http://${hooks.host}/`, [hooks.host])).toBeNull();
    expect(await call(`http://${hooks.host}/`, [`127.0.0.1:1`, 'alerts.example.org'])).toBe('HOST_NOT_ALLOWED');
    expect(await call(`https://localhost:${portOf()}/`, [`localhost:${portOf()}`])).toBe('HOST_NOT_ALLOWED');
    expect(await call(`http://127.1:${portOf()}/`, [`127.1:${portOf()}`])).toBe('HOST_NOT_ALLOWED');
    expect(hooks.taken).toHaveLength(1);
  });

  it('does not ask for what clouds tell a machine about itself', async () => {
    for (const address of [
      'http://169.254.169.254/latest/',
      'http://[fd00:ec2::254]/',
      'http://metadata.google.internal/',
    ]) {
      expect(await call(address, [new URL(address).host])).toBe('HOST_NOT_ALLOWED');
    }
  });

  it.each([301, 302, 303, 307, 308])('follows no redirect: %i', async (status) => {
    hooks.answer = (response) => response.writeHead(status, { location: `http://${hooks.host}/elsewhere` }).end();
    expect(await call(`http://${hooks.host}/`, [hooks.host])).toBe(`HTTP ${status}`);
    expect(hooks.taken.map(({ path }) => path)).toEqual(['/']);
  });

  it('does not wait where the answer is another protocol: 101', async () => {
    hooks.answer = ({ socket }) => {
      socket?.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    };
    expect(await call(`http://${hooks.host}/`, [hooks.host])).toBe('HTTP 101');
  });

  it('waits five seconds for an answer that comes ever so slowly', async () => {
    let dripping: NodeJS.Timeout | undefined;
    hooks.answer = (response) => {
      response.writeProcessing();
      dripping = setInterval(() => response.writeProcessing(), 500);
    };
    const before = performance.now();
    expect(await call(`http://${hooks.host}/`, [hooks.host])).toBe('TIMEOUT');
    expect(performance.now() - before).toBeLessThan(9_000);
    clearInterval(dripping);
  }, 20_000);

  it('reads nothing of an answer without an end', async () => {
    hooks.answer = (response) => {
      response.writeHead(200);
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536), more));
      more();
    };
    expect(await call(`http://${hooks.host}/`, [hooks.host])).toBeNull();
  });
});

describe('SC16 line breaks towards the headers of a mail', () => {
  const identity = { publicUrl: new URL('https://joinder.example.org') } as IdentityOptions;
  const sender = (): MailSender =>
    new MailSender({ hosts: [], mail: { url: mails.url(), from: 'joinder@example.org' } }, identity);
  const headersOf = (raw = ''): readonly string[] =>
    raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

  it('find none that says more than where it goes: neither a desk nor anything that waits', async () => {
    await sender().send({ address: 'night@example.org', language: 'en' }, TOLD);
    expect(headersOf(mails.taken[0]?.raw).toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it.each([
    'night@example.org\r\nBcc: evil@example.org',
    'night@example.org\nX-Evil: 1',
    'night@example.org>\r\nRCPT TO:<evil@example.org',
    'night@example.org, evil@example.org',
    '"Evil <evil@example.org>" <night@example.org>',
  ])('add no header and no recipient: %j', async (address) => {
    await sender()
      .send({ address, language: 'en' }, TOLD)
      .catch(() => undefined);
    for (const { to, raw } of mails.taken) {
      expect(to).toHaveLength(1);
      expect(to).not.toContain('evil@example.org');
      expect(headersOf(raw)).not.toContain('bcc');
      expect(headersOf(raw)).not.toContain('x-evil');
    }
  });
});
