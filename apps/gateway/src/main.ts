import 'reflect-metadata';
import { startService } from '#libs/service';
import { loadConfig } from './config.js';
import { PAGE_FOLDER } from './configure-gateway.js';
import { gatewayApi } from './gateway.api.js';
import { gateway } from './gateway.features.js';
import { makeParts } from './make-parts.js';

/** Starts the gateway of one member. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const made = makeParts(config);
  await startService({
    name: 'gateway',
    config,
    features: gateway,
    api: gatewayApi,
    pageFolder: PAGE_FOLDER,
    ...made,
  });
}

try {
  await main();
} catch (error) {
  // Nothing of a case is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
