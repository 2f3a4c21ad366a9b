import { letterKeysIn, publicLetterKeyIn } from '#libs/letters';
import { EventLog, Metrics } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import type { IntakeConfig } from './config.js';
import type { DeskParts } from './intake.parts.js';
import type { DoorParts } from './door/door.module.js';
import { readCallers } from './inner/inner.options.js';
import { openPractice } from './shared/practice/practice.js';

/** What both parts of intake stand on. */
export interface IntakeParts {
  readonly door: DoorParts;
  readonly desk: DeskParts;
}

/** Makes of the configuration what intake stands on. Each part has its own connections, under its own role. */
export function makeParts(config: IntakeConfig): IntakeParts {
  const metrics = new Metrics();
  metrics.observeProcess();
  const { door, desk, inner, country } = config;
  const log = new EventLog({ service: 'intake', country, level: config.logLevel });
  const practice = openPractice(config.contentFile, country, config.contentDigest);
  const observability = { log, metrics };
  const member = `${country}-intake`;
  return {
    door: {
      database: databaseOptions({ ...door, member: `${member}-door` }, door.databasePoolSize),
      observability,
      practice,
      door: { formKey: door.formKey, exitUrl: door.exitUrl, letterKey: publicLetterKeyIn(door.letterKey) },
    },
    desk: {
      database: databaseOptions({ ...config, member }, desk.databasePoolSize),
      observability,
      practice,
      letterKeys: letterKeysIn(desk.letterKeys),
      rateLimit: desk.rateLimit,
      identity: { member, publicUrl: desk.publicUrl, environment: config.environmentName, ...desk.oidc },
      inner: { port: inner.port, host: inner.host, tls: inner.tls, callers: readCallers(inner.callersFile) },
    },
  };
}
