import 'reflect-metadata';
import { MetricsServer } from '#libs/observability';
import { stayAtHangup } from '#libs/service';
import { loadDoorConfig } from './config.js';
import { HOST, startDoor } from './door/start-door.js';
import { makeDoorParts } from './make-parts.js';

/** Starts the door of one country, which is told nothing of the desk and goes on without it. A signal ends it. */
async function main(): Promise<void> {
  const config = loadDoorConfig(process.env);
  const parts = makeDoorParts(config);
  stayAtHangup('door', parts.observability.log);
  await startDoor(parts, config.port);
  await new MetricsServer(parts.observability.metrics).start(config.metricsPort, HOST);
}

try {
  await main();
} catch (error) {
  // Nothing of a signal is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
