import { expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visitor } from './visitor.js';

/** Layout shift of a visit (https://web.dev/articles/cls). */
const MOST_SHIFT = 0.02;
/** Fewer would be none of the long suites. */
const FEW = 100;

/** Files of visits to a network: each keeps how far its pages moved in the folder of the run. */
const VISITED = ['workspace', 'case-work'] as const;

/** A visit, by how much it moved, and what moved last. */
type Moved = readonly [visit: string, moved: { readonly by: number; readonly what: string }];

const fileOf = (name: string): string => join(tmpdir(), `joinder-visits-${name}.json`);

/** What holds for all visits of the suites before it. */
export function quietPages(name: (typeof VISITED)[number]): void {
  it('23 no page wrote an error, a warning or a refusal of its policy', () => {
    expect(Visitor.heard).toEqual([]);
  });

  it('38 what opens a dialog says so before it is pressed', () => {
    expect([...Visitor.unsaid]).toEqual([]);
  });

  it('13 of twenty visits of the whole layer at most one moved by more than 0.02 while somebody was there', () => {
    expect(Visitor.moved.size).toBeGreaterThan(FEW);
    writeFileSync(fileOf(name), JSON.stringify([...Visitor.moved]));
    // The file that ends last judges all.
    if (!VISITED.map(fileOf).every(existsSync)) return;
    const visits = VISITED.flatMap((file): readonly Moved[] => JSON.parse(readFileSync(fileOf(file), 'utf8')));
    const far = visits.filter(([, { by }]) => by > MOST_SHIFT);
    const told = far.map(([visit, { by, what }]) => `${visit.replace(/^\S+ /, '')} ${by.toFixed(3)}: ${what}`);
    expect(told.length > visits.length / 20 ? told : []).toEqual([]);
  });
}
