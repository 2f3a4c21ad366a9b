import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processIdentity } from './process-identity.js';
import { isAlive, ownRecord, ProcessRecords } from './process-records.js';

describe('records of processes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'joinder-records-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found again while their process lives', () => {
    new ProcessRecords(folder).write(ownRecord('nl'));
    expect(new ProcessRecords(folder).findLive('nl')).toEqual(ownRecord('nl'));
    expect(new ProcessRecords(folder).names()).toEqual(['nl']);
  });

  it('do not take a recycled pid for the process that had it before', () => {
    const recycled = { ...ownRecord('nl'), identity: 'an earlier boot:1' };
    new ProcessRecords(folder).write(recycled);
    expect(isAlive(recycled)).toBe(false);
    expect(new ProcessRecords(folder).findLive('nl')).toBeNull();
    expect(new ProcessRecords(folder).find('nl')).toEqual(recycled);
  });

  it('know that an ended process is gone', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const pid = child.pid!;
    expect(processIdentity(pid)).not.toBeNull();
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.end();
    await ended;
    expect(processIdentity(pid)).toBeNull();
  });

  it('let one process claim a name, and another only when that one is gone', () => {
    const records = new ProcessRecords(folder);
    expect(records.claim(ownRecord('launcher'))).toBe(true);
    expect(records.claim(ownRecord('launcher'))).toBe(false);
    records.write({ ...ownRecord('launcher'), identity: 'an earlier boot:1' });
    expect(records.claim(ownRecord('launcher'))).toBe(true);
    expect(records.names()).toEqual(['launcher']);
  });
});
