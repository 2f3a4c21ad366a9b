/** What a start answers: the work to do when the person has had enough, or null when there is nothing to hold. */
export type Stop = (() => Promise<void>) | null;

/**
 * Runs `start`, keeps its services up until Ctrl-C, SIGTERM or the end of the terminal, then stops them. A signal
 * during the start aborts it; further signals change nothing, because every stop has a deadline of its own.
 */
export async function holdUntilSignal(start: (signal: AbortSignal) => Promise<Stop>): Promise<void> {
  const abort = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        abort.abort(new Interrupted());
        resolve();
      });
    }
  });
  const keepAlive = setInterval(() => {}, 60_000);
  try {
    const stop = await start(abort.signal);
    if (stop === null) return;
    await signalled;
    await stop();
  } finally {
    clearInterval(keepAlive);
  }
}

/** The person ended a start that was under way. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('interrupted');
  }
}
