import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LimitedAdapter } from '#libs/http';
import { GatewayIdentity, OperatorClient, PeersFile, PinnedTrust, WorkerLog } from '#libs/member';
import { EventLog, logEvents, Metrics, MetricsServer, NestLog } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import { KafkaSpaceLog, SpaceLogTransport } from '#libs/spacelog';
import { RevokedCertificates } from '#libs/trust';
import { type GatewayConfig, loadConfig } from './config.js';
import { configureGateway } from './configure-gateway.js';
import { GatewayModule } from './gateway.module.js';
import type { GatewayParts } from './gateway.parts.js';

const events = logEvents('gateway', {
  started: 'info',
  failed: 'error',
  peersRefused: 'error',
  keysRefused: 'error',
  revocationListBad: 'warn',
});

/** Starts the gateway of one member. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = new EventLog({ service: 'gateway', country: config.member, level: config.logLevel });
  const metrics = new Metrics();
  const spaceLog = new KafkaSpaceLog({
    ...config.kafka,
    clientId: `gateway-${config.member}`,
    sink: log.sink('kafka'),
  });
  const transport = new SpaceLogTransport(spaceLog);

  const app = await NestFactory.create<NestExpressApplication>(
    GatewayModule.forRoot(partsOf(config, { log, metrics, spaceLog, transport })),
    new LimitedAdapter(),
    { bodyParser: false, abortOnError: false, logger: new NestLog(log) },
  );
  configureGateway(app, (error, correlationId) => log.write(events.failed, { correlationId }, error));
  app.connectMicroservice({ strategy: transport });
  app.enableShutdownHooks();
  await app.init();
  await app.startAllMicroservices();
  await app.listen(config.httpPort, '127.0.0.1');
  await new MetricsServer(metrics).start(config.metricsPort, '127.0.0.1');
  log.write(events.started, { member: config.member, port: config.httpPort });
}

interface Made {
  readonly log: EventLog;
  readonly metrics: Metrics;
  readonly spaceLog: KafkaSpaceLog;
  readonly transport: SpaceLogTransport;
}

function partsOf(config: GatewayConfig, made: Made): GatewayParts {
  const pinned = PinnedTrust.open(config.trustList, config.trustPin);
  const peers = peersOf(config, made);
  return {
    database: databaseOptions(config, config.databasePoolSize),
    observability: { log: made.log, metrics: made.metrics },
    certificates: (['kafka', 'peers'] as const).map((use) => ({ use, pem: config.kafka.tls.cert })),
    peers: {
      port: config.peerPort,
      host: config.peerHost,
      tls: { ...config.kafka.tls, ca: config.peerCa },
      revoked: new RevokedCertificates({
        folder: config.revocationFolder,
        authorityPem: config.peerCa,
        nowMs: Date.now,
        warn: (problem) => made.log.write(events.revocationListBad, {}, new Error(problem)),
      }),
      get addresses() {
        return peers.addresses();
      },
    },
    identity: { member: config.member, publicUrl: config.publicUrl, ...config.oidc },
    exchange: {
      identity: identityOf(config, made.log),
      pinned,
      log: made.spaceLog,
      readers: made.transport,
      topics: new OperatorClient(config.operatorUrl, pinned.networkSpaceId, config.kafka.tls),
      loopLog: new WorkerLog(made.log),
      stateFolder: config.stateDir,
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

function peersOf({ peersFile: file, member }: GatewayConfig, { log }: Made): PeersFile {
  return new PeersFile({ file, member, refused: (error) => log.write(events.peersRefused, {}, error) });
}

try {
  await main();
} catch (error) {
  // Nothing of a case is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
