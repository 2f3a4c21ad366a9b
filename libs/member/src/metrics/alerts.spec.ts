import { FlowLevels } from '#libs/exchange';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { Metrics } from '#libs/observability';
import { aMember, aTrustList } from '#libs/testing';
import { SystemClock } from '#libs/work';
import { GatewayMetrics } from './gateway-metrics.js';

const rules = readFileSync('deploy/observability/alerts.yml', 'utf8');
const NOTHING = {
  waiting: 0,
  sealed: 0,
  withoutKey: 0,
  foreign: 0,
  oldestSeconds: 0,
  parked: 0,
  halted: 0,
  contradictions: 0,
  reactions: 0,
};

/** Levels of a gateway without traffic. */
class QuietLevels extends FlowLevels {
  override all() {
    return Promise.resolve(NOTHING);
  }
  override memberLag() {
    return Promise.resolve([]);
  }
  override refusals() {
    return Promise.resolve([]);
  }
}

describe('alert rules', () => {
  it('watch metrics that the gateway really serves', async () => {
    const metrics = new Metrics();
    const spaces = [
      { haltedSince: new Date(Date.now() - 3_700_000), stamps: { isFrozen: false } },
      { haltedSince: null, stamps: { isFrozen: true } },
    ];
    const lists = Object.assign(Object.create(null), { newest: () => aTrustList([aMember('nl')]) });
    const exchange = Object.assign(Object.create(null), { spaces });
    new GatewayMetrics(
      metrics,
      Object.create(QuietLevels.prototype),
      lists,
      exchange,
      new SystemClock(),
    ).onModuleInit();
    const served = await metrics.print();
    expect(served).toMatch(/^gateway_halted_longest_seconds 3[67]\d\d/m);
    expect(served).toMatch(/^gateway_spaces_time_frozen 1$/m);
    // What features add is watched beside them, as in overdue.worker, sending and recall-answers.service.int.spec.ts.
    const watched = [...new Set(rules.match(/gateway_(?!requests_|recalls_|notices\b)[a-z_]+/g))];
    expect(watched.length).toBeGreaterThan(5);
    expect(watched.filter((name) => !served.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it('name a runbook that exists', () => {
    const runbooks = [...rules.matchAll(/runbook: (\S+)/g)].map(([, path]) => path ?? '');
    expect(runbooks).toHaveLength(rules.match(/- alert:/g)?.length ?? 0);
    expect(runbooks.filter((path) => !existsSync(path))).toEqual([]);
  });
});
