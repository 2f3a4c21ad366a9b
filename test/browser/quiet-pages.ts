import { afterAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visitor } from './visitor.js';

/** Files of visits to a network: each keeps how far its pages moved, and the last of the layer judges all. */
export const VISITED = ['workspace', 'case-work'] as const;

/** A visit, by how much it moved, and what moved last. */
export type Moved = readonly [visit: string, moved: { readonly by: number; readonly what: string }];

const fileOf = (name: string): string => join(tmpdir(), `joinder-visits-${name}.json`);

/** What holds for all visits of the suites before it. */
export function quietPages(name: (typeof VISITED)[number]): void {
  it('23 no page wrote an error, a warning or a refusal of its policy', () => {
    expect(Visitor.heard).toEqual([]);
  });

  it('38 what opens a dialog says so before it is pressed', () => {
    expect([...Visitor.unsaid]).toEqual([]);
  });

  afterAll(() => writeFileSync(fileOf(name), JSON.stringify([...Visitor.moved])));
}

/** Visits of the files that ran before, in this run. */
export function visitsOf(name: (typeof VISITED)[number]): readonly Moved[] {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'));
}
