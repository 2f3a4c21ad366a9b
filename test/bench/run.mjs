import { inspect } from 'node:util';
import { optionsOf, refuse } from '../options-of.mjs';

const USAGE = `npm run bench -- exchange [--messages 2000] [--steady N] [--full] [--against COMMIT [--rounds 3]] [--json]
npm run bench -- flood [--seconds 30] [--records 100000] [--only PHASES] [--json]
npm run bench -- matching [--data DIR] [--records 100000] [--threads 2] [--only FIGURES] [--full] [--json]
npm run bench -- practice [--seconds 60] [--sends 10000] [--records 100000] [--only PHASES] [--full] [--json]
npm run bench -- case [--pictures FOLDER] [--json]
npm run bench -- lint [--file SENTENCES [--country nl]] [--json]

What each measures, and what it was here: docs/capacity.md and docs/matching.md`;

const BENCHES = {
  case: async (options) => (await import('./case/bench.mjs')).benchCase(options),
  exchange: async ({ against, ...options }) =>
    against === undefined
      ? (await import('./exchange/bench.mjs')).benchExchange(options)
      : (await import('./exchange/against.mjs')).benchAgainst(against, options),
  flood: async (options) => (await import('./flood/bench.mjs')).benchFlood(options),
  lint: async (options) => (await import('./lint/bench.mjs')).benchLint(options),
  practice: async (options) => (await import('./practice/bench.mjs')).benchPractice(options),
  matching: async (options) => (await import('./matching/bench.mjs')).benchMatching(options),
};

const { positionals, values } = optionsOf(USAGE, {
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    country: { type: 'string' },
    data: { type: 'string' },
    file: { type: 'string' },
    json: { type: 'boolean' },
    messages: { type: 'string' },
    pictures: { type: 'string' },
    records: { type: 'string' },
    rounds: { type: 'string' },
    threads: { type: 'string' },
    full: { type: 'boolean' },
    seconds: { type: 'string' },
    sends: { type: 'string' },
    steady: { type: 'string' },
    only: { type: 'string' },
  },
});
const bench = BENCHES[positionals[0] ?? ''] ?? refuse(USAGE);
const records = values.full ? 1_000_000 : Number(values.records ?? 100_000);
const figures = await bench({
  against: values.against,
  country: values.country,
  data: values.data,
  file: values.file,
  pictures: values.pictures,
  records,
  rounds: Number(values.rounds ?? 3),
  messages: Number(values.messages ?? 2_000),
  full: values.full === true,
  steady: values.steady && Number(values.steady),
  seconds: values.seconds && Number(values.seconds),
  sends: Number(values.sends ?? 10_000),
  duplicates: Number(values.records ?? 100_000),
  threads: Number(values.threads ?? 2),
  only: values.only?.split(',') ?? null,
});
if (values.json) console.log(JSON.stringify(figures));
else for (const [set, result] of Object.entries(figures)) console.log(set, inspect(result, { depth: null }));
// A bench that has limits fails beyond them.
if (figures.ok === false) process.exitCode = 1;
