import type { Json } from '../../lib/http.js';
import type { MemberView, OperatorBoard } from '../operator-types.js';

type Board = Json<OperatorBoard>;

/** How a member is in one case. */
export interface MemberInSpace {
  readonly space: string;
  readonly isNetwork: boolean;
  readonly view: Json<MemberView>;
}

/** What the board says of one member, in the order of the board. */
export interface OfMember {
  readonly causes: Board['causes'];
  readonly pairs: Board['pairs'];
  readonly spaces: readonly MemberInSpace[];
}

/** Picks from the board what is about one member. */
export function ofMember({ causes, pairs, spaces }: Pick<Board, 'causes' | 'pairs' | 'spaces'>, id: string): OfMember {
  return {
    causes: causes.filter(({ member }) => member === id),
    pairs: pairs.filter(({ sender, receiver }) => sender === id || receiver === id),
    spaces: spaces.flatMap(({ space, isNetwork, members }) => {
      const view = members.find(({ member }) => member === id);
      return view ? [{ space, isNetwork, view }] : [];
    }),
  };
}
