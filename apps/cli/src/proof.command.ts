import { type Command, InvalidArgumentError } from 'commander';
import { isMemberId } from '#libs/protocol';
import type { RegisterCommand } from './command.js';
import { type Credential, fetchProof } from './proof/fetch-proof.js';
import { readArgument } from './proof/read-argument.js';
import { writeUnpacked } from './proof/write-unpacked.js';
import { writeNewFile } from './trust/files.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface ProofOptions {
  readonly gateway?: URL;
  readonly space?: string;
  readonly message?: string;
  readonly sender?: string;
  readonly content?: boolean;
  readonly out?: string;
  /** Content of the file. */
  readonly tokenFile?: string;
  readonly sessionFile?: string;
  readonly unpack?: string;
  readonly json?: boolean;
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
    .option('--gateway <url>', 'address of the own gateway', urlOf)
    .option('--space <id>', 'space of the message', uuidOf)
    .option('--message <id>', 'id of the message', uuidOf)
    .option('--sender <member>', 'whose message the id names, where several members used it', memberOf)
    .option('--content', 'show the content too, if you may read it')
    .option('-o, --out <file>', 'new file for the proof, such as proof.json')
    .option('--token-file <file>', 'file with the access token of a service client', firstLine)
    .option('--session-file <file>', 'file with the session cookie of a person (name=value)', firstLine)
    .option('--unpack <dir>', 'new folder for the parts of the proof')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      '\nExamples:' +
        '\n  joinder proof --gateway http://127.0.0.1:7100 --space <id> --message <id> --session-file cookie --out proof.json' +
        '\n  joinder proof proof.json --unpack parts',
    );
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

function credentialOf({ tokenFile, sessionFile }: ProofOptions): Credential | null {
  if (tokenFile !== undefined && sessionFile === undefined) return { kind: 'token', token: tokenFile };
  if (sessionFile !== undefined && tokenFile === undefined) return { kind: 'session', cookie: sessionFile };
  return null;
}

function firstLine(path: string): string {
  const line = Buffer.from(readArgument(path)).toString('utf8').split('\n')[0]?.trim() ?? '';
  if (!/^[!-~]+$/.test(line)) throw new InvalidArgumentError('its first line is no token');
  return line;
}

function urlOf(text: string): URL {
  if (!URL.canParse(text)) throw new InvalidArgumentError('expected an address such as https://gateway.example');
  return new URL(text);
}

function memberOf(text: string): string {
  if (!isMemberId(text)) throw new InvalidArgumentError('expected a member, such as nl');
  return text;
}

function uuidOf(text: string): string {
  if (!UUID.test(text))
    throw new InvalidArgumentError('expected an id in lower case, such as 018f0000-0000-7000-8000-0000000000aa');
  return text;
}
