import { handlingOf } from '../../case/record/record-codes.js';
import type { RecordStates } from '../../case/record/record-state.js';
import type { PropertyView } from '../../lib/api-types.js';
import type { OpenRecord, Statement } from './api/record.js';

/** Name of a statement in addresses. */
export function statementKey({ messageId, index }: Pick<Statement, 'messageId' | 'index'>): string {
  return `${messageId}:${index}`;
}

/** Whether a statement holds: one whose retraction is on its way still does. */
export function isLive({ retractedIn, pending }: Statement): boolean {
  return retractedIn === null || pending;
}

/** Live values of one property, the one to trust first standing first. */
export interface Fact {
  readonly property: string;
  readonly group: string;
  readonly statements: readonly Statement[];
  /** Two different values of a property that has one at a time. */
  readonly conflicted: boolean;
  /** What made the first of them the first. */
  readonly firstBy: 'evaluation' | 'age';
}

/** Facts that belong together, in the order of the catalogue. */
export interface FactGroup {
  readonly group: string;
  readonly facts: readonly Fact[];
}

/** Groups live statements as the catalogue does; what it does not know comes last. */
export function factGroups(
  statements: readonly Statement[],
  properties: ReadonlyMap<string, PropertyView>,
): readonly FactGroup[] {
  const live = statements.filter(isLive);
  const said = new Set(live.map(({ property }) => property));
  const names = [...[...properties.keys()].filter((name) => said.has(name)), ...said];
  const facts = [...new Set(names)].map((property) => factOf(property, live, properties.get(property)));
  const groups = [...new Set(facts.map(({ group }) => group))];
  return groups.map((group) => ({ group, facts: facts.filter((fact) => fact.group === group) }));
}

function factOf(property: string, live: readonly Statement[], view: PropertyView | undefined): Fact {
  const statements = live.filter((one) => one.property === property).toSorted(byTrust);
  const held = statements.filter(({ retractedIn }) => retractedIn === null);
  const isSingle = view !== undefined && !view.several;
  const conflicted = isSingle && new Set(held.map(({ value }) => value)).size > 1;
  const [first, other] = [held[0], held.find(({ value }) => value !== held[0]?.value)];
  const firstBy = first && other && rating(first) < rating(other) ? 'evaluation' : 'age';
  return { property, group: view?.group ?? 'other', statements, conflicted, firstBy };
}

/** The better evaluated value stands first, then the newer. */
function byTrust(a: Statement, b: Statement): number {
  return rating(a) - rating(b) || b.sinceVersion - a.sinceVersion;
}

const UNRATED = 99;

/** A1 is the lowest, as the list of records has it. */
function rating({ labels: { evaluation } }: Statement): number {
  return evaluation ? 'ABCX'.indexOf(evaluation.source) * 4 + evaluation.information : UNRATED;
}

/** The value that names a record: of the first property that has one, the one that stands first. */
export function nameOf(groups: readonly FactGroup[], namedBy: readonly string[]): string | null {
  const facts = groups.flatMap((one) => one.facts);
  for (const property of namedBy) {
    const first = facts.find((fact) => fact.property === property)?.statements[0];
    if (first) return first.value;
  }
  return null;
}

/** Handling codes of live statements. */
export function handlingsOf(statements: readonly Statement[]) {
  return statements.filter(isLive).map(({ labels }) => handlingOf(labels.handling.code));
}

/** What a reader should know before trusting the record. */
export function statesOf({ statements, behind }: OpenRecord, groups: readonly FactGroup[]): RecordStates {
  return {
    conflicted: groups.some(({ facts }) => facts.some(({ conflicted }) => conflicted)),
    pending: statements.some(({ pending }) => pending),
    waitsForApproval: statements.some(({ waitsForApproval }) => waitsForApproval),
    behind,
  };
}
