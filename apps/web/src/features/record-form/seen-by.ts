import type { Effect } from '../../case/audience/audience.query.js';
import type { HolderState } from '../../case/record/holder.js';

type Kind = Effect['effect'];

/** What a country sees of a property once it is sent: the weakest of what happens to its values. */
export interface SeenBy {
  readonly member: string;
  readonly effect: Kind;
  readonly state: HolderState;
}

/** The shape of each effect, the weakest first. */
const SHAPES: readonly (readonly [Kind, HolderState])[] = [
  ['refused', 'refused'],
  ['loses', 'taken-back'],
  ['waits', 'waiting'],
  ['gains', 'on-its-way'],
  ['keeps', 'arrived'],
  ['nothing', 'not-released'],
];

const NOTHING = ['nothing', 'not-released'] as const;

/** Properties of which something happens, in this order, each with what every member sees of it. */
export function seenBy(
  effects: readonly Effect[],
  { members, order }: { readonly members: readonly string[]; readonly order: readonly string[] },
): readonly { readonly property: string; readonly cells: readonly SeenBy[] }[] {
  const named = new Set(effects.flatMap(({ values }) => values.flatMap(({ property }) => property ?? [])));
  return [...new Set(order)]
    .filter((property) => named.has(property))
    .map((property) => {
      const of = effects.filter(({ values }) => values.some((value) => value.property === property));
      const cells = members.map((member): SeenBy => {
        const here = of.filter((one) => one.members.includes(member)).map(({ effect }) => effect);
        const [effect, state] = SHAPES.find(([kind]) => here.includes(kind)) ?? NOTHING;
        return { member, effect, state };
      });
      return { property, cells };
    });
}
