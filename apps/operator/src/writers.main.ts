import { ConfigError, ConfigReader } from '#libs/config';
import { parseMemberId, TrustError } from '#libs/trust';
import { TakenWriters } from './access/taken-writers.js';

/** Takes the right to append from a member, or gives it back: `writers.main.js take <member> <reason>`, `give <member>`, `list`. */
function main([act, named = '', ...words]: readonly string[]): string {
  const read = new ConfigReader(process.env);
  const writers = new TakenWriters(read.required('STATE_DIR'));
  read.done();
  if (act === 'list') return JSON.stringify({ taken: [...writers.read().values()] });
  const member = parseMemberId(named);
  const reason = words.join(' ').trim();
  if (act === 'give') return JSON.stringify({ member, given: writers.give(member) });
  if (act !== 'take' || reason === '') throw new RangeError('say take <member> <reason>, give <member> or list');
  writers.take({ member, reason, atMs: Date.now() });
  return JSON.stringify({ member });
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  const isUse = error instanceof ConfigError || error instanceof RangeError || error instanceof TrustError;
  if (!isUse) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
