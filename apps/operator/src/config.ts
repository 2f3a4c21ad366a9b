import { ConfigReader } from '#libs/config';
import type { SignInOptions } from '#libs/sign-in';
import type { MemberQuota } from './operator.context.js';
import { holderOf } from '#libs/spacelog';
import { certificateHolder, openTrustList, requirePinned, TrustError, type TrustList } from '#libs/trust';

/** A certificate, its key and the authority that the other side must be certified by, each in PEM. */
export interface TlsMaterial {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** Everything the operator is told from outside. It holds no key of a member: only its own TLS keys. */
export interface OperatorConfig {
  /** The API for members, with mutual TLS. */
  readonly api: { readonly host: string; readonly port: number; readonly tls: TlsMaterial };
  /** The page for people, in the clear on loopback: a proxy of the host stands before it. */
  readonly pagePort: number;
  /** Where browsers reach the page. */
  readonly publicUrl: URL;
  /** Where the people of the host sign in. */
  readonly oidc: Pick<SignInOptions, 'issuer' | 'clientId' | 'clientSecret' | 'scope'>;
  readonly metricsPort: number;
  /** Without `tls` only where the brokers listen in plain text on the own machine, as for tests. */
  readonly kafka: { readonly brokers: readonly string[]; readonly tls?: TlsMaterial };
  /** Kafka principal of the operator, of its client certificate. */
  readonly principal: string;
  readonly quota: MemberQuota;
  /** Replicas of a new topic: 3 where there are three brokers. */
  readonly replication: number;
  /** Folder of certificate revocation lists (PEM). */
  readonly revocationFolder: string | undefined;
  /** Where the operator remembers what the logs said, in files of its own. */
  readonly stateFolder: string;
  /** List 1, checked against the pin. */
  readonly pinnedList: TrustList;
  /** How the page names this network where it is not the one for real work, such as Demo. */
  readonly environmentName: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** It stands in a chip of the header. */
const LONGEST_NAME = 16;

const PORTS = ['OPERATOR_HTTP_PORT', 'OPERATOR_PAGE_PORT', 'OPERATOR_METRICS_PORT'] as const;

/** Reads the environment. @throws ConfigError listing everything that is wrong */
export function loadConfig(env: NodeJS.ProcessEnv): OperatorConfig {
  const read = new ConfigReader(env);
  const kafkaTls = tlsOf(read, 'KAFKA_');
  const config: Omit<OperatorConfig, 'pinnedList'> = {
    api: {
      host: read.optional('OPERATOR_HTTP_HOST', '127.0.0.1'),
      port: read.port('OPERATOR_HTTP_PORT'),
      tls: tlsOf(read, 'TLS_'),
    },
    pagePort: read.port('OPERATOR_PAGE_PORT'),
    publicUrl: safeUrlOf(read, 'OPERATOR_PUBLIC_URL'),
    oidc: {
      issuer: safeUrlOf(read, 'OIDC_ISSUER'),
      clientId: read.required('OIDC_CLIENT_ID'),
      clientSecret: read.secretFile('OIDC_CLIENT_SECRET_FILE'),
      scope: read.optional('OIDC_SCOPE', 'openid profile'),
    },
    metricsPort: read.port('OPERATOR_METRICS_PORT'),
    kafka: { brokers: read.list('KAFKA_BROKERS'), tls: kafkaTls },
    principal: principalOf(read, kafkaTls.cert),
    quota: {
      bytesPerSecond: read.integer('MEMBER_BYTE_RATE', { min: 65_536, max: 1_073_741_824, fallback: 4_194_304 }),
      requestPercentage: read.integer('MEMBER_REQUEST_PERCENTAGE', { min: 1, max: 1_000, fallback: 50 }),
    },
    replication: read.integer('KAFKA_REPLICATION', { min: 1, max: 7, fallback: 1 }),
    revocationFolder: read.optional('CRL_DIR'),
    stateFolder: read.required('STATE_DIR'),
    environmentName: environmentOf(read),
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
  };
  const ports = PORTS.flatMap((name) => env[name] ?? []);
  read.require(new Set(ports).size === ports.length, 'two of the OPERATOR ports are the same');
  const pinnedList = pinnedListOf(read);
  const isMember = pinnedList?.members.has(holderOf(config.principal)) ?? false;
  read.require(!isMember, 'KAFKA_CERT_FILE is the certificate of a member; the operator has one of its own');
  read.done();
  if (!pinnedList) throw new Error('a trust list that cannot be opened was not reported');
  return { ...config, pinnedList };
}

function environmentOf(read: ConfigReader): string | undefined {
  const name = read.optional('ENVIRONMENT_NAME');
  read.require(
    name === undefined || name.length <= LONGEST_NAME,
    `ENVIRONMENT_NAME is longer than ${LONGEST_NAME} letters`,
  );
  return name;
}

function tlsOf(read: ConfigReader, prefix: string): TlsMaterial {
  const pem = (name: string): string => read.file(`${prefix}${name}_FILE`).toString('utf8');
  return { ca: pem('CA'), cert: pem('CERT'), key: pem('KEY') };
}

function principalOf(read: ConfigReader, certificatePem: string): string {
  if (certificatePem === '') return '';
  try {
    return certificateHolder(certificatePem).principal;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    read.require(false, `KAFKA_CERT_FILE: ${error.message} (${error.code})`);
    return '';
  }
}

/** An address without TLS is refused unless it is on this machine: passwords, cookies and tokens travel there. */
function safeUrlOf(read: ConfigReader, name: string): URL {
  const url = read.url(name, ['https:', 'http:']);
  const isOnThisMachine = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  read.require(url.protocol !== 'http:' || isOnThisMachine, `${name} does not start with https:`);
  return url;
}

function pinnedListOf(read: ConfigReader): TrustList | null {
  const pin = read.required('TRUST_PIN');
  read.require(pin === '' || /^[0-9a-f]{64}$/.test(pin), 'TRUST_PIN is not a SHA-256 in lower-case hex');
  const file = read.file('TRUST_LIST_FILE');
  if (pin === '' || file.length === 0) return null;
  try {
    const list = openTrustList(file);
    requirePinned(list, Buffer.from(pin, 'hex'));
    return list;
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    read.require(false, `TRUST_LIST_FILE is not the pinned list 1 (${error.code})`);
    return null;
  }
}
