import { GatewayIdentity, OperatorClient, PeersFile, PinnedTrust, WorkerLog } from '#libs/member';
import { EventLog, logEvents, Metrics } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import { KafkaSpaceLog, SpaceLogTransport } from '#libs/spacelog';
import { RevokedCertificates } from '#libs/trust';
import type { GatewayConfig } from './config.js';
import type { GatewayParts } from './gateway.parts.js';

const events = logEvents('gateway', {
  peersRefused: 'error',
  keysRefused: 'error',
  revocationListBad: 'warn',
});

/** Makes of the configuration what a gateway stands on, and what brings the log into it. */
export function makeParts(config: GatewayConfig): { parts: GatewayParts; strategy: SpaceLogTransport } {
  const log = new EventLog({ service: 'gateway', country: config.member, level: config.logLevel });
  const clientId = `gateway-${config.member}`;
  const spaceLog = new KafkaSpaceLog({ ...config.kafka, clientId, sink: log.sink('kafka') });
  const strategy = new SpaceLogTransport(spaceLog);
  const pinned = PinnedTrust.open(config.trustList, config.trustPin);
  const parts: GatewayParts = {
    database: databaseOptions(config, config.databasePoolSize),
    observability: { log, metrics: new Metrics() },
    rateLimit: config.rateLimit,
    certificates: (['kafka', 'peers'] as const).map((use) => ({ use, pem: config.kafka.tls.cert })),
    peers: peersOf(config, log),
    ...(config.intake === undefined ? {} : { intake: config.intake }),
    teams: { byDefault: config.caseTeamDefault },
    notices: config.notices,
    reconcile: { memoryMb: config.reconcileMemoryMb },
    identity: {
      member: config.member,
      publicUrl: config.publicUrl,
      environment: config.environmentName,
      ...config.oidc,
    },
    exchange: {
      identity: identityOf(config, log),
      pinned,
      log: spaceLog,
      readers: strategy,
      topics: new OperatorClient(config.operatorUrl, pinned.networkSpaceId, config.kafka.tls),
      loopLog: new WorkerLog(log),
      stateFolder: config.stateDir,
    },
  };
  return { parts, strategy };
}

function peersOf(config: GatewayConfig, log: EventLog): NonNullable<GatewayParts['peers']> {
  const { peersFile: file, member } = config;
  const peers = new PeersFile({ file, member, refused: (error) => log.write(events.peersRefused, {}, error) });
  return {
    port: config.peerPort,
    host: config.peerHost,
    tls: { ...config.kafka.tls, ca: config.peerCa },
    revoked: new RevokedCertificates({
      folder: config.revocationFolder,
      authorityPem: config.peerCa,
      nowMs: Date.now,
      warn: (problem) => log.write(events.revocationListBad, {}, new Error(problem)),
    }),
    get addresses() {
      return peers.addresses();
    },
  };
}

/** The key store is read again at SIGHUP as well. */
function identityOf(config: GatewayConfig, log: EventLog): GatewayIdentity {
  const refused = (error: unknown): void => log.write(events.keysRefused, {}, error);
  const identity = GatewayIdentity.open({ ...config, refused });
  process.on('SIGHUP', () => identity.refresh());
  return identity;
}
