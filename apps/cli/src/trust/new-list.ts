import { type Command, InvalidArgumentError } from 'commander';
import {
  type ListChange,
  type ListLifetime,
  openTrustList,
  signTrustList,
  successorDraft,
  type TrustList,
} from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { RefusedError } from '../refused-error.js';
import { describeList, listText } from './describe-list.js';
import { readInput, writeNewFile } from './files.js';
import { refusing } from './refuse.js';
import { overdueRevocations } from './retired-keys.js';

const MAX_DAYS = 90;

export interface Output {
  readonly json?: boolean;
}

/** What every command that drafts a list takes. */
export interface NewListOptions extends Output {
  readonly out: string;
  readonly days: number;
  readonly leaveWithoutKey?: boolean;
}

/** What every command that drafts the list after one takes. */
export interface NextListOptions extends NewListOptions {
  readonly also?: string;
}

/** Adds a command that drafts a list into a new file. */
export function newListCommand(trust: Command, name: string, summary: string): Command {
  return trust
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}. The draft has no signatures yet.`)
    .requiredOption('--out <file>', 'file to write the draft to')
    .option('--days <number>', `how long the list lasts, at most ${MAX_DAYS}`, wholeNumber, MAX_DAYS)
    .option('--leave-without-key', 'draft it although a member has no sealing key then, so that messages to it wait')
    .option('--json', 'print the draft as JSON');
}

/** Adds a command that drafts the list after one. */
export function changeCommand(trust: Command, name: string, summary: string): Command {
  return newListCommand(trust, name, summary)
    .argument('<file>', 'the list in force')
    .option('--also <file>', 'the other list of its version, where two were signed: the draft follows both');
}

/** Drafts the list after one in a file; keys that it retired more than a day ago are revoked with it. */
export function draftNext(
  file: string,
  options: NextListOptions,
  changesOf: (list: TrustList) => readonly ListChange[],
): void {
  const list = openList(file);
  const healing: readonly ListChange[] =
    options.also === undefined ? [] : [{ kind: 'heal', other: openList(options.also) }];
  const changes = [...healing, ...changesOf(list)];
  const { issuedMs, expiresMs } = lifetime(options);
  const all = [...changes, ...overdueRevocations(list, changes, issuedMs)];
  writeDraft(
    refusing('draft', () => successorDraft(list, all, { issuedMs, expiresMs })),
    options,
  );
}

/** Writes a draft to its file and shows it. @throws RefusedError where it leaves a member without sealing key and nobody insists */
export function writeDraft(draft: Uint8Array, options: NewListOptions): void {
  const file = signTrustList(draft, []);
  const list = openTrustList(file);
  if (!options.leaveWithoutKey) requireSealingKeys(list);
  writeNewFile(options.out, file);
  printList(list, options);
}

export function openList(file: string): TrustList {
  const bytes = readInput(file);
  return refusing(file, () => openTrustList(bytes));
}

export function printList(list: TrustList, { json }: Output): void {
  const described = describeList(list, Date.now());
  console.log(json ? JSON.stringify(described) : listText(described));
}

export function lifetime({ days }: Pick<NewListOptions, 'days'>): ListLifetime {
  const nowMs = Date.now();
  return { issuedMs: BigInt(nowMs), expiresMs: BigInt(nowMs + days * DAY_MS) };
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

/** All members of a list are members of `network`, so messages to one without a key would wait everywhere. */
function requireSealingKeys(list: TrustList): void {
  const without = [...list.members.keys()].filter((member) => list.activeKey(member, 'sealing') === undefined);
  if (without.length === 0) return;
  throw new RefusedError(
    `${without.join(', ')} would have no active sealing key, and messages to it would wait: ` +
      'name its next key (revoke --replace, rotate), or insist with --leave-without-key',
  );
}
