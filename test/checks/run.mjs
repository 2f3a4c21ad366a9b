// Looks at the whole repository without starting anything: `npm run check`, or `npm run check -- imports types`.
// What needs a database (entities against the catalogue, docs/schema.sql) is in the integration layer of `npm test`.
import { checks } from './checks.mjs';

const AT_ONCE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const all = args.includes('--all');
  const names = args.filter((name) => name !== '--all');
  const known = checks.map(({ name }) => name).join(', ');
  if (args.includes('--help')) {
    process.stdout.write(
      `npm run check -- [NAMES] [--all]\n\nAll checks, or those that are named: ${known}\n--all: rows fails where one has no test\n`,
    );
    return 0;
  }
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`no check ${unknown.join(', ')}; there are ${known}\n`);
    return 2;
  }
  const waiting = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  const failures = [];
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting, failures, { all })));
  for (const { name, problems } of failures) console.log(`\n== ${name}\n${problems.join('\n')}`);
  console.log(`\n${failures.length} checks failed, ${seconds(started)} s in all`);
  return failures.length === 0 ? 0 : 1;
}

async function work(waiting, failures, options) {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const started = performance.now();
    const notes = [];
    const problems = await problemsOf(check, notes, options);
    const sign = problems.length === 0 ? 'ok    ' : 'FAILED';
    console.log(`${sign} ${check.name.padEnd(12)} ${seconds(started).padStart(5)} s  ${notes.join('; ')}`.trimEnd());
    if (problems.length > 0) failures.push({ name: check.name, problems });
  }
}

/** A check that breaks has not passed. */
async function problemsOf(check, notes, options) {
  try {
    return await check.run((note) => notes.push(note), options);
  } catch (error) {
    return [error.stack];
  }
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
