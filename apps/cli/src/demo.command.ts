import type { RegisterCommand } from './command.js';
import { playDemo } from './demo/play-demo.js';

interface DemoOptions {
  readonly exit?: boolean;
  readonly json?: boolean;
}

/** Plays the case of the demo on a network of this machine. */
export const registerDemo: RegisterCommand = (program) => {
  program
    .command('demo')
    .summary('start the network and play one case through it')
    .description(
      'Starts everything that `joinder up` starts, plays a case through the public API as its people, prints addresses and logins, and stays up until Ctrl-C. Every line is a check; when one fails it says what was expected, everything stops, and the exit code is 1. Where the network is up already, the case is played on it.',
    )
    .option('--exit', 'stop everything after the last act')
    .option('--json', 'end with one line of JSON')
    .action((options: DemoOptions) => playDemo({ exit: options.exit === true, json: options.json === true }));
};
