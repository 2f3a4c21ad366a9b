import { expect, it } from '@jest/globals';
import { practiceText } from '#libs/testing';
import { openPractice } from '../../shared/practice/practice.js';
import { StretchTurns } from './stretch-turns.js';

const ACCESS = { code: '0123456789AB', pin: '123456' };

it('T11 makes a box while many open theirs, and turns away beyond a bound at once', async () => {
  const turns = new StretchTurns(openPractice(practiceText(), 'nl'));
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
  expect(opened.length).toBeLessThanOrEqual(102);
  expect(order.slice(0, 48)).toEqual(Array(48).fill('turned away'));
  // Two at once go before it while it is worked on, not a hundred.
  expect(order.indexOf('made')).toBeLessThan(48 + 20);
});
