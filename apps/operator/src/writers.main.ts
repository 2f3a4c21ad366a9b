import { ConfigError, ConfigReader } from '#libs/config';
import { holderOf } from '#libs/spacelog';
import { parseMemberId, TrustError } from '#libs/trust';
import { TakenWriters } from './acl/taken-writers.js';

/** Takes the right to append from a member or one certificate of it, or gives it back: `writers.main.js take <writer> <reason>`, `give <writer>`, `list`. */
function main([act, named = '', ...words]: readonly string[]): string {
  const read = new ConfigReader(process.env);
  const writers = new TakenWriters(read.required('STATE_DIR'));
  read.done();
  if (act === 'list') return JSON.stringify({ taken: [...writers.read().values()] });
  const writer = parseWriter(named);
  const reason = words.join(' ').trim();
  if (act === 'give') return JSON.stringify({ given: writers.give(writer) });
  if (act !== 'take' || reason === '') throw new RangeError('say take <writer> <reason>, give <writer> or list');
  writers.take({ writer, reason, atMs: Date.now() });
  return JSON.stringify({ isNamed: writers.isNamed(writer) });
}

/** A member, or the principal of one certificate of it. @throws TrustError MEMBER_ID, RangeError */
function parseWriter(text: string): string {
  const member = parseMemberId(holderOf(text));
  if (text === member || /^[^.]+\.[0-9a-f]{16}$/.test(text)) return text;
  throw new RangeError(
    `${text} is neither a member, such as nl, nor a certificate of one, such as nl.0123456789abcdef`,
  );
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  const isUse = error instanceof ConfigError || error instanceof RangeError || error instanceof TrustError;
  if (!isUse) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
