import { TlogError } from '#libs/tlog';
import { TrustError } from '#libs/trust';

import { type ProofCode, ProofError } from './proof.errors.js';
import type { ProofCheck, ProofCheckName } from './report.js';

/** A reason may quote a file that somebody made to deceive a terminal. */
const UNPRINTABLE = /[^ -~]/g;

/** Runs checks one after the other and writes down what became of each. */
export class Checks {
  readonly done: ProofCheck[] = [];

  /** Answers what the check found; null where it failed. */
  run<T>(name: ProofCheckName, check: () => T): T | null {
    try {
      const found = check();
      this.done.push({ name, outcome: 'ok' });
      return found;
    } catch (error) {
      this.done.push({ name, outcome: 'failed', ...reasonOf(error) });
      return null;
    }
  }

  /** Runs a check that stands on what an earlier one found; skips it where that is null. */
  runOn<T, Found>(name: ProofCheckName, found: Found | null, check: (found: Found) => T): T | null {
    if (found !== null) return this.run(name, () => check(found));
    this.done.push({ name, outcome: 'skipped' });
    return null;
  }

  get ok(): boolean {
    return this.done.every(({ outcome }) => outcome === 'ok');
  }
}

/** Says why a check failed. Everything else that is thrown is a fault of ours, not of the proof. */
export function reasonOf(error: unknown): { readonly code: ProofCode; readonly reason: string } {
  if (error instanceof ProofError || error instanceof TlogError || error instanceof TrustError) {
    return { code: error.code, reason: error.message.replaceAll(UNPRINTABLE, '?') };
  }
  throw error;
}
