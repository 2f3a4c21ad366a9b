import { expect, it } from '@jest/globals';
import { setTabCount, setTabScreen } from './tab-title.js';

it('8 the tab says how much waits, before the screen, and its picture has a dot as long as something does', () => {
  document.head.innerHTML = '<link rel="icon" href="/icon.svg">';
  const icon = (): string | null => document.querySelector('link')?.getAttribute('href') ?? null;
  setTabScreen('My work');
  expect([document.title, icon()]).toEqual(['My work · Joinder', '/icon.svg']);
  setTabCount(1);
  expect([document.title, icon()]).toEqual(['(1) My work · Joinder', '/icon-dot.svg']);
  setTabScreen('Records');
  expect(document.title).toBe('(1) Records · Joinder');
  setTabCount(0);
  expect([document.title, icon()]).toEqual(['Records · Joinder', '/icon.svg']);
});
