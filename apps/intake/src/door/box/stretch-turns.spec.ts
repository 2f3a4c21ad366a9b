import { expect, it } from '@jest/globals';
import { practiceText } from '#libs/testing';
import { openPractice } from '../../shared/practice/practice.js';
import { StretchTurns } from './stretch-turns.js';

const ACCESS = { code: '0123456789AB', pin: '123456' };

const startedTurns = (): StretchTurns => new StretchTurns(openPractice(practiceText(), 'nl'));

it('T11 makes a box while many open theirs, and turns away beyond a bound at once', async () => {
  const turns = startedTurns();
  const order: string[] = [];
  const open = async (): Promise<boolean> => {
    const isDone = (await turns.of('open', ACCESS)) !== null;
    order.push(isDone ? 'opened' : 'turned away');
    return isDone;
  };
  const opening = Promise.all(Array.from({ length: 150 }, open));
  expect(await turns.of('make', ACCESS)).not.toBeNull();
  order.push('made');
  const opened = (await opening).filter((isDone) => isDone);
  expect(opened.length).toBeLessThanOrEqual(101);
  expect(order.slice(0, 49)).toEqual(Array(49).fill('turned away'));
  // Those that are worked on go before it, not a hundred.
  expect(order.indexOf('made')).toBeLessThan(49 + 20);
});

it('T12 makes the box of who keeps within the limits before those of a flood, which get theirs where nobody else waits', async () => {
  const turns = startedTurns();
  const order: string[] = [];
  const make = async (lane: 'make' | 'flood'): Promise<void> => {
    await turns.of(lane, ACCESS);
    order.push(lane);
  };
  const flood = Array.from({ length: 4 }, () => make('flood'));
  await Promise.all([...flood, ...Array.from({ length: 5 }, () => make('make'))]);
  // The first had its turn before anybody else was there.
  expect(order).toEqual(['flood', ...Array(5).fill('make'), ...Array(3).fill('flood')]);
});
