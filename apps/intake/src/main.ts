import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { startService, stayAtHangup } from '#libs/service';
import { loadConfig } from './config.js';
import { intakeApi } from './intake.api.js';
import { intake } from './intake.features.js';
import { makeDeskParts } from './make-parts.js';

/** The page as the build leaves it beside this program. */
const PAGE_FOLDER = fileURLToPath(new URL('../../web/desk', import.meta.url));

/** Starts the intake of one country: the desk with its inner listener. The door is another program, `door.main.ts`. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const { country: member, metricsPort } = config;
  const parts = makeDeskParts(config);
  stayAtHangup('intake', parts.observability.log);
  await startService({
    name: 'intake',
    config: { member, httpPort: config.desk.port, metricsPort },
    features: intake,
    api: intakeApi,
    parts,
    pageFolder: PAGE_FOLDER,
  });
}

try {
  await main();
} catch (error) {
  // Nothing of a signal is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
