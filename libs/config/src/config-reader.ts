import { readFileSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { ConfigError } from './config-error.js';

/** Bounds of a whole number, both included; without a fallback the variable must be set. */
export interface IntegerRange {
  readonly min?: number;
  readonly max?: number;
  readonly fallback?: number;
}

/**
 * Reads variables and collects every problem, so that one start shows all of them.
 * A getter with a problem answers a stand-in of its type; {@link done} must be called before anything is used.
 * Problems name the variable and never show its value: it may be a secret in the wrong place.
 */
export class ConfigReader {
  private readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** Reads a variable that must be set. */
  required(name: string): string {
    return this.text(name) ?? this.problem(name, 'is not set', '');
  }

  /** Reads a variable that may be absent; empty counts as absent. */
  optional(name: string): string | undefined;
  optional(name: string, fallback: string): string;
  optional(name: string, fallback?: string): string | undefined {
    return this.text(name) ?? fallback;
  }

  /** Reads a TCP port, 1 to 65535. */
  port(name: string, fallback?: number): number {
    return this.integer(name, { min: 1, max: 65_535, ...(fallback === undefined ? {} : { fallback }) });
  }

  /** Reads a whole number in plain decimal digits. */
  integer(name: string, range: IntegerRange = {}): number {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, fallback } = range;
    const text = this.text(name) ?? fallback?.toString();
    if (text === undefined) return this.problem(name, 'is not set', min);
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) return this.problem(name, 'is not a whole number', min);
    if (value < min || value > max) return this.problem(name, `is not between ${min} and ${max}`, min);
    return value;
  }

  /** Reads `true` or `false`. */
  flag(name: string, fallback?: boolean): boolean {
    const text = this.text(name) ?? fallback?.toString();
    if (text === undefined) return this.problem(name, 'is not set', false);
    return text === 'true' || text === 'false'
      ? text === 'true'
      : this.problem(name, 'is neither true nor false', false);
  }

  /** Reads an absolute URL; a password inside is refused, since URLs end in logs. */
  url(name: string, protocols?: readonly string[]): URL {
    const none = new URL('about:blank');
    const text = this.text(name);
    if (text === undefined) return this.problem(name, 'is not set', none);
    if (!URL.canParse(text)) return this.problem(name, 'is not a URL', none);
    const url = new URL(text);
    if (url.password !== '') return this.problem(name, 'holds a password; give it as a file', none);
    if (protocols && !protocols.includes(url.protocol)) {
      return this.problem(name, `does not start with ${protocols.join(' or ')}`, none);
    }
    return url;
  }

  /** Reads a list separated by commas; at least one entry, spaces around entries dropped. */
  list(name: string): readonly string[] {
    const text = this.text(name);
    if (text === undefined) return this.problem(name, 'is not set', []);
    const entries = text.split(',').map((entry) => entry.trim());
    return entries.includes('') ? this.problem(name, 'has an empty entry', []) : entries;
  }

  /** Reads one of the named values. */
  oneOf<const V extends string>(name: string, values: readonly [V, ...V[]], fallback?: V): V {
    const text = this.text(name) ?? fallback;
    if (text === undefined) return this.problem(name, 'is not set', values[0]);
    const found = values.find((value) => value === text);
    return found ?? this.problem(name, `is not one of ${values.join(', ')}`, values[0]);
  }

  /** Reads the file that the variable names, as bytes. */
  file(name: string): Buffer {
    const path = this.text(name);
    if (path === undefined) return this.problem(name, 'is not set', Buffer.alloc(0));
    try {
      return readFileSync(path);
    } catch (error) {
      return this.problem(name, `names a file that cannot be read (${errorCode(error)})`, Buffer.alloc(0));
    }
  }

  /** Reads a secret from the file that the variable names; one newline at its end is dropped, an empty one refused. */
  secretFile(name: string): string {
    const before = this.problems.length;
    const secret = this.file(name)
      .toString('utf8')
      .replace(/\r?\n$/, '');
    if (secret === '' && this.problems.length === before) return this.problem(name, 'names an empty file', '');
    return secret;
  }

  /** Adds a rule of the caller that spans variables, as `GATEWAY_X is …`. */
  require(holds: boolean, problem: string): void {
    if (!holds) this.problems.push(problem);
  }

  /** Ends the reading. @throws ConfigError CONFIG_INVALID with every problem found */
  done(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }

  private text(name: string): string | undefined {
    const value = this.env[name];
    return value === '' ? undefined : value;
  }

  private problem<T>(name: string, what: string, standIn: T): T {
    this.problems.push(`${name} ${what}`);
    return standIn;
  }
}

function errorCode(error: unknown): string {
  return isNativeError(error) && 'code' in error ? String(error.code) : 'unknown';
}
