import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import type { CaseEntry } from '#libs/member';
import { ownerOfRecordId } from '#libs/protocol';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { type DecidingVerdict, groupsOf, pairState, verdictName } from '../judgements/read-group.service.js';
import { findProperty } from '../records/linked-ends.service.js';
import type { Disagreement, DisagreementsView, NamedSubject } from './disagreement-view.js';
import {
  type ClaimRow,
  DisagreementRepository,
  MOST_READ,
  type NameRow,
  type ProposalRow,
  type WordRow,
} from './disagreement.repository.js';
import { disagreementsOf, type Found, type Inputs, type JoinedGroup, type Word } from './disagreements-of.js';

/** What was read of a case. */
interface Read {
  readonly claims: readonly ClaimRow[];
  readonly words: readonly WordRow[];
  readonly proposals: readonly ProposalRow[];
}

/**
 * Lists what countries do not agree about: all that is held here, and of it what everybody who takes part was told. Whom the message
 * told that said it stands in its header, which every member reads; that one who joined has it, too, its owner tells all who hold it by one
 * message. So the second count is equal wherever the log was read as far.
 */
@Injectable()
export class ListDisagreements {
  constructor(private readonly rows: DisagreementRepository) {}

  async of(entry: CaseEntry): Promise<DisagreementsView> {
    const { spaceNo, takingPart: members } = entry;
    const [words, proposals] = await Promise.all([this.rows.words(spaceNo), this.rows.proposals(spaceNo)]);
    const spokenOf = words.flatMap(({ left, right }) => [left, right]);
    const about = [...new Set([...spokenOf, ...proposals.map(({ recordId }) => recordId)])];
    const claims = await this.rows.claims(spaceNo, about);
    const read = { claims, words, proposals };
    const held = new Set(claims.map(({ recordId }) => recordId));
    const open = disagreementsOf(inputsOf(entry, read, held));
    const common = disagreementsOf(inputsOf(entry, toldToAll(read, members), commonRecords(claims, members)));
    const named = await this.rows.named(spaceNo, [
      ...new Set([...open, ...common].flatMap(({ recordIds }) => recordIds)),
    ]);
    const items = joinedLists(open, common).map((one) => viewOf(entry, one, named));
    return {
      items,
      open: items.length,
      common: common.length,
      members,
      isCut: [claims, words, proposals].some(({ length }) => length > MOST_READ),
    };
  }
}

/** What everybody who takes part was told. */
function toldToAll({ claims, words, proposals }: Read, members: readonly string[]): Read {
  const isFor = (told: readonly string[]): boolean => members.every((member) => told.includes(member));
  return {
    claims: claims.filter((claim) => isCommon(claim, members)),
    words: words.filter(({ readers, member }) => isFor([...readers, member])),
    proposals: proposals.filter(({ readers, member }) => isFor([...readers, member])),
  };
}

function isCommon({ told, owner }: ClaimRow, members: readonly string[]): boolean {
  return told !== null && members.every((member) => member === owner || told.includes(member));
}

/** Records of which everybody was told something, whatever became of it. */
function commonRecords(claims: readonly ClaimRow[], members: readonly string[]): ReadonlySet<string> {
  return new Set(claims.filter((claim) => isCommon(claim, members)).map(({ recordId }) => recordId));
}

/** Of records that are known: a pair or a suggestion about another one has no row in any view. */
function inputsOf(entry: CaseEntry, { claims, words, proposals }: Read, known: ReadonlySet<string>): Inputs {
  const said = newestWords(words).filter(({ left, right }) => known.has(left) && known.has(right));
  return {
    claims: claims.filter(({ isLive, typeNo, property }) => isLive && isSingle(typeNo, property)),
    words: said,
    groups: joinedGroups(entry, said),
    proposals: proposals.filter(({ recordId }) => known.has(recordId)),
  };
}

function isSingle(typeNo: number | null, property: string): boolean {
  const known = typeNo === null ? null : findProperty(recordTypeName(typeNo), property);
  return known !== null && known.several !== true;
}

/** Of each member on each pair the first, which is the newest. */
function newestWords(rows: readonly WordRow[]): readonly Word[] {
  const newest = new Map<string, Word>();
  for (const { left, right, member, verdict } of rows) {
    const name = `${left} ${right} ${member}`;
    const said = verdictName(verdict);
    if (newest.has(name)) continue;
    newest.set(name, { left, right, member, verdict: said === 'same' || said === 'different' ? said : 'other' });
  }
  return [...newest.values()];
}

/** As the groups of the case are made, from these words alone. Whose a record is stands in its id. */
function joinedGroups({ spaceId, takingPart }: CaseEntry, words: readonly Word[]): readonly JoinedGroup[] {
  const space = uuidBytes(spaceId);
  const ownerOf = (id: string): string => ownerOfRecordId(uuidBytes(id), space, takingPart) ?? '';
  const pairs = new Map<string, { left: string; right: string; said: Map<string, DecidingVerdict> }>();
  for (const { left, right, member, verdict } of words) {
    const pair = pairs.get(`${left} ${right}`) ?? { left, right, said: new Map<string, DecidingVerdict>() };
    pair.said.set(member, verdict);
    pairs.set(`${left} ${right}`, pair);
  }
  const decided = [...pairs.values()].map(({ left, right, said }) => ({
    left,
    right,
    state: pairState([...new Set([ownerOf(left), ownerOf(right)])], said),
  }));
  return groupsOf(decided).map(({ members, dispute }) => ({ members, isDisputed: dispute !== null }));
}

type Listed = Found & { readonly common: boolean };

/** All that is open, each once, with whether everybody was told; what is open among all alone too. */
function joinedLists(open: readonly Found[], common: readonly Found[]): readonly Listed[] {
  const nameOf = ({ kind, subject }: Found): string => `${kind} ${subject}`;
  const told = new Set(common.map(nameOf));
  const known = new Set(open.map(nameOf));
  const rest = common.filter((one) => !known.has(nameOf(one)));
  return [...open, ...rest].map((one) => ({ ...one, common: told.has(nameOf(one)) }));
}

function viewOf(
  { spaceId, takingPart }: CaseEntry,
  { recordIds, ...found }: Listed,
  named: readonly NameRow[],
): Disagreement {
  const records = recordIds.map((recordId): NamedSubject => {
    const row = named.find((one) => one.recordId === recordId);
    const owner = row?.owner ?? ownerOfRecordId(uuidBytes(recordId), uuidBytes(spaceId), takingPart) ?? '';
    return { recordId, type: row ? recordTypeName(row.typeNo) : null, owner, name: row?.name ?? null };
  });
  return { ...found, records };
}
