import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '../refused-error.js';
import { holdUntilSignal } from './hold.js';
import { describeNetwork, type Network, type NetworkOptions, partsOf, startNetwork, stopNetwork } from './network.js';
import type { Home } from './paths.js';
import { postgresFolder } from './postgres.js';
import { isAlive, ownRecord, ProcessRecords } from './process-records.js';
import type { Progress } from './progress.js';
import { enterService } from './services.js';
import { Supervisor } from './supervisor.js';
import { waitUntil } from './wait-until.js';

const LAUNCHER = 'launcher';
const WATCH_MS = 1_000;
const STOP_TIMEOUT_MS = 120_000;
const MARKER = 'README.txt';
const MARKER_TEXT = 'State of a Joinder network on this machine. `npm run joinder reset` removes it.\n';

export interface LaunchOptions extends NetworkOptions {
  /** Leaves the network running and returns, instead of holding it until Ctrl-C. */
  readonly detach: boolean;
  /** Services to start beside the gateways; those that the network has it keeps. */
  readonly services: readonly string[];
  /** Called once everything runs, before holding. */
  readonly whenUp: (network: Network, signal: AbortSignal) => Promise<void> | void;
}

/**
 * Starts the network and keeps it until Ctrl-C. Finds and takes over what an earlier launcher left running.
 * When another launcher holds the same folder, only `whenUp` is called.
 */
export async function launch(options: LaunchOptions): Promise<void> {
  claimFolder(options.home);
  await holdUntilSignal(async (signal) => {
    const records = new ProcessRecords(options.home.processes);
    if (!records.claim(ownRecord(LAUNCHER))) return joinRunning({ ...options, signal });
    const supervisor = new Supervisor({ ...options, signal });
    const stop = async (): Promise<void> => {
      options.progress.step('stopping');
      await stopNetwork(supervisor, options.home);
      records.remove(LAUNCHER);
      options.progress.step('everything is stopped');
    };
    try {
      for (const service of options.services) enterService(options.home, service);
      const network = await describeNetwork({ ...options, signal });
      await startNetwork(network, supervisor, options.progress);
      await options.whenUp(network, signal);
    } catch (error) {
      await stop();
      throw error;
    }
    if (options.detach) {
      records.remove(LAUNCHER);
      return null;
    }
    const watch = watchForCrashes(supervisor, options);
    return async () => {
      clearInterval(watch);
      await stop();
    };
  });
}

/** Stops the network of a folder, and its launcher when one holds it; answers what was stopped. */
export async function stopAll(home: Home, progress: Progress): Promise<string[]> {
  const records = new ProcessRecords(home.processes);
  const launcher = records.findLive(LAUNCHER);
  if (launcher !== null) {
    process.kill(launcher.pid, 'SIGTERM');
    progress.step(`asked the launcher (process ${launcher.pid}) to stop`);
    const gone = await waitUntil(() => !isAlive(launcher), { timeoutMs: STOP_TIMEOUT_MS });
    if (!gone) throw new RefusedError(`the launcher (process ${launcher.pid}) does not stop`);
  }
  const stopped = await stopNetwork(new Supervisor({ home, progress }), home);
  records.remove(LAUNCHER);
  return launcher === null ? stopped : [LAUNCHER, ...stopped];
}

/** Removes everything a stopped network left in its folder, and only that; answers whether there was a folder. */
export function removeState(home: Home): boolean {
  if (!existsSync(home.root)) return false;
  requireMarker(home);
  const parts = [home.processes, home.logs, home.secrets, home.identity, home.state, home.kafka];
  for (const folder of [...parts, postgresFolder(home), home.postgres]) {
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(join(home.root, MARKER));
  return true;
}

/** @throws RefusedError when no network was ever started in this folder. */
export function requireMarker(home: Home): void {
  if (existsSync(join(home.root, MARKER))) return;
  throw new RefusedError(`no network was started in ${home.root} yet: \`joinder up\` does that`);
}

/** Refuses a folder with other things in it: a slip in JOINDER_HOME must not cost anybody files later. */
function claimFolder(home: Home): void {
  const marker = join(home.root, MARKER);
  if (existsSync(marker)) return;
  mkdirSync(home.root, { recursive: true });
  const foreign = readdirSync(home.root).filter((name) => name !== 'tests');
  if (foreign.length > 0) {
    throw new RefusedError(`JOINDER_HOME is ${home.root}, which holds other things: choose an empty or a new folder`);
  }
  writeFileSync(marker, MARKER_TEXT);
}

async function joinRunning(options: LaunchOptions & { readonly signal: AbortSignal }): Promise<null> {
  options.progress.step('the network is already up, held by another launcher');
  const network = await describeNetwork(options);
  requireAsDescribed(network, new Supervisor(options));
  await options.whenUp(network, options.signal);
  return null;
}

/** Nobody is led to a running network of another build or other ports: people of this one could not sign in there. */
function requireAsDescribed({ services }: Network, supervisor: Supervisor): void {
  const outdated = [...services.values()].filter((service) => supervisor.isOutdated(service)).map(({ name }) => name);
  if (outdated.length === 0) return;
  throw new RefusedError(
    `what runs here was started by another build, or with other ports: ${outdated.join(', ')}. \`joinder down\` stops it; then start it again`,
  );
}

/** Says once of each part that it ended although nobody stopped it: one that is missed at two looks, as a stop under way is at one. */
function watchForCrashes(supervisor: Supervisor, { home, progress }: LaunchOptions): NodeJS.Timeout {
  let missed = new Map<string, number>();
  return setInterval(() => {
    const parts = partsOf(home);
    const missing = supervisor.known().filter((name) => parts.includes(name) && !supervisor.isRunning(name));
    missed = new Map(missing.map((name) => [name, (missed.get(name) ?? 0) + 1]));
    for (const [name, looks] of missed) {
      if (looks === 2) progress.step(`${name} has ended by itself; \`joinder start ${name}\` starts it again`);
    }
  }, WATCH_MS);
}
