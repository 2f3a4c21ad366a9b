import { expect, it } from '@jest/globals';
import type { FreezeView } from '#libs/member';
import { flowFreezes } from './flow-freezes.js';

const NOW = new Date('2026-11-25T08:00:00Z');

const freeze = (kind: FreezeView['kind'], state: FreezeView['state'], stops = true): FreezeView => ({
  id: 'ab',
  kind,
  member: kind === 'lists' ? null : 'hu',
  since: '2026-11-01T08:00:00Z',
  places: [{ spaceId: 's', position: '7', evidenceHash: 'ab' }],
  evidence: [],
  stops,
  decidable: true,
  keyCounts: false,
  state,
  decision: null,
});

it('a fork that two people here decided stays on the board: the others still must', () => {
  expect(flowFreezes([freeze('fork', 'proposed')], NOW).frozen).toMatchObject([{ member: 'hu', isDecided: false }]);
  expect(flowFreezes([freeze('fork', 'confirmed')], NOW).frozen).toMatchObject([{ member: 'hu', isDecided: true }]);
});

it('what stops nothing more here leaves the board', () => {
  const decided = [freeze('lists', 'confirmed', false), freeze('contradiction', 'confirmed', false)];
  expect(flowFreezes(decided, NOW)).toEqual({ listsConflicts: [], contradicting: [], frozen: [] });
  expect(flowFreezes([freeze('contradiction', 'open', false)], NOW).contradicting).toEqual([]);
});
