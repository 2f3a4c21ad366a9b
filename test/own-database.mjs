// Gives each process that runs tests a PostgreSQL of its own, out of as many as there are: a server knows one oldest
// transaction for all its databases, so what one test writes would hold back what another waits for.
const servers = (process.env.JOINDER_TEST_DATABASE_URL ?? '').split(' ');
const worker = Number(process.env.JEST_WORKER_ID ?? 1) - 1;
process.env.JOINDER_TEST_DATABASE_URL = servers[worker % servers.length];
