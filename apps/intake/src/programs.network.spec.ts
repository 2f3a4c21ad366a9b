import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { createAuthority, issueCertificate } from '#libs/trust';
import { eventually } from '../../../test/network/eventually.js';
import { freePort, TestIssuer } from '../../../test/network/test-issuer.js';
import { Visitor } from './door/door.testing.js';
import { intakeMigrations } from './intake.migrations.js';
import { VALIDITY } from './intake.testing.js';

const BUILT = join(import.meta.dirname, '../../../dist');
const CALM = { danger: 'no', minor: 'no', story: 'The same van each night, before it is light.' };

jest.setTimeout(120_000);

/** A program of intake as it runs at a country: a process of its own, and what it wrote. */
class Program {
  written = '';
  private constructor(
    readonly home: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (this.written += part));
  }

  static async start(file: string, port: number, env: Readonly<Record<string, string>>): Promise<Program> {
    const child = spawn(process.execPath, [join(BUILT, 'apps/intake/src', file)], { env });
    const program = new Program(`http://127.0.0.1:${port}`, child);
    await eventually(async () => expect(await program.isReady()).toBe(true), 60_000);
    return program;
  }

  isReady(): Promise<boolean> {
    const asked = fetch(`${this.home}/health/ready`).then(({ ok }) => ok);
    return asked.catch(() => Promise.reject(new Error(`not ready: ${this.written}`)));
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  say(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async ended(): Promise<void> {
    if (this.isRunning) await once(this.child, 'exit');
  }
}

describe('the programs of intake', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-intake-'));
  let database: TestDatabase;
  let issuer: TestIssuer;
  let door: Program;
  let desk: Program;

  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    const [doorPort, deskPort] = [await freePort(), await freePort()];
    issuer = await TestIssuer.start('nl', new URL(`http://127.0.0.1:${deskPort}`));
    const shared = { INTAKE_COUNTRY: 'nl', CONTENT_FILE: join(BUILT, 'content.json') };
    const letters = generateKeyPairSync('x25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const signer = generateKeyPairSync('ed25519');
    const signature = sign(null, Buffer.from(letters.publicKey), signer.privateKey).toString('base64');
    door = await Program.start('door.main.js', doorPort, {
      ...shared,
      DOOR_PORT: String(doorPort),
      DOOR_METRICS_PORT: String(await freePort()),
      DOOR_DATABASE_URL: database.as('door').url,
      DOOR_FORM_KEY_FILE: file('form.key', randomBytes(32).toString('base64url')),
      DOOR_LINK_KEY_FILE: file('link.key', randomBytes(32).toString('base64url')),
      DOOR_LETTER_KEY_FILE: file('letter.pub', letters.publicKey),
      DOOR_LETTER_KEY_SIGNATURE_FILE: file('letter.sig', signature),
      DOOR_DESK_KEY: signer.publicKey.export({ format: 'jwk' }).x ?? '',
      DOOR_EXIT_URL: 'https://weather.example/',
    });
    const authority = await createAuthority('Practice of a country', VALIDITY);
    const names = { commonName: 'intake', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] };
    const tls = await issueCertificate(authority, { ...names, server: true, client: true, ...VALIDITY });
    const { clientId, clientSecret } = issuer.identity();
    desk = await Program.start('main.js', deskPort, {
      ...shared,
      DATABASE_URL: database.config.url,
      DESK_PORT: String(deskPort),
      DESK_PUBLIC_URL: `http://127.0.0.1:${deskPort}`,
      DESK_LETTER_KEY_FILE: file('letter.key', letters.privateKey),
      METRICS_PORT: String(await freePort()),
      INNER_PORT: String(await freePort()),
      INNER_CA_FILE: file('ca.pem', authority.certificatePem),
      INNER_CERT_FILE: file('inner.pem', tls.certificatePem),
      INNER_KEY_FILE: file('inner.key', tls.keyPem),
      INNER_CALLERS_FILE: file('callers.json', '{}'),
      OIDC_ISSUER: issuer.url.origin,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET_FILE: file('client.secret', clientSecret),
    });
  });

  afterAll(async () => {
    for (const program of [door, desk]) program?.say('SIGKILL');
    issuer?.stop();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('38 stay at SIGHUP, and write that they did', async () => {
    for (const [program, line] of [
      [door, 'door.stayed'],
      [desk, 'intake.stayed'],
    ] as const) {
      program.say('SIGHUP');
      await eventually(async () => expect(program.written).toContain(line));
      expect([program.isRunning, await program.isReady()]).toEqual([true, true]);
    }
  });

  it('38 end at SIGTERM: the door answers what somebody had begun to send, and it is stored', async () => {
    const visitor = new Visitor(door.home);
    await visitor.post({ form: 'citizen', to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', CALM);
    const body = new URLSearchParams({ state: visitor.state(), to: 'send' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
    const sending = request(`${door.home}/f`, { method: 'POST', headers });
    const answered = once(sending, 'response');
    sending.write(body.slice(0, 20));
    // Asked behind it, on another line: the door has the beginning of what is sent.
    await visitor.open('/line');
    door.say('SIGTERM');
    await eventually(async () => expect(fetch(`${door.home}/line`)).rejects.toThrow());
    sending.end(body.slice(20));
    const [answer] = await answered;
    expect(await text(answer)).toContain('<h1>It was received</h1>');
    await door.ended();
    const [row] = await database.dataSource.query('select count(*)::integer as count from signal');
    expect(row.count).toBe(1);
    desk.say('SIGTERM');
    await desk.ended();
  });
});
