import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { MemoryLog } from '#libs/spacelog';
import { aRunningOperator, testCountries } from '../operator.testing.js';

it('alerts watch metrics that the operator really serves', async () => {
  const rules = readFileSync('deploy/observability/alerts.yml', 'utf8');
  const watched = [...new Set(rules.match(/operator_[a-z_]+/g))];
  expect(watched.length).toBeGreaterThan(4);

  const folder = mkdtempSync(join(tmpdir(), 'operator-alerts-'));
  const operator = await aRunningOperator(await testCountries('nl', 'hu'), new MemoryLog(() => 0n), folder);
  const served = await (await fetch(`http://127.0.0.1:${operator.ports.metrics}/metrics`)).text();
  await operator.close();
  rmSync(folder, { recursive: true });
  expect(watched.filter((name) => !served.includes(`# TYPE ${name} `))).toEqual([]);
}, 30_000);
