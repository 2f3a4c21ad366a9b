import { inspect, parseArgs } from 'node:util';

/** `npm run bench -- exchange [--messages N] [--steady N] [--full] [--json] [--against COMMIT [--rounds N]]`, `npm run bench -- flood [--seconds N] [--records N] [--only PHASES] [--json]`, `npm run bench -- matching [--data DIR] [--records N] [--only FIGURES] [--full] [--json]` */
const BENCHES = {
  exchange: async ({ against, ...options }) =>
    against === undefined
      ? (await import('./exchange/bench.mjs')).benchExchange(options)
      : (await import('./exchange/against.mjs')).benchAgainst(against, options),
  flood: async (options) => (await import('./flood/bench.mjs')).benchFlood(options),
  matching: async (options) => (await import('./matching/bench.mjs')).benchMatching(options),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean' },
    messages: { type: 'string' },
    records: { type: 'string' },
    rounds: { type: 'string' },
    threads: { type: 'string' },
    full: { type: 'boolean' },
    seconds: { type: 'string' },
    steady: { type: 'string' },
    only: { type: 'string' },
  },
});
const name = positionals[0] ?? '';
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(
    `usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--messages N] [--steady N] [--seconds N] [--data DIR] [--records N] [--only FIGURES] [--full] [--json] [--against COMMIT [--rounds N]]`,
  );
  process.exit(2);
}
const records = values.full ? 1_000_000 : Number(values.records ?? 100_000);
const figures = await bench({
  against: values.against,
  data: values.data,
  records,
  rounds: Number(values.rounds ?? 3),
  messages: Number(values.messages ?? 2_000),
  full: values.full === true,
  steady: values.steady && Number(values.steady),
  seconds: Number(values.seconds ?? 30),
  duplicates: Number(values.records ?? 100_000),
  threads: Number(values.threads ?? 2),
  only: values.only?.split(',') ?? null,
});
if (values.json) console.log(JSON.stringify(figures));
else for (const [set, result] of Object.entries(figures)) console.log(set, inspect(result, { depth: null }));
