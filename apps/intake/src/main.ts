import 'reflect-metadata';
import { MetricsServer } from '#libs/observability';
import { loadConfig } from './config.js';
import { startDoor } from './door/start-door.js';
import { makeParts } from './make-parts.js';

const HOST = '127.0.0.1';

/** Starts the intake of one country. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const { door, metrics } = makeParts(config);
  await startDoor(door, config.door.port);
  await new MetricsServer(metrics).start(config.metricsPort, HOST);
}

try {
  await main();
} catch (error) {
  // Nothing of a signal is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
