import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readRegisterLine } from '#libs/registers';
import { joinderProgram } from './program.js';
import { RefusedError } from './refused-error.js';

describe('joinder practice registers', () => {
  let base: string;

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'joinder-practice-'));
  });

  afterEach(() => rmSync(base, { recursive: true }));

  async function written(name: string, ...options: string[]): Promise<{ said: string; digest: string }> {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const folder = join(base, name);
    await (
      await joinderProgram('practice')
    ).parseAsync(['practice', 'registers', folder, ...options], { from: 'user' });
    const said = String(log.mock.calls.at(-1)?.[0]);
    log.mockRestore();
    const hash = createHash('sha256');
    for (const file of filesIn(folder)) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
    return { said, digest: hash.digest('hex') };
  }

  function filesIn(folder: string): readonly string[] {
    return (readdirSync(folder, { recursive: true }) as string[]).filter((file) => /\.\w+$/.test(file)).toSorted();
  }

  it('A30 writes about 130 entries a day, a pattern for each rule, and a file that an intake reads', async () => {
    const { said } = await written('one', '--until', '2026-11-30', '--json');
    const { days, entries, planted } = JSON.parse(said);
    expect(entries / days).toBeGreaterThan(115);
    expect(entries / days).toBeLessThan(145);
    expect(planted).toHaveLength(10);
    const files = filesIn(join(base, 'one'));
    expect(files).toHaveLength(181);
    expect(files.slice(0, 2)).toEqual(['chamber/2026-09-02.ndjson', 'chamber/2026-09-03.ndjson']);
    expect(JSON.parse(readFileSync(join(base, 'one', 'registers.json'), 'utf8'))).toEqual({
      municipality: 'Gemeente Veenmeer',
      chamber: 'Handelsregister Demo',
    });
    const lines = readFileSync(join(base, 'one/municipality/2026-11-30.ndjson'), 'utf8').trimEnd().split('\n');
    for (const line of lines) expect(readRegisterLine(line)).not.toBeNull();
  });

  it('A30 writes the same bytes for the same seed and last day, and others for another', async () => {
    const few = ['--until', '2026-11-30', '--days', '60'];
    const [one, again, other] = [
      await written('a', ...few),
      await written('b', ...few),
      await written('c', ...few, '--seed', '2'),
    ];
    expect(again.digest).toBe(one.digest);
    expect(other.digest).not.toBe(one.digest);
  });

  it('refuses a folder that cannot be, and days without end', async () => {
    writeFileSync(join(base, 'file'), '');
    await expect(written('file/below')).rejects.toThrow(RefusedError);
    await expect(written('d', '--days', '400')).rejects.toThrow('1 to 366 days');
  });
});
