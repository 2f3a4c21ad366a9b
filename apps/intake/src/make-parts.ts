import { EventLog, Metrics } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import type { IntakeConfig } from './config.js';
import type { DoorParts } from './door/door.module.js';
import { openPractice } from './shared/practice/practice.js';

/** Makes of the configuration what intake stands on. */
export function makeParts(config: IntakeConfig): { readonly door: DoorParts; readonly metrics: Metrics } {
  const metrics = new Metrics();
  metrics.observeProcess();
  const log = new EventLog({ service: 'intake', country: config.country, level: config.logLevel });
  const { door, country } = config;
  const database = databaseOptions({ ...door, member: `${country}-intake-door` }, door.databasePoolSize);
  return {
    metrics,
    door: {
      database,
      observability: { log, metrics },
      practice: openPractice(config.contentFile, country, config.contentDigest),
      door: { formKey: door.formKey, exitUrl: door.exitUrl },
    },
  };
}
