import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { speak, TextGroup, textsReady } from './split-texts.js';

const DUTCH = {
  'a.texts.ts': { A: { close: 'Sluiten', kinds: { one: 'Eén' } } },
  'b.texts.ts': { B: { open: 'Openen' } },
};

let asked: string[] = [];
let isReached = true;

const tableA = () => ({ A: { close: { en: 'Close' }, kinds: { one: { en: 'One' } } } });
const tableB = () => ({ B: { open: { en: 'Open' } } });
const inDutch = { A: { close: { en: 'Close', nl: 'Sluiten' }, kinds: { one: { en: 'One', nl: 'Eén' } } } };

const before = globalThis.fetch;
beforeEach(() => {
  asked = [];
  isReached = true;
  globalThis.fetch = (url) => {
    asked.push(typeof url === 'string' ? url : '');
    return isReached
      ? Promise.resolve({ ok: true, json: () => Promise.resolve(DUTCH) } as Response)
      : Promise.reject(new Error());
  };
});
afterEach(() => {
  globalThis.fetch = before;
  void speak('en');
});

describe('texts of another language', () => {
  it('are read when it is spoken, once for all that is loaded and will be', async () => {
    const group = new TextGroup({ nl: '/assets/x.nl.json' });
    const [a, b] = [tableA(), tableB()];
    group.take('a.texts.ts', a);
    expect(asked).toEqual([]);
    await speak('nl');
    expect(a).toEqual(inDutch);
    group.take('b.texts.ts', b);
    await textsReady();
    expect(b).toEqual({ B: { open: { en: 'Open', nl: 'Openen' } } });
    expect(asked).toEqual(['/assets/x.nl.json']);
  });

  it('are not waited for where there is nothing to read', () => {
    expect(speak('en')).toBeNull();
  });

  it('that are not reached leave English, and are read again at the next try', async () => {
    const group = new TextGroup({ nl: '/assets/y.nl.json' });
    const a = tableA();
    group.take('a.texts.ts', a);
    isReached = false;
    await speak('nl');
    expect(a).toEqual(tableA());
    isReached = true;
    await speak('nl');
    expect(a).toEqual(inDutch);
  });
});
