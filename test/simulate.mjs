import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { optionsOf, refuse } from './options-of.mjs';

const USAGE = `npm run simulate -- [--seeds 50 | --bad-faith N | --lying-broker N] [--from 1]

  --seeds N         plays N seeds in which processes die and networks fail (test/network/simulate.spec.ts), and N of a shared case
                    with suggestions, words, requests, recalls and erasures (test/network/simulate-case.spec.ts)
  --bad-faith N     plays N cases in which members lie instead (test/network/bad-faith.spec.ts)
  --lying-broker N  plays N seeds in which the broker lies instead (test/network/lying-broker.spec.ts)
  --from N          the first of them; what fails fails again by its number: --seeds 1 --from 4711`;

const { values } = optionsOf(USAGE, {
  options: {
    seeds: { type: 'string', default: '50' },
    'bad-faith': { type: 'string' },
    'lying-broker': { type: 'string' },
    from: { type: 'string', default: '1' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d{0,8}$/.test(value)) refuse(`--${name} is a whole number from 1 on, not ${value}`);
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
