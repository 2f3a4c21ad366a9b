import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { describeNetwork, type Network, partsOf } from './network.js';
import { COUNTRIES } from './ports.js';
import { silentProgress } from './progress.js';
import { enterService } from './services.js';
import { ownedHome, removeOwnedHome } from './test-services.js';

const BASE_PORT = 28_000;

describe('the description of a network', () => {
  const home = ownedHome();
  const before = { ...process.env };
  let network: Network;
  const describeIt = (): Promise<Network> => describeNetwork({ home, basePort: BASE_PORT, progress: silentProgress });

  beforeAll(async () => {
    for (const name of ['DATABASE_URL', 'KAFKA_BROKERS']) delete process.env[name];
    enterService(home, 'nl-intake');
    network = await describeIt();
    for (const service of network.services.values()) await service.prepare?.();
  }, 120_000);
  afterEach(() => {
    process.env = { ...before };
  });
  afterAll(() => removeOwnedHome(home));

  it('names every part, each with ports of its own', () => {
    expect([...network.services.keys()].sort()).toEqual([...partsOf(home)].sort());
    const ports = [...network.services.values()].flatMap((service) => service.ports);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('puts no secret into arguments or environment, where every program of the machine could read it', () => {
    const folders = [home.secrets, home.identity];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const secrets = files
      .filter((file) => /\.(password|secret|key)$/.test(file))
      .map((file) => readFileSync(file, 'utf8').trim());
    expect(secrets.length).toBeGreaterThan(30);
    for (const { args, env } of network.services.values()) {
      const visible = [...args, ...Object.values(env)].join('\n');
      expect(secrets.filter((secret) => visible.includes(secret))).toEqual([]);
    }
  });

  it('gives each gateway the keys and the database of its own country alone', () => {
    for (const country of COUNTRIES) {
      const env = network.services.get(country)?.env;
      expect(env?.['GATEWAY_MEMBER']).toBe(country);
      expect(env?.['DATABASE_URL']).toContain(`/joinder_${country}`);
      for (const name of ['KEYSTORE_FILE', 'KAFKA_KEY_FILE', 'OIDC_CLIENT_SECRET_FILE', 'STATE_DIR']) {
        expect(env?.[name]).toContain(`/${country}`);
      }
    }
  });

  it('T10 tells the door of an intake of its own database role, keys and public half, and of nothing of the desk', () => {
    const { command, args, env } = network.services.get('nl-intake-door')!;
    expect([command, ...args].join(' ')).toMatch(/\/apps\/intake\/src\/door\.main\.js$/);
    expect(Object.keys(env).toSorted()).toEqual([
      'CONTENT_FILE',
      'DOOR_DATABASE_PASSWORD_FILE',
      'DOOR_DATABASE_URL',
      'DOOR_DESK_KEY',
      'DOOR_EXIT_URL',
      'DOOR_FORM_KEY_FILE',
      'DOOR_LETTER_KEY_FILE',
      'DOOR_LETTER_KEY_SIGNATURE_FILE',
      'DOOR_LINK_KEY_FILE',
      'DOOR_METRICS_PORT',
      'DOOR_PORT',
      'INTAKE_COUNTRY',
    ]);
    expect(env['DOOR_DATABASE_URL']).toContain('//joinder_nl_intake_door@');
    expect(readFileSync(env['DOOR_LETTER_KEY_FILE']!, 'utf8')).toContain('BEGIN PUBLIC KEY');
    const desk = Object.values(network.services.get('nl-intake')!.env);
    const both = Object.values(env).filter((value) => desk.includes(value));
    expect(both).toEqual([env['INTAKE_COUNTRY'], env['CONTENT_FILE']]);
  });

  it('A07 T10 tells the door of authorities whose word it takes for who asks, and nothing else than the door of everybody but a form key of its own', () => {
    const [everybody, authorities] = ['nl-intake-door', 'nl-intake-authorities'].map(
      (name) => network.services.get(name)!.env,
    );
    const own = Object.keys(authorities!).filter((name) => authorities![name] !== everybody![name]);
    const ports = ['DOOR_METRICS_PORT', 'DOOR_PORT'];
    expect(own.toSorted()).toEqual(['DOOR_FOR', 'DOOR_FORM_KEY_FILE', ...ports, 'DOOR_ORGANISATION_HEADER'].toSorted());
    expect(network.services.get('nl-intake-proxy')!.env).toMatchObject({
      PROXY_ORGANISATION: 'Gemeente Demostad',
      PROXY_DOOR_PORT: authorities!['DOOR_PORT'],
      PROXY_ORGANISATION_HEADER: authorities!['DOOR_ORGANISATION_HEADER'],
    });
    expect([...network.services.keys()].filter((name) => /hu-intake-(authorities|proxy)/.test(name))).toEqual([]);
  });

  it('uses a database and a cluster elsewhere instead of its own', async () => {
    process.env['DATABASE_URL'] = 'postgresql://boss:word@database.example:5432/postgres';
    process.env['KAFKA_BROKERS'] = 'kafka.example:9092';
    const { services } = await describeIt();
    expect(services.has('postgres')).toBe(false);
    expect(services.has('kafka')).toBe(false);
    expect(services.get('nl')?.env).toMatchObject({
      DATABASE_URL: 'postgresql://joinder_nl@database.example:5432/joinder_nl',
      KAFKA_BROKERS: 'kafka.example:9092',
    });
  });
});
