import { type Command, InvalidArgumentError } from 'commander';
import { isMemberId } from '#libs/protocol';
import type { RegisterCommand } from './command.js';
import { addErasure } from './proof/erasure.command.js';
import { fetchProof } from './proof/fetch-proof.js';
import { addGatewayOptions, credentialOf, type GatewayOptions, uuidOf } from './proof/gateway-options.js';
import { readArgument } from './proof/read-argument.js';
import { writeUnpacked } from './proof/write-unpacked.js';
import { writeNewFile } from './trust/files.js';

interface ProofOptions extends GatewayOptions {
  readonly message?: string;
  readonly sender?: string;
  readonly content?: boolean;
  readonly unpack?: string;
}

/** Fetches a proof from a gateway, or takes one apart. */
export const registerProof: RegisterCommand = (program) => {
  const command: Command = program
    .command('proof')
    .summary('fetch the proof of a message, or take one apart')
    .description(
      'Asks the own gateway for the proof of a message and writes it to a file, or writes each part of such a file to a file of its own ' +
        '(--unpack), for openssl and sha256sum. `joinder verify` checks it.',
    )
    .argument('[file]', 'the proof to take apart', readArgument)
    .option('--message <id>', 'id of the message', uuidOf)
    .option('--sender <member>', 'whose message the id names, where several members used it', memberOf)
    .option('--content', 'show the content too, if you may read it')
    .option('--unpack <dir>', 'new folder for the parts of the proof')
    .addHelpText(
      'after',
      '\nExamples:' +
        '\n  joinder proof --gateway http://127.0.0.1:7100 --space <id> --message <id> --session-file cookie --out proof.json' +
        '\n  joinder proof proof.json --unpack parts',
    );
  addGatewayOptions(command);
  addErasure(command.enablePositionalOptions());
  command.action(async (file: Uint8Array | undefined, options: ProofOptions) => {
    const { unpack: folder } = options;
    return folder === undefined ? fetchTo(command, file, options) : unpack(command, file, { ...options, folder });
  });
};

interface UnpackOptions {
  readonly folder: string;
  readonly json?: boolean;
}

function unpack(command: Command, file: Uint8Array | undefined, { folder, json }: UnpackOptions): void {
  if (file === undefined) return command.error('error: name the proof that is to be taken apart');
  const files = writeUnpacked(folder, file);
  console.log(json ? JSON.stringify({ folder, files }) : `wrote ${files.length} files to ${folder}`);
}

async function fetchTo(command: Command, file: Uint8Array | undefined, options: ProofOptions): Promise<void> {
  const { gateway, space, message, sender, out, content = false, json } = options;
  const credential = credentialOf(options);
  if (file !== undefined) return command.error('error: a file is only named with --unpack');
  if (!gateway || !space || !message || !out || !credential) {
    return command.error(
      'error: --gateway, --space, --message, --out and one of --token-file or --session-file are needed',
    );
  }
  const address = { gateway: gateway.href, spaceId: space, messageId: message, sender, content, credential };
  const proof = await fetchProof(address);
  writeNewFile(out, proof);
  console.log(json ? JSON.stringify({ file: out, bytes: proof.length }) : `wrote ${out}, ${proof.length} bytes`);
}

function memberOf(text: string): string {
  if (!isMemberId(text)) throw new InvalidArgumentError('expected a member, such as nl');
  return text;
}
