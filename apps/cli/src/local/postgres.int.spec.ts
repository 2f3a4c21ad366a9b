import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { partDatabase, ensureDatabases } from './databases.js';
import { homeAt } from './paths.js';
import { COUNTRIES, freePorts } from './ports.js';
import { type PostgresServer, postgresServer } from './postgres.js';
import { silentProgress } from './progress.js';
import { passwordIn } from './secrets.js';
import { Supervisor } from './supervisor.js';

describe('the PostgreSQL of a network', () => {
  const outside = mkdtempSync(join(tmpdir(), 'joinder-postgres-'));
  // Like a home below /root: when we are root, the user that runs PostgreSQL cannot go there.
  const home = homeAt(join(outside, 'private', 'home'));
  const supervisor = new Supervisor({ home, progress: silentProgress });
  let server: PostgresServer;

  const query = async (url: string, text: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    mkdirSync(home.root, { recursive: true });
    chmodSync(join(outside, 'private'), 0o700);
    const [port = 0] = await freePorts(1);
    server = await postgresServer(home, port);
    await supervisor.ensure(server.service);
  }, 60_000);
  afterAll(async () => {
    await supervisor.stop('postgres');
    for (const folder of [server.folder, outside]) rmSync(folder, { recursive: true, force: true });
  });

  it('writes to the disk before it says so, listens on loopback alone and speaks UTC', async () => {
    const settings = await query(
      server.adminUrl,
      `select name, setting from pg_settings where name in
       ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'TimeZone', 'password_encryption') order by name`,
    );
    expect(settings).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'password_encryption', setting: 'scram-sha-256' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('lets nobody in without the password', async () => {
    const url = new URL(server.adminUrl);
    url.password = 'guessed';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps no password in its folder or among its arguments', () => {
    expect(readdirSync(server.folder)).not.toContain('first-password');
    expect(server.service.args.join(' ')).not.toContain(new URL(server.adminUrl).password);
  });

  it('gives each country a database that the others cannot enter', async () => {
    await ensureDatabases(home, server.adminUrl, COUNTRIES);
    await ensureDatabases(home, server.adminUrl, COUNTRIES);
    const nl = partDatabase(home, server.adminUrl, 'nl');
    const url = new URL(nl.serviceUrl);
    url.password = passwordIn(nl.servicePasswordFile);
    expect(await query(url.href, 'select current_user as me')).toEqual([{ me: nl.roles.service }]);
    url.pathname = '/joinder_hu';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('starts again after it was killed, with what it had committed', async () => {
    await query(server.adminUrl, 'create table kept (n int)');
    await query(server.adminUrl, 'insert into kept values (7)');
    await supervisor.kill('postgres');
    await supervisor.ensure(server.service);
    expect(await query(server.adminUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  }, 60_000);
});
