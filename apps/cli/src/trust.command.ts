import type { Command } from 'commander';
import { contractDigest } from '#libs/contracts';
import { draftTrustList, followTrustLists, listSigners } from '#libs/trust';
import type { RegisterCommand } from './command.js';
import { describeList } from './trust/describe-list.js';
import { readInput } from './trust/files.js';
import { parseHash, readMembers } from './trust/list-change-input.js';
import {
  lifetime,
  newListCommand,
  type NewListOptions,
  openList,
  type Output,
  printList,
  wholeNumber,
  writeDraft,
} from './trust/new-list.js';
import { type MemberOptions, registerChanges } from './trust/register-changes.js';
import { registerSign } from './trust/register-sign.js';
import { refusing } from './trust/refuse.js';

interface DraftOptions extends NewListOptions, MemberOptions {
  readonly quorum?: number;
  readonly digest: readonly string[];
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
