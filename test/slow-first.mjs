// The order of the files of a layer: what takes minutes begins first, so that nothing waits for it at the end. A machine that ran them
// before knows better; a fresh one knows sizes alone, and the slowest files are among the smallest.
import Sequencer from '@jest/test-sequencer';

/** Slowest first: a minute and more each. */
const SLOW = [
  'network/bad-faith.spec.ts',
  'network/simulate.spec.ts',
  'triage/triage.network.spec.ts',
  'network/lost-tail.spec.ts',
  'network/lying-broker.spec.ts',
  'network/statements.spec.ts',
];

export default class SlowFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = SLOW.findIndex((name) => path.endsWith(name));
      return at === -1 ? SLOW.length : at;
    };
    // what is equally placed keeps the order of jest
    return super.sort(tests).toSorted((a, b) => place(a) - place(b));
  }
}
