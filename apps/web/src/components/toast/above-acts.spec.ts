import { afterEach, describe, expect, it } from '@jest/globals';
import { clearOf, placeToasts } from './above-acts.js';

const box = (top: number, bottom: number, left = 208, right = 1280) => ({ top, bottom, left, right });
const TOASTS = box(720, 764, 824, 1264);

describe('6 toasts stand above what can be done', () => {
  it.each([
    ['the foot of a form', [box(688, 776)], 124],
    ['the higher of two bars', [box(732, 776), box(700, 776, 832)], 112],
    ['nothing beside them', [box(688, 776, 208, 800)], 0],
    ['nothing in the upper half', [box(40, 90)], 0],
    ['nothing that is not shown', [box(0, 0, 0, 0)], 0],
    ['nothing below the window', [box(900, 950)], 0],
  ])('%s', (_, acts, expected) => {
    expect(clearOf(acts, TOASTS, 800)).toBe(expected);
  });

  it('and stay in the window where all of it is acts', () => {
    expect(clearOf([box(0, 800)], TOASTS, 800)).toBe(744);
  });
});

describe('6 of the corners that toasts may stand in', () => {
  const at = (html: string, { top, bottom, left, right }: ReturnType<typeof box>): void => {
    document.body.insertAdjacentHTML('beforeend', html);
    Object.assign(document.body.lastElementChild ?? {}, {
      getBoundingClientRect: () => ({ top, bottom, left, right }),
    });
  };
  afterEach(() => document.body.replaceChildren());

  it('the one that is used is measured', () => {
    Object.assign(globalThis, { innerHeight: 800 });
    at('<div class="mantine-Notifications-root" data-position="bottom-center"></div>', box(784, 784, 640, 640));
    at('<div class="mantine-Notifications-root" data-position="bottom-right"></div>', TOASTS);
    at('<div data-clear></div>', box(732, 776, 937));
    placeToasts();
    expect(document.documentElement.style.getPropertyValue('--acts')).toBe('80px');
  });
});
