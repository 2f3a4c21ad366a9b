import { benchRounds } from './bench.mjs';

/** One of the builds that `inTurns` measures: its options stand in the first argument, its figures are its last message. */
process.send({ figures: await benchRounds(JSON.parse(process.argv[2])) });
process.disconnect();
