import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Interrupted } from '../local/hold.js';
import { RefusedError } from '../refused-error.js';
import { readInput } from './files.js';

/** Where a password comes from. Never from the command line, which every process of the machine can read. */
export interface PasswordOptions {
  /** The first line is the password; a prompt where left out. */
  readonly passwordFile?: string;
}

/** Reads the password of a file that exists. */
export async function readPassword({ passwordFile }: PasswordOptions, of: string): Promise<string> {
  if (passwordFile !== undefined) return firstLine(passwordFile);
  return ask(`Password of ${of}: `);
}

/** Reads the password for a new file; a prompt asks twice. */
export async function readNewPassword(options: PasswordOptions, of: string): Promise<string> {
  const password = await readPassword(options, of);
  if (options.passwordFile !== undefined) return password;
  if ((await ask('The same again: ')) === password) return password;
  throw new RefusedError('the two passwords differ');
}

function firstLine(path: string): string {
  const [line = ''] = Buffer.from(readInput(path)).toString('utf8').split(/\r?\n/, 1);
  return line;
}

/** Asks at the terminal without showing what is typed. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new RefusedError('no terminal to ask for the password: give --password-file');
  const stopped = new AbortController();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  terminal.once('close', () => stopped.abort());
  terminal.once('SIGINT', () => stopped.abort());
  process.stderr.write(question);
  try {
    return await terminal.question('', { signal: stopped.signal });
  } catch (error) {
    throw stopped.signal.aborted ? new Interrupted() : error;
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
