import { expect, it } from '@jest/globals';
import { linesOf } from './answer-lines.js';

const signal = (signalId: string) => ({ signalId, no: '3', classLabel: 'Hotel', state: 'ROUTED' as const });

it('A16 lists the answers that nobody read before those who wait, each in the order of the desk, a signal in both twice', () => {
  const lines = linesOf({
    replied: [{ ...signal('a'), repliedAt: '2026-12-01T09:00:00Z' }],
    items: [
      { ...signal('b'), receivedAt: '2026-11-30T09:00:00Z', feedbackDueAt: '2026-12-02T09:00:00Z' },
      { ...signal('a'), receivedAt: '2026-11-29T09:00:00Z', feedbackDueAt: '2026-12-03T09:00:00Z' },
    ],
  });
  expect(lines.map(({ what, signalId, at }) => [what, signalId, at])).toEqual([
    ['replied', 'a', '2026-12-01T09:00:00Z'],
    ['owed', 'b', '2026-11-30T09:00:00Z'],
    ['owed', 'a', '2026-11-29T09:00:00Z'],
  ]);
});
