import type { Command } from 'commander';
import type { TrustList, ListChange } from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { requireAnnounced } from './announced-contracts.js';
import { certificatesOf, parseHash, parseTime, readMembers, rotationsOf } from './list-change-input.js';
import { changeCommand, draftNext, type NextListOptions } from './new-list.js';
import { readPublicKeys } from './public-keys.js';

export interface MemberOptions {
  readonly keys: readonly string[];
  readonly certificate: readonly string[];
}

interface RevokeOptions extends NextListOptions {
  readonly keyId: string;
  readonly compromisedSince?: string;
  readonly replace?: string;
}

/** Adds the commands that draft the list after one. */
export function registerChanges(trust: Command): void {
  changeCommand(trust, 'renew', 'draft the next list with new dates').action((file: string, options: NextListOptions) =>
    draftNext(file, options, () => [{ kind: 'renew' }]),
  );
  changeCommand(trust, 'heal', 'draft the next list that follows both of two lists of one version').action(
    (file: string, options: NextListOptions) => {
      if (options.also === undefined) throw new RefusedError('name the other list of the same version with --also');
      draftNext(file, options, () => []);
    },
  );
  registerKeyChanges(trust);
  registerMemberChanges(trust);
  registerContractChanges(trust);
}

function registerKeyChanges(trust: Command): void {
  changeCommand(
    trust,
    'rotate',
    'draft the next list with new keys of a member; the former keys retire, and a list a day later revokes them',
  )
    .requiredOption('--keys <file>', 'public keys of the member; those the list does not name are new')
    .action((file: string, options: NextListOptions & { readonly keys: string }) =>
      draftNext(file, options, (list) => rotationsOf(list, readPublicKeys(options.keys))),
    );
  changeCommand(trust, 'revoke', 'draft the next list without trust in a key')
    .requiredOption('--key-id <hex>', 'id of the key')
    .option('--compromised-since <time>', 'since when somebody else may have used it, such as 2026-09-21T10:00:00Z')
    .option(
      '--replace <file>',
      'public keys of its owner: the new one of the same use takes its place in the same list',
    )
    .action((file: string, options: RevokeOptions) => {
      const since = options.compromisedSince;
      const compromisedSinceMs = since === undefined ? null : parseTime(since);
      draftNext(file, options, (list) => [
        { kind: 'revoke', keyIdHex: options.keyId, compromisedSinceMs },
        ...(options.replace === undefined ? [] : replacement(list, options.keyId, options.replace)),
      ]);
    });
}

/** The new keys of the owner of a key, for the same use. */
function replacement(list: TrustList, keyId: string, file: string): readonly ListChange[] {
  const revoked = list.key(keyId);
  if (!revoked) throw new RefusedError(`list ${list.version} has no key ${keyId}`);
  const given = readPublicKeys(file);
  if (given.member !== revoked.member) {
    throw new RefusedError(`${file} holds keys of ${given.member}, and ${keyId} is a key of ${revoked.member}`);
  }
  const keys = given.keys.filter(({ use }) => use === revoked.use);
  if (!keys.some((key) => list.key(key.keyId) === undefined)) {
    throw new RefusedError(`${file} holds no new ${revoked.use} key: make one with joinder keys add`);
  }
  return rotationsOf(list, { ...given, keys });
}

function registerMemberChanges(trust: Command): void {
  changeCommand(trust, 'add-member', 'draft the next list with one member more')
    .requiredOption('--keys <file...>', 'public keys of its gateway and its admin')
    .option('--certificate <member=file...>', 'TLS certificates (PEM) that may speak for it', [])
    .action((file: string, options: NextListOptions & MemberOptions) =>
      draftNext(file, options, () =>
        readMembers(options.keys, options.certificate).map((member) => ({ kind: 'add-member', member })),
      ),
    );
  changeCommand(trust, 'remove-member', 'draft the next list without a member: nothing of its keys counts from it on')
    .requiredOption('--member <id>', 'the member')
    .action((file: string, options: NextListOptions & { readonly member: string }) =>
      draftNext(file, options, () => [{ kind: 'remove-member', member: options.member }]),
    );
  changeCommand(trust, 'set-certificates', 'draft the next list with other TLS certificates of a member')
    .requiredOption('--certificate <member=file...>', 'all TLS certificates (PEM) that may speak for it from then on')
    .action((file: string, options: NextListOptions & Pick<MemberOptions, 'certificate'>) =>
      draftNext(file, options, () => certificatesOf(options.certificate)),
    );
}

function registerContractChanges(trust: Command): void {
  changeCommand(trust, 'admit', 'draft the next list that admits a contract, which every member has to have announced')
    .requiredOption('--digest <hex>', 'contract digest')
    .requiredOption('--announced <file>', 'what GET /api/v1/trust of the own gateway answered: who announced what')
    .action((file: string, options: NextListOptions & { readonly digest: string; readonly announced: string }) =>
      draftNext(file, options, (list) => {
        const digest = parseHash(options.digest);
        requireAnnounced(list, options.digest, options.announced);
        return [{ kind: 'admit-digest', digest }];
      }),
    );
  changeCommand(trust, 'withdraw-digest', 'draft the next list that admits a contract no more')
    .requiredOption('--digest <hex>', 'contract digest')
    .action((file: string, options: NextListOptions & { readonly digest: string }) =>
      draftNext(file, options, () => [{ kind: 'withdraw-digest', digest: parseHash(options.digest) }]),
    );
}
