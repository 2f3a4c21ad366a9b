import { parseArgs } from 'node:util';

/** `npm run bench -- <name> [--data DIR] [--records N] [--threads N] [--json]` */
const BENCHES = { matching: async (options) => (await import('./matching/bench.mjs')).benchMatching(options) };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    records: { type: 'string' },
    threads: { type: 'string' },
    full: { type: 'boolean' },
  },
});
const name = positionals[0] ?? '';
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(
    `usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--data DIR] [--records N] [--full] [--json]`,
  );
  process.exit(2);
}
const records = values.full ? 1_000_000 : Number(values.records ?? 100_000);
const figures = await bench({ data: values.data, records, threads: Number(values.threads ?? 2) });
if (values.json) console.log(JSON.stringify(figures));
else for (const [set, result] of Object.entries(figures)) console.log(set, result);
