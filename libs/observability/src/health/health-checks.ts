import { isNativeError } from 'node:util/types';
import type { HealthCheck, HealthPurpose, HealthResult, HealthState } from './health-check.js';

/** The worst state of all checks, and each by name. */
export interface HealthReport {
  readonly status: HealthState;
  readonly checks: readonly ({ readonly name: string; readonly durationMs: number } & HealthResult)[];
}

interface Kept {
  readonly report: Promise<HealthReport>;
  keptUntil: number;
}

const TIME_LIMIT_MS = 5_000;
const KEPT_MS = 2_000;

/**
 * Runs the checks of a service. Callers during a run and shortly after share it, so that asking often
 * cannot be used to keep the service busy.
 */
export class HealthChecks {
  /** Grows while modules start; read by reports alone. */
  private readonly checks: HealthCheck[] = [];
  private readonly recent = new Map<HealthPurpose, Kept>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly timeLimitMs = TIME_LIMIT_MS,
  ) {}

  /** Adds a check; a name twice is a mistake of the program. */
  add(check: HealthCheck): void {
    if (this.checks.some(({ name }) => name === check.name)) throw new Error(`health check ${check.name} exists`);
    this.checks.push(check);
  }

  /** Runs all checks of a purpose side by side. */
  report(purpose: HealthPurpose): Promise<HealthReport> {
    const last = this.recent.get(purpose);
    if (last && this.now() < last.keptUntil) return last.report;
    const kept = { report: this.run(purpose), keptUntil: Number.POSITIVE_INFINITY };
    this.recent.set(purpose, kept);
    void kept.report.then(() => {
      kept.keptUntil = this.now() + KEPT_MS;
    });
    return kept.report;
  }

  private async run(purpose: HealthPurpose): Promise<HealthReport> {
    const chosen = this.checks.filter((check) => check.purposes.includes(purpose));
    const checks = await Promise.all(chosen.map((check) => this.runOne(check)));
    return { status: worst(checks.map(({ state }) => state)), checks };
  }

  private async runOne(check: HealthCheck): Promise<HealthReport['checks'][number]> {
    const started = this.now();
    const result = await this.inTime(check);
    return { name: check.name, ...result, durationMs: Math.round(this.now() - started) };
  }

  private async inTime(check: HealthCheck): Promise<HealthResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<HealthResult>((resolve) => {
      timer = setTimeout(() => resolve({ state: 'down', code: 'TIMEOUT' }), this.timeLimitMs);
    });
    try {
      return await Promise.race([check.check(), late]);
    } catch (error) {
      return { state: 'down', code: codeOf(error) };
    } finally {
      clearTimeout(timer);
    }
  }
}

function worst(states: readonly HealthState[]): HealthState {
  if (states.includes('down')) return 'down';
  return states.includes('degraded') ? 'degraded' : 'up';
}

function codeOf(error: unknown): string {
  if (isNativeError(error) && 'code' in error && typeof error.code === 'string') return error.code;
  return 'FAILED';
}
