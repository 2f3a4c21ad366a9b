import type { Command } from 'commander';
import { addSignature, openTrustList } from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { describeList, listText } from './describe-list.js';
import { replaceFile } from './files.js';
import { openList, type Output, printList } from './new-list.js';
import { openAdminKey } from './open-keys.js';
import type { PasswordOptions } from './password.js';
import { refusing } from './refuse.js';
import { noteSigning } from './sign-journal.js';

interface SignOptions extends PasswordOptions, Output {
  readonly key: string;
  readonly hash?: string;
  readonly journal?: string;
}

/** Adds `joinder trust sign`: what is signed is shown first, and noted before it is. */
export function registerSign(trust: Command): void {
  trust
    .command('sign')
    .summary('sign a list with an admin key')
    .description(
      'Shows a list, then adds the signature of an admin key to its file. A journal beside the key holds which lists it signed: ' +
        'a second list of one version is refused.',
    )
    .argument('<file>', 'the list')
    .requiredOption('--key <file>', 'file of the admin key')
    .option('--password-file <file>', 'file whose first line is the password (a prompt asks where left out)')
    .option('--hash <hex>', 'sign only the list with this hash, as agreed by voice')
    .option('--journal <file>', 'journal of what this key signed (<key>.signed where left out)')
    .option('--json', 'print the signed list as JSON')
    .action(async (file: string, options: SignOptions) => {
      const list = openList(file);
      if (options.hash !== undefined && options.hash !== list.hashHex) {
        throw new RefusedError(`${file} is the list with hash ${list.hashHex}, another than you named`);
      }
      const toSign = listText(describeList(list, Date.now()));
      if (options.json) console.error(toSign);
      else console.log(toSign);
      const { admin, member } = await openAdminKey(options.key, options);
      noteSigning(options.journal ?? `${options.key}.signed`, list);
      const signed = refusing(file, () => addSignature(list.signedBytes, admin));
      replaceFile(file, signed, 'public');
      if (options.json) return printList(openTrustList(signed), options);
      console.log(`signed for ${member} with key ${admin.keyIdHex}`);
    });
}
