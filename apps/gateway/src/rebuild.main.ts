import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  KnownListRepository,
  type Rebuilt,
  type Space,
  SpaceDirectory,
  SpaceRebuild,
  type TopicProvider,
} from '#libs/exchange';
import { GatewayIdentity, PinnedTrust } from '#libs/member';
import { EventLog, Metrics } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import { MemoryLog } from '#libs/spacelog';
import { type GatewayConfig, loadConfig } from './config.js';
import { gatewayModule } from './gateway.module.js';
import type { GatewayParts } from './gateway.parts.js';

/** A space of a million messages takes its time, and nobody else waits for these statements but its follower. */
const NO_LIMIT_MS = 0;

const KEEP = '--keep';

/**
 * Replays the archive of every space of a gateway and prints, a line a space, the digests at which it stands and those that the
 * replay reaches, and how many duties differ, with their keys. Ends with 1 where anything does. What was rebuilt stays only with `--keep`; the gateway may run meanwhile.
 */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const keep = process.argv.includes(KEEP);
  // Made and never started: no worker runs, nothing is read from the log, nothing listens.
  const app = await NestFactory.create(gatewayModule(partsOf(config)), { logger: false, abortOnError: false });
  try {
    await app.get(KnownListRepository, { strict: false }).load();
    const rebuild = app.get(SpaceRebuild, { strict: false });
    for (const space of await app.get(SpaceDirectory, { strict: false }).all()) {
      const rebuilt = await rebuild.rebuild(space, { keep });
      if (rebuilt) report(space, rebuilt);
    }
  } finally {
    await app.close();
  }
}

function report({ spaceId }: Space, { before, after, duties: { missing, superfluous } }: Rebuilt): void {
  const equal = before.public === after.public && before.own === after.own && before.size === after.size;
  const isMended = missing.length + superfluous.length > 0;
  if (!equal || isMended) process.exitCode = 1;
  const duties = { missing: missing.length, superfluous: superfluous.length };
  const named = isMended ? { dutiesMissing: missing, dutiesSuperfluous: superfluous } : {};
  console.log(JSON.stringify({ spaceId, equal, duties, ...named, stands: before, rebuilt: after }));
}

function partsOf(config: GatewayConfig): GatewayParts {
  const log = new MemoryLog(() => 0n);
  const topics: TopicProvider = { open: () => Promise.reject(new Error('a rebuild opens no space')) };
  return {
    database: {
      ...databaseOptions(config, 4),
      statementTimeoutMs: NO_LIMIT_MS,
      idleInTransactionTimeoutMs: NO_LIMIT_MS,
    },
    observability: { log: new EventLog({ service: 'rebuild', level: 'error' }), metrics: new Metrics() },
    identity: { member: config.member, publicUrl: config.publicUrl, ...config.oidc },
    exchange: {
      identity: GatewayIdentity.open(config),
      pinned: PinnedTrust.open(config.trustList, config.trustPin),
      log,
      readers: { openReader: (group) => log.reader(group) },
      topics,
      loopLog: { warn: () => undefined },
      stateFolder: config.stateDir,
    },
  };
}

await main();
