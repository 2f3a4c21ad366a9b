import type { RegisterCommand } from './command.js';
import { holdUntilSignal } from './local/hold.js';
import { startTestServices } from './local/test-services.js';

/** Keeps the services of the tests up while somebody works on tests. */
export const registerServices: RegisterCommand = (program) => {
  program
    .command('services')
    .summary('run PostgreSQL and Kafka for tests')
    .description('Starts a PostgreSQL and a Kafka for tests, prints how to reach them, and stops them on Ctrl-C.')
    .action(() =>
      holdUntilSignal(async (signal) => {
        const services = await startTestServices({ signal });
        console.log(`export JOINDER_TEST_DATABASE_URL=${services.databaseUrl}`);
        console.log(`export JOINDER_TEST_KAFKA_BROKERS=${services.kafkaBrokers}`);
        return services.stop;
      }),
    );
};
