import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SignalHead } from '../../shared/signals/stored-signal.js';
import { mergeLanes } from './merge-lanes.js';

const head = (priority: string, lane: string, n: number): SignalHead => ({
  signalId: `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  no: null,
  class: 'citizen',
  formVersion: 1,
  receivedAt: new Date(0),
  dueAt: null,
  language: 'en',
  priority,
  child: false,
  danger: false,
  lane,
  organisation: null,
  state: 'RECEIVED',
});

const lane = (name: string, priorities: readonly string[]): readonly SignalHead[] =>
  priorities.map((priority, n) => head(priority, name, n));

const merged = (normal: readonly string[], flood: readonly string[], limit = 1000): readonly string[] =>
  mergeLanes({ normal: lane('normal', normal), flood: lane('flood', flood) }, { limit, lastWasFlood: false }).map(
    ({ priority, lane: from }) => (from === 'flood' ? `${priority}f` : priority),
  );

describe('the queue of two lanes', () => {
  it('T12 begins with a P0 among a flood, and keeps a minor at the second place of all', () => {
    expect(merged(['P1', 'P3'], ['P0', 'P3', 'P3', 'P3'])).toEqual(['P0f', 'P1', 'P3', 'P3f', 'P3f', 'P3f']);
  });

  it('T12 lets no flood of P0 stand before a normal P1 for ever', () => {
    expect(merged(['P1', 'P1', 'P2'], Array<string>(500).fill('P0')).slice(0, 6)).toEqual([
      'P0f',
      'P1',
      'P0f',
      'P1',
      'P0f',
      'P2',
    ]);
  });

  it('T12 holds for any lanes: nothing is lost, each lane keeps its order, and nobody waits for more than twice their own lane', () => {
    const priorities = fc
      .array(fc.constantFrom('P0', 'P1', 'P2', 'P3'), { maxLength: 40 })
      .map((all) => all.toSorted());
    fc.assert(
      fc.property(priorities, priorities, fc.integer({ min: 1, max: 9 }), (normal, flood, page) => {
        const whole = merged(normal, flood);
        expect(whole.filter((one) => !one.endsWith('f'))).toEqual(normal);
        expect(whole.filter((one) => one.endsWith('f'))).toEqual(flood.map((one) => `${one}f`));
        let own = 0;
        for (const [place, one] of whole.entries()) {
          if (one.endsWith('f')) continue;
          own += 1;
          expect(place + 1).toBeLessThanOrEqual(2 * own);
        }
        expect(merged(normal, flood, page)).toEqual(whole.slice(0, page));
      }),
    );
  });
});
