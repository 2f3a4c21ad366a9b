import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '#libs/config';
import { EventLog } from '#libs/observability';
import { KafkaSpaceLog } from '#libs/spacelog';
import { loadConfig, type OperatorConfig } from './config.js';
import { startOperator } from './operator.js';

/** The page as the build leaves it beside this program. */
const PAGE_FOLDER = fileURLToPath(new URL('../../web/operator', import.meta.url));

/** Runs the operator until it is asked to stop. */
async function main(config: OperatorConfig): Promise<void> {
  const eventLog = new EventLog({ service: 'operator', level: config.logLevel });
  const clientId = `operator-${config.principal}`;
  const spaceLog = new KafkaSpaceLog({ ...config.kafka, clientId, sink: eventLog.sink('kafka') });
  const operator = await startOperator(config, { eventLog, spaceLog, pageFolder: PAGE_FOLDER, nowMs: Date.now });
  const stop = (): void => {
    void operator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function configOrExit(): OperatorConfig {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

await main(configOrExit());
