import { dirname } from 'node:path';
import { ConfigReader } from '#libs/config';
import { REQUESTS_IN_10_S } from '#libs/http';
import type { SignedLetterKey } from '#libs/letters';
import { readRegisters, type RegistersOptions } from './desk/registries/registers.options.js';
import type { DoorAudience } from './door/door.options.js';

/** Everything that the desk is told from outside, with its inner listener. Secrets are files, read once. */
export interface IntakeConfig extends IntakeDatabase, IntakeContent {
  readonly desk: {
    readonly port: number;
    readonly publicUrl: URL;
    readonly databasePoolSize: number;
    readonly oidc: {
      readonly issuer: URL;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope: string;
    };
    /** Requests of a session or a program in ten seconds; 0 turns off all limits. */
    readonly rateLimit: number;
    /** Private keys that open mailboxes, PEM: the one in use first, then those that are kept for older ones. */
    readonly letterKeys: string;
  };
  /** The listener for the services behind. */
  readonly inner: {
    readonly port: number;
    readonly host: string;
    readonly tls: { readonly ca: string; readonly cert: string; readonly key: string };
    readonly callersFile: string;
  };
  /** Registers whose deliveries are read, and the key of their digests; null where none delivers. */
  readonly registers: RegistersOptions | null;
  /** How pages name this network where it is not the one for real work. */
  readonly environmentName: string | undefined;
  readonly metricsPort: number;
}

/** Everything that the door is told: nothing of the desk but the public half of its key. */
export interface DoorConfig extends IntakeDatabase, IntakeContent {
  readonly port: number;
  readonly databasePoolSize: number;
  /** Who is let in to it: everybody, or authorities that the proxy in front of it knows. */
  readonly audience: DoorAudience;
  /** In which the proxy in front of a door of authorities says whose people ask; null at the door of everybody. */
  readonly organisationHeader: string | null;
  readonly formKey: Uint8Array;
  /** One, or two while what came under the older one is kept. */
  readonly linkKeys: readonly Uint8Array[];
  /** The public half of the key of the desk, signed by it. */
  readonly letterKey: SignedLetterKey;
  readonly exitUrl: URL;
  readonly metricsPort: number;
}

interface IntakeContent {
  readonly contentFile: string;
  readonly contentDigest: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** What `migrate.main.ts` needs. */
export interface IntakeDatabase {
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  readonly databaseUrl: string;
  readonly databasePasswordFile: string | undefined;
}

const KEY_BYTES = 32;
const MOST_LINK_KEYS = 2;

/** Reads the environment. @throws ConfigError listing everything that is wrong */
export function loadConfig(env: NodeJS.ProcessEnv): IntakeConfig {
  const read = new ConfigReader(env);
  const config: IntakeConfig = {
    ...databaseOf(read),
    desk: deskOf(read),
    inner: {
      port: read.port('INNER_PORT'),
      host: read.optional('INNER_HOST', '127.0.0.1'),
      tls: {
        ca: pemOf(read, 'INNER_CA_FILE'),
        cert: pemOf(read, 'INNER_CERT_FILE'),
        key: pemOf(read, 'INNER_KEY_FILE'),
      },
      callersFile: pemOf(read, 'INNER_CALLERS_FILE'),
    },
    registers: registersOf(read),
    environmentName: read.optional('ENVIRONMENT_NAME'),
    metricsPort: read.port('METRICS_PORT'),
    ...contentOf(read),
  };
  read.done();
  return config;
}

/** Reads what the door is told, and nothing besides. @throws ConfigError listing everything that is wrong */
export function loadDoorConfig(env: NodeJS.ProcessEnv): DoorConfig {
  const read = new ConfigReader(env);
  const config: DoorConfig = {
    country: countryOf(read),
    port: read.port('DOOR_PORT'),
    databaseUrl: read.required('DOOR_DATABASE_URL'),
    databasePasswordFile: read.optional('DOOR_DATABASE_PASSWORD_FILE'),
    databasePoolSize: read.integer('DOOR_DATABASE_POOL_SIZE', { min: 2, max: 50, fallback: 6 }),
    ...audienceOf(read),
    formKey: keyOf(read, 'DOOR_FORM_KEY_FILE'),
    linkKeys: linkKeysOf(read),
    letterKey: {
      pem: pemOf(read, 'DOOR_LETTER_KEY_FILE'),
      signature: pemOf(read, 'DOOR_LETTER_KEY_SIGNATURE_FILE'),
      deskKey: deskKeyOf(read),
    },
    exitUrl: read.url('DOOR_EXIT_URL', ['https:', 'http:']),
    metricsPort: read.port('DOOR_METRICS_PORT'),
    ...contentOf(read),
  };
  read.done();
  return config;
}

/** What the run of the migrations reads. @throws ConfigError */
export function loadMigrationConfig(env: NodeJS.ProcessEnv): IntakeDatabase {
  const read = new ConfigReader(env);
  const config = databaseOf(read);
  read.done();
  return config;
}

function countryOf(read: ConfigReader): string {
  const country = read.required('INTAKE_COUNTRY');
  read.require(country === '' || /^[a-z]{2}$/.test(country), 'INTAKE_COUNTRY is not a country in two small letters');
  return country;
}

function contentOf(read: ConfigReader): IntakeContent {
  return {
    contentFile: read.file('CONTENT_FILE').toString('utf8'),
    contentDigest: read.optional('CONTENT_DIGEST'),
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
  };
}

function databaseOf(read: ConfigReader): IntakeDatabase {
  return {
    country: countryOf(read),
    databaseUrl: read.required('DATABASE_URL'),
    databasePasswordFile: read.optional('DATABASE_PASSWORD_FILE'),
  };
}

function deskOf(read: ConfigReader): IntakeConfig['desk'] {
  return {
    port: read.port('DESK_PORT'),
    publicUrl: safeUrlOf(read, 'DESK_PUBLIC_URL'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', { min: 4, max: 100, fallback: 8 }),
    oidc: {
      issuer: safeUrlOf(read, 'OIDC_ISSUER'),
      clientId: read.required('OIDC_CLIENT_ID'),
      clientSecret: read.secretFile('OIDC_CLIENT_SECRET_FILE'),
      scope: read.optional('OIDC_SCOPE', 'openid profile'),
    },
    letterKeys: pemOf(read, 'DESK_LETTER_KEY_FILE'),
    rateLimit: read.integer('RATE_LIMIT', { min: 0, max: 100_000, fallback: REQUESTS_IN_10_S }),
  };
}

/** Folders stand beside the file that names them. */
function registersOf(read: ConfigReader): IntakeConfig['registers'] {
  const path = read.optional('REGISTERS_FILE');
  if (path === undefined) return null;
  const text = read.file('REGISTERS_FILE').toString('utf8');
  return { registers: readRegisters(text, dirname(path)), key: keyOf(read, 'REGISTERS_KEY_FILE') };
}

/** Nobody is taken for an authority whom no proxy named. */
function audienceOf(read: ConfigReader): Pick<DoorConfig, 'audience' | 'organisationHeader'> {
  const audience = read.oneOf('DOOR_FOR', ['everybody', 'authorities'], 'everybody');
  if (audience === 'everybody') return { audience, organisationHeader: null };
  return { audience, organisationHeader: read.required('DOOR_ORGANISATION_HEADER').toLowerCase() };
}

function pemOf(read: ConfigReader, name: string): string {
  return read.file(name).toString('utf8');
}

/** An address without TLS is refused unless it is on this machine: passwords, cookies and tokens travel there. */
function safeUrlOf(read: ConfigReader, name: string): URL {
  const url = read.url(name, ['https:', 'http:']);
  const isOnThisMachine = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  read.require(url.protocol !== 'http:' || isOnThisMachine, `${name} does not start with https:`);
  return url;
}

/** Stands in the environment and in no file, so that whoever can write files cannot exchange it with the key that it signed. */
function deskKeyOf(read: ConfigReader): string {
  const key = read.required('DOOR_DESK_KEY');
  const bytes = Buffer.from(key, 'base64url').length;
  read.require(key === '' || bytes === KEY_BYTES, `DOOR_DESK_KEY is not ${KEY_BYTES} bytes in base64url`);
  return key;
}

/** A line for each key in force. */
function linkKeysOf(read: ConfigReader): readonly Uint8Array[] {
  const lines = read.secretFile('DOOR_LINK_KEY_FILE').trim().split(/\s+/);
  const keys = lines.map((line) => Buffer.from(line, 'base64url'));
  const isRight = keys.length <= MOST_LINK_KEYS && keys.every(({ length }) => length === KEY_BYTES);
  read.require(
    isRight,
    `DOOR_LINK_KEY_FILE does not name a file with one or two lines of ${KEY_BYTES} bytes in base64url`,
  );
  return keys;
}

function keyOf(read: ConfigReader, name: string): Uint8Array {
  const key = Buffer.from(read.secretFile(name), 'base64url');
  read.require(key.length === KEY_BYTES, `${name} does not name a file with ${KEY_BYTES} bytes in base64url`);
  return key;
}
