import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlaceFile } from './place-file.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
  path = join(folder, 'space', 'nl');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the places of a chain', () => {
  it('S16 are found 100,000 places later, in every epoch, at 48 bytes each', () => {
    const file = filled(100_000);
    file.flush();
    expect(statSync(path).size).toBe(4_800_000);
    for (const index of [0, 1, 1_024, 1_025, 50_000, 98_975, 99_999])
      expect(file.find(placeAt(index))).toEqual(identity(index));
    expect(file.find({ sender: 'nl', epoch: 1, sequence: 1_001 })).toBeNull();
    expect(file.find({ sender: 'nl', epoch: 101, sequence: 1 })).toBeNull();
  });

  it('are found before they are written', () => {
    const file = filled(10);
    expect(file.find(placeAt(9))).toEqual(identity(9));
    expect(file.count).toBe(10);
  });

  it('go on where they were remembered, whatever a process wrote after that', () => {
    filled(600).flush();
    const file = new PlaceFile(path);
    file.load(300);
    expect(file.find(placeAt(299))).toEqual(identity(299));
    expect(file.find(placeAt(300))).toBeNull();
    file.add(placeAt(300), identity(7));
    file.flush(true);
    expect(file.find(placeAt(300))).toEqual(identity(7));
  });

  it('are refused where the file holds fewer', () => {
    filled(10).flush();
    writeFileSync(path, Buffer.alloc(47));
    expect(() => new PlaceFile(path).load(1)).toThrow('a file of places holds 0 rows of 1');
  });
});

function filled(count: number): PlaceFile {
  const file = new PlaceFile(path);
  for (let index = 0; index < count; index += 1) file.add(placeAt(index), identity(index));
  return file;
}

/** A thousand records in each epoch. */
function placeAt(index: number) {
  return { sender: 'nl', epoch: 1 + Math.floor(index / 1000), sequence: 1 + (index % 1000) };
}

function identity(index: number): Uint8Array {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(0, index);
  return bytes;
}
