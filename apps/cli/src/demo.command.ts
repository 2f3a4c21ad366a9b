import type { RegisterCommand } from './command.js';
import { playDemo } from './demo/play-demo.js';

interface DemoOptions {
  readonly exit?: boolean;
  readonly json?: boolean;
  readonly short?: boolean;
  readonly filled?: boolean;
}

/** Plays the case of the demo on a network of this machine. */
export const registerDemo: RegisterCommand = (program) => {
  program
    .command('demo')
    .summary('start the network and play one case through it')
    .description(
      'Starts everything that `joinder up` starts, plays a case through the public API as its people, fills it with records of all countries, prints a link that signs in each person, and stays up until Ctrl-C. Every line is a check; when one fails it says what was expected, everything stops, and the exit code is 1. Where the network is up already, the case is played on it.',
    )
    .option('--exit', 'stop everything after the last act')
    .option('--short', 'leave out what people do with the records of others')
    .option('--no-filled', 'leave the case with what the acts entered')
    .option('--json', 'end with one line of JSON')
    .action(({ exit, json, short, filled }: DemoOptions) =>
      playDemo({ exit: exit === true, json: json === true, short: short === true, filled: filled !== false }),
    );
};
