import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { registerOperator } from './operator.command.js';

let home: string;
const before = process.env['JOINDER_HOME'];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'joinder-home-'));
  process.env['JOINDER_HOME'] = home;
});

afterEach(() => {
  if (before === undefined) delete process.env['JOINDER_HOME'];
  else process.env['JOINDER_HOME'] = before;
  rmSync(home, { recursive: true });
});

it.each([['take-write', 'bg', '--reason', 'floods'], ['give-write', 'bg'], ['writers']])(
  'row 68 %s makes no folder where no network was started',
  async (...args) => {
    const program = new Command('joinder').exitOverride();
    registerOperator(program);
    await expect(program.parseAsync(['node', 'joinder', 'operator', ...args])).rejects.toThrow('joinder up');
    expect(readdirSync(home)).toEqual([]);
  },
);
