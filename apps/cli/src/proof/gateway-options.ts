import { type Command, InvalidArgumentError } from 'commander';
import type { Credential } from './fetch-proof.js';
import { readArgument } from './read-argument.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which gateway is asked about which space, in whose name, and where the answer goes. */
export interface GatewayOptions {
  readonly gateway?: URL;
  readonly space?: string;
  readonly out?: string;
  /** Content of the file. */
  readonly tokenFile?: string;
  readonly sessionFile?: string;
  readonly json?: boolean;
}

/** Adds what every question to the own gateway takes. */
export function addGatewayOptions(command: Command): Command {
  return command
    .option('--gateway <url>', 'address of the own gateway', urlOf)
    .option('--space <id>', 'space of the message', uuidOf)
    .option('-o, --out <file>', 'new file for the proof, such as proof.json')
    .option('--token-file <file>', 'file with the access token of a service client', firstLine)
    .option('--session-file <file>', 'file with the session cookie of a person (name=value)', firstLine)
    .option('--json', 'print what was written as JSON');
}

/** In whose name is asked; null unless it is said once. */
export function credentialOf({ tokenFile, sessionFile }: GatewayOptions): Credential | null {
  if (tokenFile !== undefined && sessionFile === undefined) return { kind: 'token', token: tokenFile };
  if (sessionFile !== undefined && tokenFile === undefined) return { kind: 'session', cookie: sessionFile };
  return null;
}

/** @throws InvalidArgumentError */
export function uuidOf(text: string): string {
  if (!UUID.test(text))
    throw new InvalidArgumentError('expected an id in lower case, such as 018f0000-0000-7000-8000-0000000000aa');
  return text;
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
