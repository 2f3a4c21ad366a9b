import type { DescMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { catalogue } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { Applied, Applier, OpenedMessage } from './applier.js';
import type { Erased } from './erased.js';

/** An applier and the types that its class takes. */
export interface TakingApplier {
  readonly applier: Applier;
  readonly types: readonly DescMessage[];
}

/** Knows the one applier of each message type; a gateway does not start while one is missing or doubled. */
@Injectable()
export class ApplierRegistry {
  readonly appliers: readonly Applier[];
  private readonly byType: ReadonlyMap<string, Applier>;

  constructor(taking: readonly TakingApplier[]) {
    this.appliers = taking.map(({ applier }) => applier);
    const pairs = taking.flatMap(({ applier, types }) => types.map((type) => [type.typeName, applier] as const));
    this.byType = new Map(pairs);
    const missing = [...catalogue.keys()].filter((name) => !this.byType.has(name));
    const unknown = pairs.map(([name]) => name).filter((name) => !catalogue.has(name));
    const doubled = pairs.map(([name]) => name).filter((name, i, names) => names.indexOf(name) !== i);
    const problems = [
      ...missing.map((name) => `${name} has no applier`),
      ...unknown.map((name) => `${name} is not in the catalogue`),
      ...doubled.map((name) => `${name} has more than one applier`),
    ];
    if (problems.length > 0) throw new Error(`appliers and catalogue differ:\n  ${problems.join('\n  ')}`);
  }

  /** Tables that appliers write, ascending. */
  get tables(): readonly string[] {
    return [...new Set(this.appliers.flatMap(({ tables }) => tables))].sort();
  }

  /** Queries for what the own member and each other one hold alike, see `Applier.sharedRows`. */
  get sharedRows(): readonly string[] {
    return this.appliers.flatMap(({ sharedRows }) => sharedRows ?? []);
  }

  /** What is left of a message without what is erased; null where it says nothing of it. */
  strip(message: OpenedMessage, erased: Erased): OpenedMessage | null {
    return this.applierOf(message).strip(message, erased);
  }

  /** Has each applier rewrite its rows, as what is left of their messages says. */
  async erase(tx: EntityManager, stripped: readonly OpenedMessage[]): Promise<void> {
    for (const [applier, group] of this.groupsOf(stripped)) await applier.erase(tx, group);
  }

  /** Gives each applier its messages of the chunk, in the order in which the first of them stands on the log. */
  async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const applied: Applied[] = [];
    for (const [applier, group] of this.groupsOf(messages)) applied.push(await applier.apply(tx, group));
    return {
      refusals: applied.flatMap(({ refusals }) => refusals),
      subjects: applied.flatMap(({ subjects }) => subjects),
      duties: applied.flatMap(({ duties }) => duties),
    };
  }

  private groupsOf(messages: readonly OpenedMessage[]): ReadonlyMap<Applier, readonly OpenedMessage[]> {
    const groups = new Map<Applier, OpenedMessage[]>();
    for (const message of messages) {
      const applier = this.applierOf(message);
      groups.set(applier, [...(groups.get(applier) ?? []), message]);
    }
    return groups;
  }

  private applierOf({ typeName }: OpenedMessage): Applier {
    const applier = this.byType.get(typeName);
    if (!applier) throw new Error(`${typeName} has no applier`);
    return applier;
  }
}
