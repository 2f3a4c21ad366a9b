import { letterKeysIn, signedLetterKeyIn } from '#libs/letters';
import { EventLog, Metrics, type ObservabilityOptions } from '#libs/observability';
import { databaseOptions } from '#libs/service';
import type { DoorConfig, IntakeConfig } from './config.js';
import type { DeskParts } from './intake.parts.js';
import type { DoorParts } from './door/door.module.js';
import { readCallers } from './inner/inner.options.js';
import { openPractice } from './shared/practice/practice.js';

/** Makes of the configuration what the desk stands on, with its inner listener. */
export function makeDeskParts(config: IntakeConfig): DeskParts {
  const { desk, inner, country, registers } = config;
  const member = `${country}-intake`;
  return {
    database: databaseOptions({ ...config, member }, desk.databasePoolSize),
    observability: observabilityOf('intake', config),
    practice: openPractice(config.contentFile, country, config.contentDigest),
    letterKeys: letterKeysIn(desk.letterKeys),
    ...(registers === null ? {} : { registers }),
    rateLimit: desk.rateLimit,
    identity: { member, publicUrl: desk.publicUrl, environment: config.environmentName, ...desk.oidc },
    inner: { port: inner.port, host: inner.host, tls: inner.tls, callers: readCallers(inner.callersFile) },
  };
}

/** Makes of its own configuration what the door stands on. */
export function makeDoorParts(config: DoorConfig): DoorParts {
  const { country, audience, organisationHeader, formKey, linkKeys, exitUrl, letterKey } = config;
  return {
    database: databaseOptions({ ...config, member: `${country}-intake-door` }, config.databasePoolSize),
    observability: observabilityOf('intake-door', config),
    practice: openPractice(config.contentFile, country, config.contentDigest),
    door: { audience, organisationHeader, formKey, linkKeys, exitUrl, letterKey: signedLetterKeyIn(letterKey) },
  };
}

function observabilityOf(service: string, { country, logLevel }: IntakeConfig | DoorConfig): ObservabilityOptions {
  const metrics = new Metrics();
  metrics.observeProcess();
  return { log: new EventLog({ service, country, level: logLevel }), metrics };
}
