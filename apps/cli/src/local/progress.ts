/** Prints one line for each step of long work, with the seconds since the work began. */
export interface Progress {
  step(text: string): void;
}

/** Progress for a person: `  12.3 s  Kafka is ready`. Goes to stderr so that stdout stays for answers. */
export function terminalProgress(): Progress {
  const began = Date.now();
  return {
    step(text) {
      const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
      process.stderr.write(`${seconds} s  ${text}\n`);
    },
  };
}

/** Progress for callers that want no output. */
export const silentProgress: Progress = { step() {} };
