import { Argument, type Command, Option } from 'commander';
import {
  addFurtherKey,
  type AdminKeys,
  createAdminKey,
  createKeyStore,
  type GatewayUse,
  type MemberKeys,
  writeKeyStore,
} from '#libs/trust';
import type { RegisterCommand } from './command.js';
import { replaceFile, writeNewSecret } from './trust/files.js';
import { openGatewayKeys, openKeys } from './trust/open-keys.js';
import { type PasswordOptions, readNewPassword, readPassword } from './trust/password.js';
import { type PublicKeys, publicKeysOf } from './trust/public-keys.js';
import { refusing } from './trust/refuse.js';

const PASSWORD_OPTION = 'file whose first line is the password (a prompt asks where left out)';

interface Output {
  readonly json?: boolean;
}

interface CreateOptions extends PasswordOptions, Output {
  readonly member: string;
  readonly admin?: boolean;
  readonly recordSuite: '1' | '2';
}

interface AddOptions extends PasswordOptions, Output {
  readonly recordSuite: '1' | '2';
}

/** Makes, extends and shows the key files of a member. */
export const registerKeys: RegisterCommand = (program) => {
  const keys = program
    .command('keys')
    .summary('make and show key files')
    .description('Makes and shows the key files of a member (PKCS#12). Private keys never leave their file.');
  registerCreate(keys);
  registerAdd(keys);
  registerShow(keys);
};

function registerCreate(keys: Command): void {
  keys
    .command('create')
    .summary('make the keys of a gateway or an admin')
    .description(
      'Generates the keys of a gateway (record, checkpoint, sealing), or the key with which a member signs trust lists, ' +
        'and writes them to a new file. Keep the file of an admin key offline.',
    )
    .argument('<file>', 'file to write, such as nl.p12')
    .requiredOption('--member <id>', 'whose keys, such as nl or nl-nrm')
    .option('--admin', 'make an admin key instead')
    .addOption(recordSuiteOption())
    .option('--password-file <file>', PASSWORD_OPTION)
    .option('--json', 'print the public keys as JSON')
    .action(async (file: string, options: CreateOptions) => {
      const made = refusing('--member', () =>
        options.admin
          ? createAdminKey(options.member)
          : createKeyStore({ member: options.member, recordSuite: suiteOf(options) }),
      );
      const password = await readNewPassword(options, file);
      writeNewSecret(
        file,
        refusing('password', () => writeKeyStore(made, password)),
      );
      print(made, options);
    });
}

function registerAdd(keys: Command): void {
  keys
    .command('add')
    .summary('make the key that comes next')
    .description(
      'Adds a further key to the file of a gateway: the first step of a rotation. The gateway uses it from the trust list on ' +
        'that names it (joinder trust rotate); the file keeps the former key.',
    )
    .argument('<file>', 'key file of the gateway')
    .addArgument(new Argument('<use>', 'what the key is for').choices(['record', 'checkpoint', 'sealing']))
    .addOption(recordSuiteOption())
    .option('--password-file <file>', PASSWORD_OPTION)
    .option('--json', 'print the public keys as JSON')
    .action(async (file: string, use: GatewayUse, options: AddOptions) => {
      const password = await readPassword(options, file);
      const extended = addFurtherKey(openGatewayKeys(file, password), use, suiteOf(options));
      replaceFile(
        file,
        refusing('password', () => writeKeyStore(extended, password)),
        'secret',
      );
      print(extended, options);
    });
}

function registerShow(keys: Command): void {
  keys
    .command('show')
    .summary('show the public keys of a key file')
    .description('Shows what a key file holds. With --json it prints what other members need for a trust list.')
    .argument('<file>', 'key file of a gateway or an admin')
    .option('--password-file <file>', PASSWORD_OPTION)
    .option('--json', 'print the public keys as JSON')
    .action(async (file: string, options: PasswordOptions & Output) => print(await openKeys(file, options), options));
}

function recordSuiteOption(): Option {
  return new Option('--record-suite <number>', 'how records are signed: 1 Ed25519, 2 P-256')
    .choices(['1', '2'])
    .default('1');
}

function suiteOf({ recordSuite }: Pick<CreateOptions, 'recordSuite'>): 1 | 2 {
  return recordSuite === '2' ? 2 : 1;
}

function print(keys: MemberKeys | AdminKeys, { json }: Output): void {
  const shown = publicKeysOf(keys);
  console.log(json ? JSON.stringify(shown) : toText(shown));
}

function toText({ member, keys }: PublicKeys): string {
  const lines = keys.map(({ use, suite, keyId }) => `${keyId}  ${use.padEnd(10)}  suite ${suite}`);
  return [`Keys of ${member}:`, ...lines].join('\n');
}
