import type { Effect, JudgedStep } from '#libs/protocol';
import type { EntityManager } from 'typeorm';

/** Effects after which a space is described otherwise: a charter was published or acts, somebody takes part or no longer does. */
const CHANGES_SPACE: ReadonlySet<Effect['kind']> = new Set([
  'charterPublished',
  'charterActs',
  'takesPart',
  'partEnded',
] satisfies Effect['kind'][]);

/** Whether a position changed what the space itself is: its charter, or who takes part. */
export function changesSpace({ effects }: JudgedStep): boolean {
  return effects.some(({ kind }) => CHANGES_SPACE.has(kind));
}

/** Notes which positions are about the space itself; no statement where none is. */
export async function storeSpaceSubjects(
  tx: EntityManager,
  spaceNo: number,
  steps: readonly JudgedStep[],
): Promise<void> {
  const positions = steps.filter(changesSpace).map(({ position }) => position.toString());
  if (positions.length === 0) return;
  await tx.query(
    `insert into message_subject (space_no, position, kind, id)
     select s.space_no, position, 'space', s.space_id::text from space s, unnest($2::bigint[]) as position
     where s.space_no = $1 on conflict do nothing`,
    [spaceNo, positions],
  );
}
