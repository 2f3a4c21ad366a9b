import { describe, expect, it } from '@jest/globals';
import type { HealthCheck, HealthPurpose, HealthResult } from './health-check.js';
import { HealthChecks } from './health-checks.js';

interface CheckOptions {
  readonly purposes?: readonly HealthPurpose[];
  readonly answer?: () => Promise<HealthResult>;
}

function aCheck(name: string, options: CheckOptions = {}): HealthCheck {
  return {
    name,
    purposes: options.purposes ?? ['ready'],
    check: options.answer ?? (() => Promise.resolve({ state: 'up' })),
  };
}

const answers = (result: HealthResult) => (): Promise<HealthResult> => Promise.resolve(result);

/** Checks with a clock that stands still until it is moved. */
function someChecks(...checks: HealthCheck[]): { checks: HealthChecks; clock: { ms: number } } {
  const clock = { ms: 0 };
  const all = new HealthChecks(() => clock.ms, 20);
  for (const check of checks) all.add(check);
  return { checks: all, clock };
}

describe('HealthChecks', () => {
  it('is up without checks', async () => {
    await expect(someChecks().checks.report('live')).resolves.toEqual({ status: 'up', checks: [] });
  });

  it.each<[HealthResult['state'], readonly HealthResult['state'][]]>([
    ['up', ['up', 'up']],
    ['degraded', ['up', 'degraded']],
    ['down', ['degraded', 'down', 'up']],
  ])('is %s when its checks are %j', async (status, states) => {
    const list = states.map((state, i) => aCheck(`check-${i}`, { answer: answers({ state }) }));
    await expect(someChecks(...list).checks.report('ready')).resolves.toMatchObject({ status });
  });

  it('asks only the checks of the purpose', async () => {
    const { checks } = someChecks(
      aCheck('loop', { purposes: ['live'] }),
      aCheck('database', { purposes: ['ready', 'self-test'] }),
    );
    const names = async (purpose: HealthPurpose): Promise<string[]> =>
      (await checks.report(purpose)).checks.map(({ name }) => name);
    expect(await names('live')).toEqual(['loop']);
    expect(await names('ready')).toEqual(['database']);
    expect(await names('self-test')).toEqual(['database']);
  });

  it('shows the code and not the message of a check that throws', async () => {
    const failure = Object.assign(new Error('password hunter2 refused'), { code: '28P01' });
    const { checks } = someChecks(
      aCheck('database', { answer: () => Promise.reject(failure) }),
      aCheck('broken', {
        answer: () => {
          throw new Error('hunter2');
        },
      }),
    );
    const report = await checks.report('ready');
    expect(report.checks).toMatchObject([
      { name: 'database', state: 'down', code: '28P01' },
      { name: 'broken', state: 'down', code: 'FAILED' },
    ]);
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('does not wait for a check that hangs', async () => {
    const { checks } = someChecks(aCheck('stuck', { answer: () => new Promise(() => {}) }), aCheck('fine'));
    await expect(checks.report('ready')).resolves.toMatchObject({
      status: 'down',
      checks: [
        { name: 'stuck', state: 'down', code: 'TIMEOUT' },
        { name: 'fine', state: 'up' },
      ],
    });
  });

  it('runs once for callers during a run and shortly after, and again later', async () => {
    let runs = 0;
    let finish: () => void = () => {};
    const answer = (): Promise<HealthResult> => {
      runs += 1;
      return new Promise((resolve) => {
        finish = () => resolve({ state: 'up' });
      });
    };
    const { checks, clock } = someChecks(aCheck('costly', { answer }));
    const first = checks.report('ready');
    clock.ms = 10_000;
    const second = checks.report('ready');
    finish();
    await Promise.all([first, second]);
    await checks.report('ready');
    expect(runs).toBe(1);
    clock.ms = 12_001;
    const later = checks.report('ready');
    finish();
    await later;
    expect(runs).toBe(2);
  });

  it('refuses two checks of one name', () => {
    expect(() => someChecks(aCheck('database'), aCheck('database'))).toThrow('health check database exists');
  });
});
