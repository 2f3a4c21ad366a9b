import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import { isEndedChild, processIdentity } from './process-identity.js';

/** A process that was started from this state folder and, as far as is known, not stopped. */
export interface ProcessRecord {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
  /** Digest of the command, so that a service whose description changed is started anew. */
  readonly fingerprint: string;
  readonly stopSignal: NodeJS.Signals;
}

const SUFFIX = '.json';

/** One small file per process. The files are the only memory: a killed launcher's successor reads them. */
export class ProcessRecords {
  constructor(private readonly folder: string) {}

  write(record: ProcessRecord): void {
    mkdirSync(this.folder, { recursive: true });
    const path = this.path(record.name);
    writeFileSync(`${path}.new`, JSON.stringify(record));
    renameSync(`${path}.new`, path);
  }

  /** Writes the record unless a live process holds the name; answers whether it did. Safe against another at the same time. */
  claim(record: ProcessRecord): boolean {
    mkdirSync(this.folder, { recursive: true });
    const own = `${this.path(record.name)}.${record.pid}`;
    writeFileSync(own, JSON.stringify(record));
    try {
      if (this.findLive(record.name) !== null) return false;
      this.remove(record.name);
      linkSync(own, this.path(record.name));
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** Finds the record of a process that still runs; a record whose process is gone counts as none. */
  findLive(name: string): ProcessRecord | null {
    const record = this.find(name);
    return record !== null && isAlive(record) ? record : null;
  }

  find(name: string): ProcessRecord | null {
    try {
      return parseRecord(readFileSync(this.path(name), 'utf8'));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  names(): string[] {
    try {
      return readdirSync(this.folder)
        .filter((file) => file.endsWith(SUFFIX))
        .map((file) => file.slice(0, -SUFFIX.length))
        .sort();
    } catch {
      return [];
    }
  }

  private path(name: string): string {
    return join(this.folder, `${name}${SUFFIX}`);
  }
}

/** Describes the process that runs this code. */
export function ownRecord(name: string): ProcessRecord {
  const identity = processIdentity(process.pid);
  if (identity === null) throw new Error('this process does not find itself');
  return { name, pid: process.pid, identity, fingerprint: '', stopSignal: 'SIGTERM' };
}

/** Whether the recorded process, and not a later one with its pid, still runs. */
export function isAlive(record: ProcessRecord): boolean {
  return processIdentity(record.pid) === record.identity;
}

/** Whether nothing is left of the recorded process, not even for those who look at the machine's processes. */
export function isGone(record: ProcessRecord): boolean {
  return !isAlive(record) && !isEndedChild(record.pid);
}

function parseRecord(text: string): ProcessRecord | null {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is ProcessRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    value.pid > 1 &&
    'identity' in value &&
    typeof value.identity === 'string' &&
    'fingerprint' in value &&
    typeof value.fingerprint === 'string' &&
    'stopSignal' in value &&
    (value.stopSignal === 'SIGTERM' || value.stopSignal === 'SIGINT')
  );
}
