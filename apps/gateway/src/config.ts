import { ConfigReader } from '#libs/config';
import type { MemberConfig, TlsMaterial } from '#libs/member';
import { REQUESTS_IN_10_S } from '#libs/http';
import type { NoticesOptions } from '#libs/notices';
import type { SignInOptions } from '#libs/sign-in';
import { parseMemberId } from '#libs/trust';
import { RECONCILE_MEMORY_MB } from './reconcile/reconcile.feature.js';

/** It stands in a chip of the header. */
const LONGEST_NAME = 16;

/** Everything a gateway is told from outside. Secrets are files, read once. */
export interface GatewayConfig extends MemberConfig {
  readonly httpPort: number;
  readonly metricsPort: number;
  readonly peerPort: number;
  readonly peerHost: string;
  readonly publicUrl: URL;
  readonly databaseUrl: string;
  readonly databasePasswordFile: string | undefined;
  readonly databasePoolSize: number;
  /** Who enters a case of whose team nothing was said. */
  readonly caseTeamDefault: 'everybody' | 'team';
  /** Most memory for comparing records, in MiB; cases that were not used for long leave it first. */
  readonly reconcileMemoryMb: number;
  readonly kafka: { readonly brokers: readonly string[]; readonly tls: TlsMaterial };
  readonly trustPin: Uint8Array;
  readonly trustList: Uint8Array;
  readonly peersFile: string;
  readonly peerCa: string;
  readonly operatorUrl: URL;
  /** Folder of certificate revocation lists (PEM); none where certificates are taken away by trust lists alone. */
  readonly revocationFolder: string | undefined;
  /** Where the intake of this country hands signals over, and the certificate that it knows this gateway by; none where there is no intake. */
  readonly intake: { readonly url: URL; readonly tls: TlsMaterial } | undefined;
  readonly stateDir: string;
  /** How desks are told that something waits. */
  readonly notices: NoticesOptions;
  readonly oidc: Pick<SignInOptions, 'issuer' | 'clientId' | 'clientSecret' | 'scope'>;
  /** How pages name this network where it is not the one for real work, such as Demo. */
  readonly environmentName: string | undefined;
  /** Requests of a session or a program in ten seconds; 0 turns off all limits. */
  readonly rateLimit: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Reads the environment. @throws ConfigError listing everything that is wrong */
export function loadConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const read = new ConfigReader(env);
  const config: GatewayConfig = {
    member: memberOf(read),
    httpPort: read.port('GATEWAY_HTTP_PORT'),
    metricsPort: read.port('GATEWAY_METRICS_PORT'),
    peerPort: read.port('GATEWAY_PEER_PORT'),
    peerHost: read.optional('GATEWAY_PEER_HOST', '127.0.0.1'),
    publicUrl: safeUrlOf(read, 'GATEWAY_PUBLIC_URL'),
    databaseUrl: read.required('DATABASE_URL'),
    databasePasswordFile: read.optional('DATABASE_PASSWORD_FILE'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', { min: 4, max: 200, fallback: 12 }),
    caseTeamDefault: read.oneOf('CASE_TEAM_DEFAULT', ['everybody', 'team'], 'everybody'),
    reconcileMemoryMb: read.integer('RECONCILE_MEMORY_MB', { min: 16, max: 65_536, fallback: RECONCILE_MEMORY_MB }),
    kafka: { brokers: read.list('KAFKA_BROKERS'), tls: tlsOf(read, 'KAFKA') },
    keyStoreFile: existing(read, 'KEYSTORE_FILE'),
    keyStorePassword: read.secretFile('KEYSTORE_PASSWORD_FILE'),
    trustPin: hexOf(read, 'TRUST_PIN'),
    trustList: read.file('TRUST_LIST_FILE'),
    peersFile: read.required('PEERS_FILE'),
    peerCa: read.file('PEER_CA_FILE').toString('utf8'),
    operatorUrl: read.url('OPERATOR_URL', ['https:']),
    revocationFolder: read.optional('CRL_DIR'),
    intake: intakeOf(read),
    stateDir: read.required('STATE_DIR'),
    notices: noticesOf(read),
    oidc: {
      issuer: safeUrlOf(read, 'OIDC_ISSUER'),
      clientId: read.required('OIDC_CLIENT_ID'),
      clientSecret: read.secretFile('OIDC_CLIENT_SECRET_FILE'),
      scope: read.optional('OIDC_SCOPE', 'openid profile'),
    },
    environmentName: environmentOf(read),
    rateLimit: read.integer('RATE_LIMIT', { min: 0, max: 100_000, fallback: REQUESTS_IN_10_S }),
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
  };
  read.done();
  return config;
}

/** What `migrate.main.ts` needs: the same database under its owner. */
export function loadMigrationConfig(
  env: NodeJS.ProcessEnv,
): Pick<GatewayConfig, 'member' | 'databaseUrl' | 'databasePasswordFile'> {
  const read = new ConfigReader(env);
  const config = {
    member: memberOf(read),
    databaseUrl: read.required('DATABASE_URL'),
    databasePasswordFile: read.optional('DATABASE_PASSWORD_FILE'),
  };
  read.done();
  return config;
}

/** A file that can be read now. */
function existing(read: ConfigReader, name: string): string {
  read.file(name);
  return read.optional(name, '');
}

function memberOf(read: ConfigReader): string {
  const member = read.required('GATEWAY_MEMBER');
  try {
    return parseMemberId(member);
  } catch {
    read.require(member === '', 'GATEWAY_MEMBER is not a member id, such as xx or xx-name');
    return member;
  }
}

function environmentOf(read: ConfigReader): string | undefined {
  const name = read.optional('ENVIRONMENT_NAME');
  read.require(
    name === undefined || name.length <= LONGEST_NAME,
    `ENVIRONMENT_NAME is longer than ${LONGEST_NAME} letters`,
  );
  return name;
}

function intakeOf(read: ConfigReader): GatewayConfig['intake'] {
  if (read.optional('INTAKE_URL') === undefined) return undefined;
  return { url: read.url('INTAKE_URL', ['https:']), tls: tlsOf(read, 'INTAKE') };
}

/** Mail leaves this machine with TLS alone, which `smtp:` begins. */
function noticesOf(read: ConfigReader): NoticesOptions {
  const has = (name: string): boolean => read.optional(name) !== undefined;
  const mail = (): NoticesOptions['mail'] & object => ({
    url: read.url('NOTICE_SMTP_URL', ['smtps:', 'smtp:']),
    from: read.required('NOTICE_FROM'),
    ...(has('NOTICE_SMTP_PASSWORD_FILE') ? { password: read.secretFile('NOTICE_SMTP_PASSWORD_FILE') } : {}),
  });
  const hosts = has('NOTICE_HOSTS') ? read.list('NOTICE_HOSTS') : [];
  read.require(
    hosts.every(isHost),
    'NOTICE_HOSTS names what is no host in lower case, with a port where it is not 443',
  );
  return {
    hosts,
    ...(has('NOTICE_CA_FILE') ? { ca: read.file('NOTICE_CA_FILE').toString('utf8') } : {}),
    ...(has('NOTICE_SMTP_URL') ? { mail: mail() } : {}),
  };
}

/** Written as an address names it, as it would never match otherwise. */
function isHost(entry: string): boolean {
  const address = `https://${entry}`;
  return URL.canParse(address) && new URL(address).host === entry;
}

function tlsOf(read: ConfigReader, prefix: string): TlsMaterial {
  const pem = (name: string): string => read.file(`${prefix}_${name}_FILE`).toString('utf8');
  return { ca: pem('CA'), cert: pem('CERT'), key: pem('KEY') };
}

function hexOf(read: ConfigReader, name: string): Uint8Array {
  const text = read.required(name);
  read.require(text === '' || /^[0-9a-f]{64}$/.test(text), `${name} is not a SHA-256 in lower-case hex`);
  return Buffer.from(text, 'hex');
}

/** An address without TLS is refused unless it is on this machine: passwords, cookies and tokens travel there. */
function safeUrlOf(read: ConfigReader, name: string): URL {
  const url = read.url(name, ['https:', 'http:']);
  const isOnThisMachine = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  read.require(url.protocol !== 'http:' || isOnThisMachine, `${name} does not start with https:`);
  return url;
}
