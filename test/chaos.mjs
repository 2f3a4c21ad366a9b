import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { optionsOf, refuse } from './options-of.mjs';

const USAGE = `npm run chaos -- [--rounds 6] [--seed N] [--faults F3,F14] [--replay FILE] [--defects]

Plays drawn rounds in which processes die, links fail and answers are lost (test/chaos/chaos.spec.ts), and prints its schedule.

  --rounds N     so many rounds
  --seed N       draws those of this number; another one each time where it is left out
  --faults LIST  draws these faults alone
  --replay FILE  plays a schedule that was printed
  --defects      plays builds with a planted defect instead, which have to be found`;

const { values } = optionsOf(USAGE, {
  options: {
    rounds: { type: 'string', default: '6' },
    seed: { type: 'string', default: String(randomInt(1, 1_000_000)) },
    faults: { type: 'string' },
    defects: { type: 'boolean', default: false },
    replay: { type: 'string' },
  },
});
for (const name of ['rounds', 'seed']) {
  if (!/^[1-9]\d{0,8}$/.test(values[name])) refuse(`--${name} is a whole number from 1 on, not ${values[name]}`);
}
if (values.replay !== undefined && !existsSync(values.replay)) refuse(`--replay: there is no file ${values.replay}`);

const bootstrap = join(import.meta.dirname, '..', 'deploy', 'local', 'bootstrap.mjs');
const spec = values.defects ? 'chaos/planted-defects' : 'chaos/chaos.spec';
const { status } = spawnSync(process.execPath, [bootstrap, 'test', 'chaos', `--testPathPatterns=${spec}`], {
  stdio: 'inherit',
  env: {
    ...process.env,
    JOINDER_CHAOS_ROUNDS: values.rounds,
    JOINDER_CHAOS_SEED: values.seed,
    JOINDER_CHAOS_DEFECTS: values.defects ? '1' : '',
    ...(values.faults === undefined ? {} : { JOINDER_CHAOS_FAULTS: values.faults }),
    ...(values.replay === undefined ? {} : { JOINDER_CHAOS_REPLAY: resolve(values.replay) }),
  },
});
process.exit(status ?? 1);
