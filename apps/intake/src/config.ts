import { ConfigReader } from '#libs/config';

/** Everything that intake is told from outside. Secrets are files, read once. */
export interface IntakeConfig extends IntakeDatabase {
  readonly door: {
    readonly port: number;
    readonly databaseUrl: string;
    readonly databasePasswordFile: string | undefined;
    readonly databasePoolSize: number;
    readonly formKey: Uint8Array;
    readonly exitUrl: URL;
  };
  readonly metricsPort: number;
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

/** Reads the environment. @throws ConfigError listing everything that is wrong */
export function loadConfig(env: NodeJS.ProcessEnv): IntakeConfig {
  const read = new ConfigReader(env);
  const config: IntakeConfig = {
    ...databaseOf(read),
    door: {
      port: read.port('DOOR_PORT'),
      databaseUrl: read.required('DOOR_DATABASE_URL'),
      databasePasswordFile: read.optional('DOOR_DATABASE_PASSWORD_FILE'),
      databasePoolSize: read.integer('DOOR_DATABASE_POOL_SIZE', { min: 2, max: 50, fallback: 6 }),
      formKey: keyOf(read, 'DOOR_FORM_KEY_FILE'),
      exitUrl: read.url('DOOR_EXIT_URL', ['https:', 'http:']),
    },
    metricsPort: read.port('METRICS_PORT'),
    contentFile: read.file('CONTENT_FILE').toString('utf8'),
    contentDigest: read.optional('CONTENT_DIGEST'),
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
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

function databaseOf(read: ConfigReader): IntakeDatabase {
  const country = read.required('INTAKE_COUNTRY');
  read.require(country === '' || /^[a-z]{2}$/.test(country), 'INTAKE_COUNTRY is not a country in two small letters');
  return {
    country,
    databaseUrl: read.required('DATABASE_URL'),
    databasePasswordFile: read.optional('DATABASE_PASSWORD_FILE'),
  };
}

function keyOf(read: ConfigReader, name: string): Uint8Array {
  const key = Buffer.from(read.secretFile(name), 'base64url');
  read.require(key.length === KEY_BYTES, `${name} does not name a file with ${KEY_BYTES} bytes in base64url`);
  return key;
}
