import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SentMarks } from './sent-marks.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const OTHER = '018f0000-0000-7000-8000-0000000000bb';
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'joinder-marks-')), 'state');
});

const file = (): string => join(folder, 'sent-marks-0');

const opened: SentMarks[] = [];

async function reopened(): Promise<SentMarks> {
  const marks = await SentMarks.open(folder, 0);
  opened.push(marks);
  return marks;
}

afterEach(async () => {
  for (const marks of opened.splice(0)) await marks.close();
});

describe('the marks of what left', () => {
  it('are nothing where nothing left', async () => {
    expect((await reopened()).of(SPACE)).toEqual({ epoch: 0, sequence: 0, cosignedSize: 0n });
  });

  it('are there again after a restart, each space by itself', async () => {
    const marks = await reopened();
    await Promise.all([
      marks.sent(SPACE, { epoch: 1, sequence: 7 }),
      marks.cosigned(SPACE, 12n),
      marks.sent(OTHER, { epoch: 2, sequence: 1 }),
    ]);
    await marks.close();
    const again = await reopened();
    expect(again.of(SPACE)).toEqual({ epoch: 1, sequence: 7, cosignedSize: 12n });
    expect(again.of(OTHER)).toEqual({ epoch: 2, sequence: 1, cosignedSize: 0n });
  });

  it('only rise, and a higher epoch is higher whatever its sequence', async () => {
    const marks = await reopened();
    await marks.sent(SPACE, { epoch: 2, sequence: 5 });
    await marks.sent(SPACE, { epoch: 1, sequence: 900 });
    await marks.sent(SPACE, { epoch: 2, sequence: 4 });
    await marks.cosigned(SPACE, 10n);
    await marks.cosigned(SPACE, 9n);
    expect(marks.of(SPACE)).toEqual({ epoch: 2, sequence: 5, cosignedSize: 10n });
    await marks.sent(SPACE, { epoch: 3, sequence: 1 });
    expect(marks.of(SPACE)).toMatchObject({ epoch: 3, sequence: 1 });
  });

  it('are on disk when the answer comes', async () => {
    const marks = await reopened();
    await marks.sent(SPACE, { epoch: 1, sequence: 1 });
    expect(await readFile(file(), 'utf8')).toBe(`${SPACE} 1 1 0\n`);
  });

  it('pass over a line that a crash cut off: what it is about never left', async () => {
    const marks = await reopened();
    await marks.sent(SPACE, { epoch: 1, sequence: 1 });
    await marks.close();
    await appendFile(file(), `${SPACE} 1 22`);
    const again = await reopened();
    expect(again.of(SPACE).sequence).toBe(1);
    await again.sent(SPACE, { epoch: 1, sequence: 2 });
    expect((await reopened()).of(SPACE).sequence).toBe(2);
  });

  it('refuse a file that is not theirs, rather than believe that nothing left', async () => {
    await reopened();
    await writeFile(file(), `${SPACE} 1 x 0\n`);
    await expect(reopened()).rejects.toThrow('none of its own');
  });

  it('stay small: a file holds one line a space after a restart', async () => {
    const marks = await reopened();
    for (let sequence = 1; sequence <= 20; sequence += 1) await marks.sent(SPACE, { epoch: 1, sequence });
    await marks.close();
    await reopened();
    expect(await readFile(file(), 'utf8')).toBe(`${SPACE} 1 20 0\n`);
  });
});
