import { describeAccess } from '../local/access.js';
import { Interrupted } from '../local/hold.js';
import { launch, stopAll } from '../local/launcher.js';
import type { Network } from '../local/network.js';
import { defaultHome } from '../local/paths.js';
import { basePort, COUNTRIES } from '../local/ports.js';
import { terminalProgress } from '../local/progress.js';
import { wantedServices } from '../local/services.js';
import { Supervisor } from '../local/supervisor.js';
import { RefusedError } from '../refused-error.js';
import { agree } from './acts/agree.act.js';
import { ask } from './acts/case/ask.act.js';
import { check } from './acts/case/check.act.js';
import { correct } from './acts/case/correct.act.js';
import { recall } from './acts/case/recall.act.js';
import { reconcile } from './acts/case/reconcile.act.js';
import { see } from './acts/case/see.act.js';
import { contribute } from './acts/contribute/contribute.act.js';
import { forge } from './acts/forge.act.js';
import { outage } from './acts/outage.act.js';
import { equalCheckpoints, prove } from './acts/prove.act.js';
import { secret } from './acts/secret.act.js';
import { share } from './acts/share.act.js';
import { signal } from './acts/signal.act.js';
import { weigh } from './acts/weigh.act.js';
import { signInCast } from './cast.js';
import { fillCase } from './filled/fill-case.js';
import { fillDesks } from './filled/fill-desks.js';
import { invitation } from './invitation.js';
import type { Act, Stage } from './stage.js';

const ACTS: readonly Act[] = [agree, share, secret, forge, outage, prove];
/** What people do with each other's records once a case stands. */
const SHARED_WORK: readonly Act[] = [ask, correct, reconcile, recall, check, see];
/** Where the intake of NL runs. */
const PRACTICE: readonly Act[] = [signal, weigh, contribute];
/** For the values of all acts. */
const SECRET_STILL: Act = { ...secret, no: 16 };

interface PlayedAct {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
}

export interface DemoOptions {
  readonly exit: boolean;
  readonly json: boolean;
  /** Leaves out what people do with each other's records. */
  readonly short: boolean;
  /** Fills the case after the last act. */
  readonly filled: boolean;
}

type Summed = DemoOptions & { readonly secondsToReady: number };

/** Starts the network and plays every act. @throws RefusedError when a check fails */
export async function playDemo(options: DemoOptions): Promise<void> {
  const began = Date.now();
  const home = defaultHome();
  const progress = terminalProgress();
  console.log('Joinder: four countries, one case, four keys. Everyone here is invented.');
  await launch({
    home,
    basePort: basePort(),
    progress,
    detach: options.exit,
    services: wantedServices(),
    whenUp: async (network, signal) => {
      const secondsToReady = Math.round((Date.now() - began) / 100) / 10;
      console.log(
        `✓ Kafka with mutual TLS, PostgreSQL, NL HU BG RO and the operator            ${secondsToReady.toFixed(1)} s`,
      );
      for (const { service, door, authority, desk } of describeAccess(home, network.ports).services) {
        const own = authority === null ? '' : `, those of ${authority.name} at ${authority.door}`;
        console.log(`✓ ${service}, where people tell what they saw: ${door}${own}, and where it is weighed: ${desk}`);
      }
      await Promise.race([play(network, { ...options, secondsToReady }), interrupted(signal)]);
    },
  });
  if (options.exit) await stopAll(home, progress);
}

/** An act may wait for a minute, and nobody who pressed Ctrl-C should. */
function interrupted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Interrupted()), { once: true });
  });
}

async function play(network: Network, options: Summed): Promise<void> {
  const stage = await setStage(network);
  const acts = await playAll(stage, actsOn(network, options));
  const isPlayed = acts.every(({ ok }) => ok);
  if (options.filled && isPlayed) console.log(`Filled     ${await fillCase(stage)}`);
  if (network.services.size > 0 && isPlayed) console.log(`Desks      ${await fillDesks(stage)}`);
  if (options.json) console.log(JSON.stringify(await summary(stage, acts, options)));
  requireAllOk(acts);
  if (options.exit) return;
  for (const line of invitation(stage.home, describeAccess(stage.home, network.ports))) console.log(line);
}

async function setStage(network: Network): Promise<Stage> {
  const home = defaultHome();
  const cast = await signInCast(describeAccess(home, network.ports));
  const supervisor = new Supervisor({ home, progress: terminalProgress() });
  return {
    home,
    network,
    supervisor,
    cast,
    spaceId: '',
    recordId: '',
    messageId: '',
    planted: [],
    signal: null,
    finding: null,
  };
}

function actsOn({ services }: Network, { short }: DemoOptions): readonly Act[] {
  const practice = services.has('nl-intake') ? PRACTICE : [];
  return short ? [...ACTS, ...practice] : [...ACTS, ...SHARED_WORK, ...practice, SECRET_STILL];
}

/** Plays until an act fails: what follows would rest on it. */
async function playAll(stage: Stage, acts: readonly Act[]): Promise<readonly PlayedAct[]> {
  const played: PlayedAct[] = [];
  for (const [i, act] of acts.entries()) {
    const began = performance.now();
    const title = `${act.no ?? i + 1} ${act.name.padEnd(8)}`;
    try {
      const lines = await act.play(stage);
      lines.forEach((line, n) => console.log(`${n === 0 ? title : ' '.repeat(title.length)} ${line}`));
      played.push({ name: act.name, ok: true, ms: Math.round(performance.now() - began) });
    } catch (error) {
      console.log(`${title} ✗ ${error instanceof Error ? error.message : String(error)}`);
      return [...played, { name: act.name, ok: false, ms: Math.round(performance.now() - began) }];
    }
  }
  return played;
}

async function summary(stage: Stage, acts: readonly PlayedAct[], options: Summed): Promise<object> {
  const { secondsToReady } = options;
  const ok = acts.length === actsOn(stage.network, options).length && acts.every((act) => act.ok);
  if (!ok) return { ok, secondsToReady, acts };
  const checkpoints = await equalCheckpoints(stage);
  return {
    ok,
    secondsToReady,
    acts,
    messages: Number(checkpoints.nl.size),
    stored: Object.fromEntries(
      COUNTRIES.map((country) => [country.toUpperCase(), Number(checkpoints[country].cosigned[country])]),
    ),
    checkpoints: Object.fromEntries(
      COUNTRIES.map((country) => [
        country.toUpperCase(),
        { size: Number(checkpoints[country].size), root: checkpoints[country].root },
      ]),
    ),
  };
}

function requireAllOk(acts: readonly PlayedAct[]): void {
  const failed = acts.find((act) => !act.ok);
  if (failed) throw new RefusedError(`the act "${failed.name}" did not end as it should`);
}
