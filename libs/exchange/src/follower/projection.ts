import type { Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { Applied, OpenedMessage } from './applier.js';

/**
 * Keeps tables that follow from what appliers wrote, as for lists and searching: they are caches, emptied before a rebuild and in no digest.
 * It runs after the appliers, in their transaction, wherever they run: as records come, after a retry and at each piece of a rebuild. It may
 * read several features through the views that they publish; an applier may not.
 */
export abstract class Projection {
  /** Tables it writes. */
  abstract readonly tables: readonly string[];
  /** Message types after which it runs. */
  abstract readonly types: readonly string[];

  /** @param touched what messages of its types that were accepted are about, each once */
  abstract project(tx: EntityManager, spaceNo: number, touched: readonly Subject[]): Promise<void>;
}

/** The projections of the features, in their order. */
export class ProjectionRegistry {
  constructor(private readonly projections: readonly Projection[]) {}

  /** Tables that they write, ascending. */
  get tables(): readonly string[] {
    return [...new Set(this.projections.flatMap(({ tables }) => tables))].sort();
  }

  /** Has each bring its tables up to date with what was applied. */
  async project(tx: EntityManager, messages: readonly OpenedMessage[], applied: Applied): Promise<void> {
    for (const projection of this.projections) {
      const [first, ...others] = acceptedOf(projection.types, messages, applied);
      if (!first) continue;
      const positions = new Set([first, ...others].map(({ position }) => position));
      const touched = applied.subjects.filter(({ position }) => positions.has(position));
      await projection.project(tx, first.spaceNo, uniqueOf(touched.map(({ subject }) => subject)));
    }
  }
}

function acceptedOf(
  types: readonly string[],
  messages: readonly OpenedMessage[],
  { refusals }: Applied,
): readonly OpenedMessage[] {
  const refused = new Set(refusals.map(({ position }) => position));
  return messages.filter(({ typeName, position }) => types.includes(typeName) && !refused.has(position));
}

function uniqueOf(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()];
}
