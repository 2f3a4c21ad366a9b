import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { runPython, whyNoPython } from './python.js';

const RECORDED = fileURLToPath(new URL('../vectors/protocol-log.json', import.meta.url));

const reason = whyNoPython();
const inPython = reason === null ? describe : describe.skip;

inPython(`the judge in Python${reason === null ? '' : ` (${reason})`}`, () => {
  it('judges the recorded log as we do, opens what it holds, and makes the same ids', () => {
    expect(runPython('verify_log.py', [RECORDED])).toMatch(/^\d+ positions judged alike, \d+ messages opened/);
  }, 120_000);
});
