// `npm run simulate -- --seeds 200 --from 1`: plays many seeds of test/network/simulate.spec.ts, in which processes die and networks fail.
// `npm run simulate -- --bad-faith 300`: plays cases of test/network/bad-faith.spec.ts instead, in which members lie.
// `npm run simulate -- --lying-broker 20`: plays seeds of test/network/lying-broker.spec.ts instead, in which the broker lies.
// What fails fails again by its number: `npm run simulate -- --seeds 1 --from 4711`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    'bad-faith': { type: 'string' },
    'lying-broker': { type: 'string' },
    from: { type: 'string', default: '1' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (/^[1-9]\d{0,8}$/.test(value)) continue;
  process.stderr.write(`--${name} is a whole number from 1 on, not ${value}\n`);
  process.exit(2);
}

const played =
  values['lying-broker'] !== undefined
    ? { pattern: 'network/lying-broker', env: { JOINDER_LYING_BROKER_SEEDS: values['lying-broker'] } }
    : values['bad-faith'] !== undefined
      ? { pattern: 'network/bad-faith', env: { JOINDER_BAD_FAITH_CASES: values['bad-faith'] } }
      : { pattern: 'network/simulate', env: { JOINDER_SIMULATION_SEEDS: values.seeds } };
const bootstrap = join(import.meta.dirname, '..', 'deploy', 'local', 'bootstrap.mjs');
const { status } = spawnSync(process.execPath, [bootstrap, 'test', 'network', `--testPathPatterns=${played.pattern}`], {
  stdio: 'inherit',
  env: { ...process.env, ...played.env, JOINDER_SIMULATION_FROM: values.from },
});
process.exit(status ?? 1);
