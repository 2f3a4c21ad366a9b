import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtProgram, buildVersion } from './build.js';
import { partDatabase } from './databases.js';
import type { IdentityFiles } from './identity.js';
import { issuerFiles } from './issuer/issuer-secrets.js';
import { webClientId } from './issuer/issuer-provider.js';
import type { TlsFiles } from './kafka-probe.js';
import { letterKeyFiles } from './letter-keys.js';
import type { Home } from './paths.js';
import { type IntakePorts, listenersOf, type NetworkPorts, OPERATOR, portsOf } from './ports.js';
import { practiceFiles } from './practice-identity.js';
import type { Task } from './run-task.js';
import type { Service } from './service.js';
import { registerVariables } from './registers.js';
import { countryOf, intakeOf, practiceOf } from './services.js';

/** Nobody takes a network of one machine for the real one. */
const ENVIRONMENT_NAME = 'Demo';

/** What the descriptions of gateways and operator are made from. */
export interface AppSurroundings {
  readonly home: Home;
  readonly ports: NetworkPorts;
  readonly identity: IdentityFiles;
  readonly kafkaBrokers: string;
  readonly adminUrl: string;
}

/** File with the addresses of all gateways' peer channels. */
export function peersFile(home: Home): string {
  return join(home.state, 'peers.json');
}

/** Answers the addresses of all gateways' peer channels, as PEERS_FILE holds them. */
export function peers(ports: NetworkPorts): Record<string, { url: string }> {
  const entries = [...ports.countries].map(([country, { gateway }]) => [
    country,
    { url: `https://127.0.0.1:${gateway.peer}` },
  ]);
  return Object.fromEntries(entries);
}

/** Where people and programs reach a gateway. */
export function gatewayUrl(ports: NetworkPorts, country: string): string {
  return `http://127.0.0.1:${portsOf(ports, country).gateway.http}`;
}

/** Where the people of the operator reach its page. */
export function operatorUrl(ports: NetworkPorts): string {
  return `http://127.0.0.1:${ports.operator.peer}`;
}

/** Describes the gateway of a country. */
export function gatewayService(surroundings: AppSurroundings, country: string): Service {
  const { home, ports, identity, adminUrl } = surroundings;
  const database = partDatabase(home, adminUrl, country);
  const store = identity.keyStore(country);
  const { gateway: address, issuer } = portsOf(ports, country);
  const env = {
    GATEWAY_MEMBER: country,
    GATEWAY_HTTP_PORT: String(address.http),
    GATEWAY_METRICS_PORT: String(address.metrics),
    GATEWAY_PEER_PORT: String(address.peer),
    GATEWAY_PUBLIC_URL: gatewayUrl(ports, country),
    DATABASE_URL: database.serviceUrl,
    DATABASE_PASSWORD_FILE: database.servicePasswordFile,
    ...kafkaVariables(surroundings, identity.tls(country)),
    ...trustVariables(identity),
    KEYSTORE_FILE: store.file,
    KEYSTORE_PASSWORD_FILE: store.passwordFile,
    PEERS_FILE: peersFile(home),
    PEER_CA_FILE: identity.caFile,
    OPERATOR_URL: `https://127.0.0.1:${ports.operator.http}`,
    STATE_DIR: stateFolder(home, country),
    NOTICE_SMTP_URL: `smtp://127.0.0.1:${ports.mail}`,
    NOTICE_FROM: `joinder@${country}.example.org`,
    ENVIRONMENT_NAME,
    // Demo, tests and benches act as dozens of people at one address.
    RATE_LIMIT: '0',
    ...intakeVariables(surroundings, country),
    ...signInVariables(home, country, issuer),
  };
  return app({
    name: country,
    program: 'apps/gateway/src/main.js',
    ports: Object.values(address),
    healthPort: address.http,
    env,
  });
}

/** Where the people of a triage desk sign in. */
export function deskUrl({ desk }: IntakePorts): string {
  return `http://127.0.0.1:${desk}`;
}

/** Describes the desk of the intake of a country, with the listener for its gateway. */
export function intakeService({ home, ports: network, adminUrl }: AppSurroundings, service: string): Service {
  const country = countryOf(service);
  const ports = intakePortsOf(network, service);
  const database = partDatabase(home, adminUrl, service);
  const files = practiceFiles(home, country);
  const tls = files.tls('intake');
  const env = {
    INTAKE_COUNTRY: country,
    DATABASE_URL: database.serviceUrl,
    DATABASE_PASSWORD_FILE: database.servicePasswordFile,
    DESK_PORT: String(ports.desk),
    DESK_PUBLIC_URL: deskUrl(ports),
    DESK_LETTER_KEY_FILE: letterKeyFiles(home, service).privateFile,
    INNER_PORT: String(ports.inner),
    INNER_CA_FILE: tls.caFile,
    INNER_CERT_FILE: tls.certFile,
    INNER_KEY_FILE: tls.keyFile,
    INNER_CALLERS_FILE: files.callersFile,
    METRICS_PORT: String(ports.metrics),
    CONTENT_FILE: builtProgram('content.json'),
    ENVIRONMENT_NAME,
    RATE_LIMIT: '0',
    ...registerVariables(home, service),
    ...signInVariables(home, practiceOf(service), ports.issuer),
  };
  const listeners = listenersOf(ports).desk;
  return app({ name: service, program: 'apps/intake/src/main.js', ports: listeners, healthPort: ports.desk, env });
}

/** @throws Error where the network has no such service */
export function intakePortsOf({ services }: NetworkPorts, service: string): IntakePorts {
  const ports = services.get(service);
  if (!ports) throw new Error(`${service} has no ports`);
  return ports;
}

/** What a gateway whose country has an intake is told of it. */
function intakeVariables({ home, ports }: AppSurroundings, country: string): Record<string, string> {
  const intake = ports.services.get(intakeOf(country));
  if (!intake) return {};
  const tls = practiceFiles(home, country).tls('gateway');
  return {
    INTAKE_URL: `https://127.0.0.1:${intake.inner}`,
    INTAKE_CA_FILE: tls.caFile,
    INTAKE_CERT_FILE: tls.certFile,
    INTAKE_KEY_FILE: tls.keyFile,
  };
}

/** Describes the run that brings the database of a country or a service to the schema of this build, under the owner's role. */
export function migrationTask({ home, ports, adminUrl }: AppSurroundings, part: string): Task {
  const database = partDatabase(home, adminUrl, part);
  const isService = ports.services.has(part);
  return {
    name: `${part}-migrate`,
    command: process.execPath,
    args: [builtProgram(`apps/${isService ? 'intake' : 'gateway'}/src/migrate.main.js`)],
    env: {
      ...(isService ? { INTAKE_COUNTRY: countryOf(part) } : { GATEWAY_MEMBER: part }),
      DATABASE_URL: database.ownerUrl,
      DATABASE_PASSWORD_FILE: database.ownerPasswordFile,
    },
  };
}

/** Describes the operator: API for members with mutual TLS, page for people, metrics. */
export function operatorService(surroundings: AppSurroundings): Service {
  const { home, ports, identity } = surroundings;
  const tls = identity.tls(OPERATOR);
  const env = {
    OPERATOR_HTTP_PORT: String(ports.operator.http),
    OPERATOR_PAGE_PORT: String(ports.operator.peer),
    OPERATOR_PUBLIC_URL: operatorUrl(ports),
    OPERATOR_METRICS_PORT: String(ports.operator.metrics),
    TLS_CERT_FILE: tls.certFile,
    TLS_KEY_FILE: tls.keyFile,
    TLS_CA_FILE: tls.caFile,
    ...kafkaVariables(surroundings, tls),
    ...trustVariables(identity),
    STATE_DIR: stateFolder(home, OPERATOR),
    ENVIRONMENT_NAME,
    ...signInVariables(home, OPERATOR, ports.operatorIssuer),
  };
  const [listeners, healthPort] = [Object.values(ports.operator), ports.operator.peer];
  return app({ name: OPERATOR, program: 'apps/operator/src/main.js', ports: listeners, healthPort, env });
}

export interface App {
  readonly name: string;
  readonly program: string;
  readonly ports: readonly number[];
  /** The port of plain HTTP that serves `/health/ready`. */
  readonly healthPort: number;
  readonly env: Readonly<Record<string, string>>;
}

/** Describes a program of this build that answers when it is ready. */
export function app({ name, program, ports, healthPort, env }: App): Service {
  return {
    name,
    command: process.execPath,
    args: [builtProgram(program)],
    env,
    version: buildVersion(),
    ports,
    readyTimeoutMs: 60_000,
    ready: () => isReady(healthPort),
  };
}

function kafkaVariables({ kafkaBrokers }: AppSurroundings, tls: TlsFiles): Record<string, string> {
  return {
    KAFKA_BROKERS: kafkaBrokers,
    KAFKA_CA_FILE: tls.caFile,
    KAFKA_CERT_FILE: tls.certFile,
    KAFKA_KEY_FILE: tls.keyFile,
  };
}

function signInVariables(home: Home, owner: string, issuerPort: number): Record<string, string> {
  return {
    OIDC_ISSUER: `http://127.0.0.1:${issuerPort}`,
    OIDC_CLIENT_ID: webClientId(owner),
    OIDC_CLIENT_SECRET_FILE: issuerFiles(home.secrets, owner).webClientSecret,
  };
}

function trustVariables(identity: IdentityFiles): Record<string, string> {
  return {
    TRUST_PIN: readFileSync(identity.pinFile, 'utf8').trim(),
    TRUST_LIST_FILE: identity.trustListFile,
  };
}

export function stateFolder(home: Home, name: string): string {
  const folder = join(home.state, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Whether a gateway, a service or the operator answers that it is ready, on a port of plain HTTP. */
export async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
