import { networkSpaceId } from '#libs/protocol';

import { aMember, type TestMember } from './a-member.js';
import { aTrustList } from './a-trust-list.js';
import { TestSpace } from './test-space.js';

/** How far a space of a test has come. */
export type SpaceStage =
  /** Nothing is on the log; the list is known. */
  | 'empty'
  /** Position 0 is the charter of the first member. */
  | 'opened'
  /** Every member has published the charter. */
  | 'joined'
  /** Every member has shared a sender key with all. */
  | 'keyed';

/** What a space is made of. */
export interface SpaceRequest {
  /** Ids, or members made before. */
  readonly members: readonly (string | TestMember)[];
  /** `keyed` where left out. */
  readonly stage?: SpaceStage;
  readonly network?: boolean;
}

/** Makes a space with real keys, lists and records. Its first member opens it. */
export async function aSpace({ members: named, stage = 'keyed', network = false }: SpaceRequest): Promise<TestSpace> {
  const members = named.map((member) => (typeof member === 'string' ? aMember(member) : member));
  const list = aTrustList(members);
  const space = new TestSpace(members, network ? { network, spaceId: networkSpaceId(list.hash) } : {});
  space.know(list);
  if (stage === 'empty') return space;

  const [opener, ...others] = members;
  if (opener === undefined) throw new Error('a space has members');
  const charter = space.charter();
  space.accept(space.record(opener.id, space.charterContent(charter, list)));
  if (stage === 'opened') return space;

  for (const { id } of others) space.accept(space.record(id, space.charterContent(charter)));
  if (stage === 'joined') return space;

  for (const { id } of members) await space.shareKey(id);
  return space;
}
