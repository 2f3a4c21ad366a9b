import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 1_000;
/** Processor time of all processes in that time; a network that rests uses less. */
const RESTING_MS = 500;
const REST_WITHIN_MS = 60_000;

/**
 * Waits until this build may be measured: at once, where no other is measured beside it. Answers the load that all builds carry, the least
 * of what they would.
 */
export async function ownTurn(signal, load) {
  if (!process.connected) return load;
  process.send({ load });
  const [agreed] = await once(process, 'message', { signal });
  return agreed.load;
}

/** Waits until a network has dealt with all that it was given, so that none of its work falls into the turn of another. */
export async function atRest({ cpuMs }, parts) {
  if (!process.connected) return;
  const until = performance.now() + REST_WITHIN_MS;
  for (let used = Infinity; used > RESTING_MS && performance.now() < until;) {
    const before = cpuMs(...parts);
    await delay(LOOK_MS);
    used = cpuMs(...parts) - before;
  }
}

/**
 * Lets builds under measurement, processes that ask by `ownTurn`, do one phase each in turns, another one first each time. Answers what each
 * sent at its end.
 */
export async function inTurns(children) {
  let waiting = await Promise.all(children.map(messageOf));
  for (let first = 0; waiting.every(({ figures }) => figures === undefined); first = 1 - first) {
    const load = Math.min(...waiting.map((one) => one.load ?? Infinity));
    for (const i of [first, 1 - first]) {
      children[i].send(Number.isFinite(load) ? { load } : {});
      waiting = waiting.with(i, await messageOf(children[i]));
    }
  }
  return waiting.map(({ figures }) => figures);
}

/** The next question of a child for its turn, or its figures. */
async function messageOf(child) {
  const abort = new AbortController();
  const { signal } = abort;
  try {
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`a measurement ended with ${code} before it had its figures`);
    });
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message;
  } finally {
    abort.abort();
  }
}
