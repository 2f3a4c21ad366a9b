import type { DisagreementKind } from './disagreement-view.js';

/** A value that holds, of what has one at a time. */
export interface Claim {
  readonly recordId: string;
  readonly owner: string;
  readonly property: string;
  readonly value: string;
}

/** What a country says of two records, `left` below `right`. */
export interface Word {
  readonly left: string;
  readonly right: string;
  readonly member: string;
  readonly verdict: 'same' | 'different' | 'other';
}

export interface Suggestion {
  readonly member: string;
  readonly proposalId: string;
  readonly owner: string;
  readonly recordId: string;
}

/** Records that words join, and whether they hold two that are kept apart. */
export interface JoinedGroup {
  readonly members: readonly string[];
  readonly isDisputed: boolean;
}

/** What is looked through. */
export interface Inputs {
  readonly claims: readonly Claim[];
  readonly words: readonly Word[];
  readonly groups: readonly JoinedGroup[];
  readonly proposals: readonly Suggestion[];
}

/** A disagreement, before its records are named. */
export interface Found {
  readonly kind: DisagreementKind;
  readonly subject: string;
  /** Ascending. */
  readonly recordIds: readonly string[];
  readonly members: readonly string[];
  readonly property: string | null;
  readonly values: readonly { readonly member: string; readonly value: string }[];
  readonly proposal: string | null;
}

/**
 * What countries do not agree about, from what is given and nothing else: the same inputs in any order give the same answer, so who was told
 * the same has the same count. Records that stand as one are one: a value of each is a value of all.
 */
export function disagreementsOf({ claims, words, groups, proposals }: Inputs): readonly Found[] {
  const found = [...valuesOf(claims, groups), ...pairsOf(words), ...disputedOf(groups), ...suggestedOf(proposals)];
  return found.toSorted((a, b) => order(`${a.kind} ${a.subject}`, `${b.kind} ${b.subject}`));
}

/** Two unequal values of what has one at a time, of one record or of those that stand as one. */
function valuesOf(claims: readonly Claim[], groups: readonly JoinedGroup[]): readonly Found[] {
  const groupOf = new Map(
    groups
      .filter(({ isDisputed }) => !isDisputed)
      .flatMap(({ members }) => members.map((id) => [id, members] as const)),
  );
  const said = new Map<string, Claim[]>();
  for (const claim of claims) {
    const [first = claim.recordId] = groupOf.get(claim.recordId) ?? [];
    const subject = `${first} ${claim.property}`;
    const known = said.get(subject);
    if (known) known.push(claim);
    else said.set(subject, [claim]);
  }
  return [...said].flatMap(([subject, all]): readonly Found[] => {
    if (new Set(all.map(({ value }) => value.trim())).size < 2) return [];
    const values = new Map(all.map(({ owner, value }) => [`${owner} ${value}`, { member: owner, value }]));
    return [
      {
        ...NOTHING,
        kind: 'value',
        subject,
        recordIds: unique(all.map(({ recordId }) => recordId)),
        members: unique(all.map(({ owner }) => owner)),
        property: all[0]?.property ?? null,
        values: [...values].toSorted(([a], [b]) => order(a, b)).map(([, value]) => value),
      },
    ];
  });
}

/** One says that two are the same, another that they are not. */
function pairsOf(words: readonly Word[]): readonly Found[] {
  const said = new Map<string, Word[]>();
  for (const word of words.filter(({ verdict }) => verdict !== 'other')) {
    const subject = `${word.left} ${word.right}`;
    said.set(subject, [...(said.get(subject) ?? []), word]);
  }
  return [...said].flatMap(([subject, of]): readonly Found[] =>
    new Set(of.map(({ verdict }) => verdict)).size < 2
      ? []
      : [
          {
            ...NOTHING,
            kind: 'pair',
            subject,
            recordIds: unique(of.flatMap(({ left, right }) => [left, right])),
            members: unique(of.map(({ member }) => member)),
          },
        ],
  );
}

function disputedOf(groups: readonly JoinedGroup[]): readonly Found[] {
  return groups
    .filter(({ isDisputed }) => isDisputed)
    .map(({ members }) => ({ ...NOTHING, kind: 'group', subject: members[0] ?? '', recordIds: members, members: [] }));
}

function suggestedOf(proposals: readonly Suggestion[]): readonly Found[] {
  return proposals.map(({ member, proposalId, owner, recordId }) => ({
    ...NOTHING,
    kind: 'proposal',
    subject: `${member} ${proposalId} ${owner} ${recordId}`,
    recordIds: [recordId],
    members: unique([member, owner]),
    proposal: `${member}.${proposalId}`,
  }));
}

const NOTHING = { property: null, values: [], proposal: null };

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted(order);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
