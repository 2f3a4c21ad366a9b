import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { type Evidence, formatEvidence, formatProof, signedLine } from '#libs/proof';
import { aProvenMessage, ProofSpace, type ProvenMessage } from '#libs/testing';
import { registerProof } from './proof.command.js';
import { RefusedError } from './refused-error.js';
import { registerVerify } from './verify.command.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const MESSAGE = '018f0000-0000-7000-8000-0000000000bb';

let folder: string;
let made: ProvenMessage;
let gateway: Server;
let address: string;
let asked: IncomingMessage | undefined;
let answer: { status: number; body: string };
let printed: string[] = [];

const path = (name: string): string => join(folder, name);
const pin = () => Buffer.from(made.pin).toString('hex');

async function joinder(...args: string[]): Promise<string> {
  printed = [];
  const program = new Command('joinder').exitOverride();
  program.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  registerProof(program);
  registerVerify(program);
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  await program.parseAsync(['node', 'joinder', ...args]);
  return printed.join('\n');
}

function fetching(...more: string[]): Promise<string> {
  return joinder(
    'proof',
    '--gateway',
    address,
    '--space',
    SPACE,
    '--message',
    MESSAGE,
    '-o',
    path('new.json'),
    ...more,
  );
}

/** HU cosigned another log than NL did. */
async function treesApart(): Promise<Evidence & { readonly pin: Uint8Array }> {
  const one = await ProofSpace.of({ members: ['bg', 'hu', 'nl'] });
  const other = ProofSpace.copyOf(one.space);
  other.message('hu');
  const size = other.steps.length;
  one.message('nl');
  one.message('nl');
  const statements = [{ note: other.cosigned('hu').note }, { note: one.cosigned('nl').note }] as const;
  const begins = await one.begins(size);
  return { lists: signedLine(one.lists), contradictions: [{ kind: 'trees', statements, begins }], pin: one.pin };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-proof-'));
  made = await aProvenMessage();
  writeFileSync(path('proof.json'), formatProof(made.proof));
  writeFileSync(path('token'), 'service.token.value\n');
  writeFileSync(path('session'), 'joinder-session-nl=abc\n');
  gateway = createServer((request, response) => {
    asked = request;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await new Promise((resolve) => gateway.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  answer = { status: 200, body: formatProof(made.proof) };
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path('new.json'), { force: true });
  rmSync(path('parts'), { recursive: true, force: true });
});

describe('joinder proof', () => {
  it('writes what the gateway hands out, byte for byte', async () => {
    const line = await fetching('--token-file', path('token'), '--json');
    expect(JSON.parse(line)).toEqual({ file: path('new.json'), bytes: statSync(path('proof.json')).size });
    expect(readFileSync(path('new.json')).equals(readFileSync(path('proof.json')))).toBe(true);
    expect(asked?.url).toBe(`/api/v1/spaces/${SPACE}/messages/${MESSAGE}/proof?content=false`);
    expect(asked?.headers.authorization).toBe('Bearer service.token.value');
  });

  it('asks as a person with a session, and for the content', async () => {
    await fetching('--session-file', path('session'), '--content');
    expect(asked?.url).toContain('content=true');
    expect(asked?.headers.cookie).toBe('joinder-session-nl=abc');
  });

  it('says what the gateway says', async () => {
    const detail = 'Too few members have cosigned.';
    answer = { status: 409, body: JSON.stringify({ code: 'NOT_COSIGNED_YET', detail }) };
    const refused = fetching('--token-file', path('token'));
    await expect(refused).rejects.toThrow(`the gateway answered 409: ${detail} NOT_COSIGNED_YET`);
    expect(existsSync(path('new.json'))).toBe(false);
  });

  it('sends no token in the clear to another machine', async () => {
    const target = ['--gateway', 'http://gateway.example', '--space', SPACE, '--message', MESSAGE];
    const there = joinder('proof', ...target, '-o', path('new.json'), '--token-file', path('token'));
    await expect(there).rejects.toThrow(RefusedError);
  });

  it('writes over no file', async () => {
    writeFileSync(path('new.json'), 'mine');
    await expect(fetching('--token-file', path('token'))).rejects.toThrow('is there already');
  });

  it.each<[string, string[]]>([
    ['nothing', []],
    ['no credential', ['--gateway', 'https://g.example', '--space', SPACE, '--message', MESSAGE, '-o', 'x']],
    ['a space that is no id', ['--space', 'demo']],
    ['an address that is none', ['--gateway', 'nl']],
    ['a token file that is not there', ['--token-file', '/nowhere/token']],
    ['no proof to unpack', ['--unpack', '/nowhere/parts']],
    ['a proof to unpack that is not there', ['--unpack', '/nowhere/parts', '/nowhere/proof.json']],
  ])('is used wrongly with %s', async (_, args) => {
    await expect(joinder('proof', ...args)).rejects.toThrow(CommanderError);
  });
});

describe('joinder proof --unpack', () => {
  it('writes each part to a file of a new folder', async () => {
    const line = await joinder('proof', '--unpack', path('parts'), path('proof.json'), '--json');
    const { files } = JSON.parse(line) as { files: string[] };
    expect(files).toEqual(
      expect.arrayContaining(['lists/001/list.bin', 'message/header.bin', 'checkpoints/01/note.txt']),
    );
    expect(readFileSync(path('parts/message/header.bin')).equals(Buffer.from(made.proof.message.header))).toBe(true);
  });

  it('leaves a folder that is there alone', async () => {
    await joinder('proof', '--unpack', path('parts'), path('proof.json'));
    await expect(joinder('proof', '--unpack', path('parts'), path('proof.json'))).rejects.toThrow('is there already');
  });

  it('refuses what is no proof', async () => {
    await expect(joinder('proof', '--unpack', path('parts'), path('token'))).rejects.toThrow('(PROOF_FORMAT)');
  });
});

describe('joinder verify', () => {
  it('says yes with what is proved', async () => {
    const text = await joinder('verify', path('proof.json'), '--pin', pin());
    expect(text).toContain('yes: 3 of 3 members cosigned the log that holds this message, 3 are needed');
    expect(text).toContain('shown and bound: joinder.exchange.v1.Opened');
  });

  it('says yes to delivery, as JSON', async () => {
    const report = JSON.parse(
      await joinder('verify', path('proof.json'), '--pin', pin(), '--delivered-to', 'hu', '--json'),
    );
    expect(report).toMatchObject({ ok: true, demand: { kind: 'delivery', member: 'hu' } });
  });

  it('says no with check and code', async () => {
    await expect(joinder('verify', path('proof.json'), '--pin', 'a'.repeat(64))).rejects.toThrow(
      'the proof says no: PIN_MISMATCH, list 1 is not the one that is pinned (check "lists")',
    );
    expect(printed.join('\n')).toContain('checks      format ok, lists failed, rules skipped');
  });

  it('S6 says yes to evidence of a freeze, with who signed what, and no to a part that was changed', async () => {
    const evidence = await treesApart();
    const file = formatEvidence(evidence);
    writeFileSync(path('evidence.json'), file);
    const by = ['--pin', Buffer.from(evidence.pin).toString('hex')];
    const text = await joinder('verify', path('evidence.json'), ...by);
    expect(text).toMatch(
      /^yes: hu and nl signed trees that cannot both be of one log\n {2}two trees of the log of space /,
    );
    await expect(joinder('verify', path('evidence.json'), ...by, '--delivered-to', 'hu')).rejects.toThrow(
      'a delivery is asked of a proof, and this is the evidence of a freeze',
    );
    writeFileSync(path('evidence.json'), file.replace('size', 'sise').replace('"trees"', '"forks"'));
    await expect(joinder('verify', path('evidence.json'), ...by)).rejects.toThrow('the evidence says no: PROOF_FORMAT');
  });

  it.each<[string, string[]]>([
    ['no pin', []],
    ['half a pin', ['--pin', 'a'.repeat(32)]],
    ['a member that is none', ['--pin', 'a'.repeat(64), '--delivered-to', 'Hungary']],
  ])('is used wrongly with %s', async (_, args) => {
    await expect(joinder('verify', path('proof.json'), ...args)).rejects.toThrow(CommanderError);
  });
});
