import { type Command, InvalidArgumentError } from 'commander';
import { contractDigest } from '#libs/contracts';
import {
  addSignature,
  draftTrustList,
  followTrustLists,
  type ListChange,
  type ListLifetime,
  listSigners,
  openTrustList,
  signTrustList,
  successorDraft,
  type TrustList,
} from '#libs/trust';
import type { RegisterCommand } from './command.js';
import { RefusedError } from './refused-error.js';
import { describeList, listText } from './trust/describe-list.js';
import { readInput, replaceFile, writeNewFile } from './trust/files.js';
import { parseHash, parseTime, readMembers, rotationsOf } from './trust/list-change-input.js';
import { openAdminKey } from './trust/open-keys.js';
import type { PasswordOptions } from './trust/password.js';
import { readPublicKeys } from './trust/public-keys.js';
import { refusing } from './trust/refuse.js';

const DAY_MS = 86_400_000;
const MAX_DAYS = 90;

interface Output {
  readonly json?: boolean;
}

interface NewListOptions extends Output {
  readonly out: string;
  readonly days: number;
}

interface MemberOptions {
  readonly keys: readonly string[];
  readonly certificate: readonly string[];
}

interface DraftOptions extends NewListOptions, MemberOptions {
  readonly quorum?: number;
  readonly digest: readonly string[];
}

interface SignOptions extends PasswordOptions, Output {
  readonly key: string;
  readonly hash?: string;
}

/** Drafts, signs and checks trust lists, offline. */
export const registerTrust: RegisterCommand = (program) => {
  const trust = program
    .command('trust')
    .summary('draft, sign and check trust lists')
    .description(
      'Drafts, signs and checks trust lists, offline. One member drafts a file, the admins sign it one after the other, ' +
        'and it counts when a quorum has signed.',
    );
  registerDraft(trust);
  registerSign(trust);
  registerShow(trust);
  registerVerify(trust);
  registerChanges(trust);
};

function registerDraft(trust: Command): void {
  newListCommand(trust, 'draft', 'draft list 1, which everybody pins by its hash')
    .requiredOption('--keys <file...>', 'public keys (joinder keys show --json) of each gateway and each admin')
    .option('--certificate <member=file...>', 'TLS certificates (PEM) that may speak for a member', [])
    .option('--quorum <number>', 'members who must sign the next list (smallest allowed where left out)', wholeNumber)
    .option('--digest <hex...>', 'contract digests to admit (the one of this build where left out)', [])
    .action((options: DraftOptions) => {
      const digests = options.digest.map(parseHash);
      const draft = refusing('draft', () =>
        draftTrustList({
          ...lifetime(options),
          ...(options.quorum === undefined ? {} : { quorum: options.quorum }),
          members: readMembers(options.keys, options.certificate),
          contractDigests: digests.length > 0 ? digests : [contractDigest],
        }),
      );
      writeDraft(draft, options);
    });
}

function registerSign(trust: Command): void {
  trust
    .command('sign')
    .summary('sign a list with an admin key')
    .description('Shows a list and adds the signature of an admin key to its file.')
    .argument('<file>', 'the list')
    .requiredOption('--key <file>', 'file of the admin key')
    .option('--password-file <file>', 'file whose first line is the password (a prompt asks where left out)')
    .option('--hash <hex>', 'sign only the list with this hash, as agreed by voice')
    .option('--json', 'print the signed list as JSON')
    .action(async (file: string, options: SignOptions) => {
      const list = openList(file);
      if (options.hash !== undefined && options.hash !== list.hashHex) {
        throw new RefusedError(`${file} is the list with hash ${list.hashHex}, another than you named`);
      }
      const { admin } = await openAdminKey(options.key, options);
      const signed = refusing(file, () => addSignature(list.signedBytes, admin));
      replaceFile(file, signed, 'public');
      printList(openTrustList(signed), options);
    });
}

function registerShow(trust: Command): void {
  trust
    .command('show')
    .summary('show what a list says')
    .description('Shows what a list says. Whether it counts is for `joinder trust verify`.')
    .argument('<file>', 'the list')
    .option('--json', 'print the list as JSON')
    .action((file: string, options: Output) => printList(openList(file), options));
}

function registerVerify(trust: Command): void {
  trust
    .command('verify')
    .summary('check a chain of lists from the pin on')
    .description(
      'Checks that each list counts: list 1 by its pinned hash, every other by the signatures of the quorum of the list before.',
    )
    .argument('<files...>', 'all lists in order, list 1 first')
    .requiredOption('--pin <hex>', 'hash of list 1')
    .option('--json', 'print the outcome as JSON')
    .action((files: string[], options: Output & { readonly pin: string }) => {
      const pin = parseHash(options.pin);
      const newest = refusing('chain', () => followTrustLists(files.map(readInput), pin));
      const before = files.length > 1 ? openList(files.at(-2) ?? '') : newest;
      const signers = [...listSigners(before, newest)].toSorted();
      const { version, hash, expires, daysLeft } = describeList(newest, Date.now());
      if (options.json) return console.log(JSON.stringify({ counts: true, version, hash, expires, daysLeft, signers }));
      const state = daysLeft < 0 ? `but expired on ${expires}` : `and expires on ${expires}, in ${daysLeft} days`;
      console.log(`List ${version} counts, signed by ${signers.join(', ') || 'nobody'}, ${state}.\n${hash}`);
    });
}

function registerChanges(trust: Command): void {
  changeCommand(trust, 'renew', 'draft the next list with new dates').action((file: string, options: NewListOptions) =>
    change(file, options, () => [{ kind: 'renew' }]),
  );
  changeCommand(trust, 'rotate', 'draft the next list with new keys of a member; the former keys retire')
    .requiredOption('--keys <file>', 'public keys of the member; those the list does not name are new')
    .action((file: string, options: NewListOptions & { readonly keys: string }) =>
      change(file, options, (list) => rotationsOf(list, readPublicKeys(options.keys))),
    );
  changeCommand(trust, 'revoke', 'draft the next list without trust in a key')
    .requiredOption('--key-id <hex>', 'id of the key')
    .option('--compromised-since <time>', 'since when somebody else may have used it, such as 2026-09-21T10:00:00Z')
    .action(
      (file: string, options: NewListOptions & { readonly keyId: string; readonly compromisedSince?: string }) => {
        const since = options.compromisedSince;
        const compromisedSinceMs = since === undefined ? null : parseTime(since);
        change(file, options, () => [{ kind: 'revoke', keyIdHex: options.keyId, compromisedSinceMs }]);
      },
    );
  changeCommand(trust, 'add-member', 'draft the next list with one member more')
    .requiredOption('--keys <file...>', 'public keys of its gateway and its admin')
    .option('--certificate <member=file...>', 'TLS certificates (PEM) that may speak for it', [])
    .action((file: string, options: NewListOptions & MemberOptions) =>
      change(file, options, () =>
        readMembers(options.keys, options.certificate).map((member) => ({ kind: 'add-member', member })),
      ),
    );
  changeCommand(trust, 'admit', 'draft the next list that admits a contract; every member must support it')
    .requiredOption('--digest <hex>', 'contract digest')
    .action((file: string, options: NewListOptions & { readonly digest: string }) =>
      change(file, options, () => [{ kind: 'admit-digest', digest: parseHash(options.digest) }]),
    );
}

function changeCommand(trust: Command, name: string, summary: string): Command {
  return newListCommand(trust, name, summary).argument('<file>', 'the list in force');
}

function newListCommand(trust: Command, name: string, summary: string): Command {
  return trust
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}. The draft has no signatures yet.`)
    .requiredOption('--out <file>', 'file to write the draft to')
    .option('--days <number>', `how long the list lasts, at most ${MAX_DAYS}`, wholeNumber, MAX_DAYS)
    .option('--json', 'print the draft as JSON');
}

function change(file: string, options: NewListOptions, changesOf: (list: TrustList) => readonly ListChange[]): void {
  const list = openList(file);
  const changes = changesOf(list);
  writeDraft(
    refusing('draft', () => successorDraft(list, changes, lifetime(options))),
    options,
  );
}

function writeDraft(draft: Uint8Array, options: NewListOptions): void {
  const file = signTrustList(draft, []);
  writeNewFile(options.out, file);
  printList(openTrustList(file), options);
}

function openList(file: string): TrustList {
  const bytes = readInput(file);
  return refusing(file, () => openTrustList(bytes));
}

function printList(list: TrustList, { json }: Output): void {
  const described = describeList(list, Date.now());
  console.log(json ? JSON.stringify(described) : listText(described));
}

function lifetime({ days }: NewListOptions): ListLifetime {
  const nowMs = Date.now();
  return { issuedMs: BigInt(nowMs), expiresMs: BigInt(nowMs + days * DAY_MS) };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}
