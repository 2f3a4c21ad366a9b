import type { FlowBoard } from './api/types.js';

/** What is not concerned by anything that is the matter. */
export interface WellParts {
  readonly ours: boolean;
  readonly broker: boolean;
  readonly members: readonly string[];
}

/** What is known to be well: of a gateway that nobody has heard of, nothing is. */
export function wellParts({ causes, signs }: Pick<FlowBoard, 'causes' | 'signs'>): WellParts {
  const isNamed = (member: string): boolean => causes.some((cause) => cause.member === member);
  return {
    ours: causes.every(({ whose, cause }) => whose !== 'ours' || cause === 'APPROVAL_WAITING'),
    broker: causes.every(({ cause }) => !cause.startsWith('BROKER')),
    members: signs.flatMap(({ member, lastAt, isLate }) =>
      lastAt !== null && !isLate && !isNamed(member) ? [member] : [],
    ),
  };
}
