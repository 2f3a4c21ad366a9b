import { describe, expect, it } from '@jest/globals';
import { hashText } from './hash-text.js';
import { TextTable } from './text-table.js';

const TEXTS = 5000;

describe('table of texts', () => {
  it('numbers texts in the order in which they came and gives each back', () => {
    const table = new TextTable();
    const texts = ['', 'Ж', ...Array.from({ length: TEXTS }, (_, i) => `текст ${i}`)];
    texts.forEach((text, number) => {
      expect(table.find(text, hashText(text))).toBeLessThan(0);
      expect(table.add(text, hashText(text))).toBe(number);
    });
    expect(texts.map((text) => table.find(text, hashText(text)))).toEqual([...texts.keys()]);
    expect(texts.map((_, number) => table.text(number))).toEqual(texts);
    expect(table.size).toBe(texts.length);
  });

  it('tells texts of one hash apart', () => {
    const table = new TextTable();
    for (const text of ['one', 'two', 'on', 'tw']) table.add(text, 7);
    expect(['tw', 'on', 'two', 'one'].map((text) => table.find(text, 7))).toEqual([3, 2, 1, 0]);
    expect(table.find('three', 7)).toBe(-1);
  });
});
