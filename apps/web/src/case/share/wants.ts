import type { WishDto } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { KeptHome } from '../audience/effects.js';
import type { HolderState } from '../record/holder.js';
import { HANDLING_CODES, isAssessment, sensitivitiesOf } from '../record/record-codes.js';
import { keyOf, type SharedRecord, type SharedStatement } from './shared-record.query.js';

export type Change = NonNullable<Json<WishDto>['change']>['change'];
export type Said = NonNullable<Change['assert']>[number];

/** What a country is to have: every value, these, or none of those that it is about. */
export type Choice = 'all' | 'these' | 'nothing';

/** What was chosen for a country; the names of the values where it is some of them. */
export type Chosen = 'all' | 'nothing' | ReadonlySet<string>;

/** What is shared, and what somebody chose of it. */
export interface Sharing {
  readonly records: readonly SharedRecord[];
  /** The value that it is about, where it is one of a record. */
  readonly only: string | null;
  /** By country; whoever has no choice keeps what it has. */
  readonly chosen: ReadonlyMap<string, Chosen>;
}

/** Values that are meant for a country, before anything is decided that waits. */
export function heldBy(records: readonly SharedRecord[], member: string): ReadonlySet<string> {
  const held = valuesOf(records).filter(({ release }) => release.includes(member));
  return new Set(held.map(keyOf));
}

function valuesOf(records: readonly SharedRecord[]): readonly SharedStatement[] {
  return records.flatMap(({ statements, fixed }) => [...statements, ...fixed]);
}

/** How many values a country has today, of how many, and how many it would have once what waits is approved. */
export function countsOf(
  records: readonly SharedRecord[],
  member: string,
): { readonly held: number; readonly all: number; readonly approved: number | null } {
  const today = records.flatMap((one) => one.today);
  const held = today.filter(({ holders }) => holders.some((one) => one.member === member && LEFT.has(one.state)));
  const isFor = ({ release }: SharedStatement): boolean => release.includes(member);
  const asked = records.flatMap((one) => one.asked);
  const approved = [...records.flatMap(({ statements }) => statements), ...asked].filter(isFor).length;
  return {
    held: held.length,
    all: Math.max(valuesOf(records).length, asked.length, held.length),
    approved: approved === heldBy(records, member).size ? null : approved,
  };
}

/** Where a value is that went to a country. */
const LEFT: ReadonlySet<HolderState> = new Set(['on-its-way', 'arrived', 'read']);

/** How many values wait for approval: one that is said anew is one. */
export function waitingIn(records: readonly SharedRecord[]): number {
  return records.reduce((sum, { fixed, asked }) => {
    const count = (values: readonly SharedStatement[], of: string): number =>
      values.filter(({ property }) => property === of).length;
    const properties = new Set([...fixed, ...asked].map(({ property }) => property));
    return sum + [...properties].reduce((all, of) => all + Math.max(count(fixed, of), count(asked, of)), 0);
  }, 0);
}

/** The same with one more value, or one less. */
export function withValue(values: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const others = [...values].filter((one) => one !== key);
  return new Set(on ? [...others, key] : others);
}

/** Which of the three a country has: as chosen, and before that as it is. */
export function choiceOf({ records, only, chosen }: Sharing, member: string): Choice {
  const choice = chosen.get(member);
  if (typeof choice === 'string') return choice;
  if (choice !== undefined) return only === null || choice.has(only) ? 'these' : 'nothing';
  const held = heldBy(records, member);
  const count = valuesOf(records).length;
  if (count > 0 && held.size === count) return 'all';
  if (only !== null) return held.has(only) ? 'these' : 'nothing';
  return held.size > 0 ? 'these' : 'nothing';
}

/** Says of a record what its change has to say: nothing where everybody has already what is chosen. */
export function changeOf(
  sharing: Sharing,
  record: SharedRecord,
  { members, legalBasis }: { readonly members: readonly string[]; readonly legalBasis: string },
): Change | null {
  const wanted = new Map(members.map((member) => [member, wantedBy(sharing, member)]));
  const moved = record.statements.flatMap((statement) => {
    const key = keyOf(statement);
    const release = members.filter((member) => wanted.get(member)?.has(key)).toSorted();
    const before = members.filter((member) => statement.release.includes(member)).toSorted();
    return release.join(' ') === before.join(' ') ? [] : [{ statement, release }];
  });
  const [first] = moved;
  if (!first) return null;
  const basis = legalBasis === '' ? first.statement.labels.legalBasis : legalBasis;
  return {
    assert: moved.map(({ statement, release }) => saidAgain(statement, release)),
    retract: moved.map(({ statement: { messageId, index } }) => ({ messageId, index })),
    legalBasis: basis,
  };
}

/** All values that a country is to have. */
export function wantedBy({ records, only, chosen }: Sharing, member: string): ReadonlySet<string> {
  const held = heldBy(records, member);
  const choice = chosen.get(member);
  if (choice === undefined) return held;
  if (choice === 'all') return new Set(records.flatMap(({ statements }) => statements.map(keyOf)));
  if (choice !== 'nothing') return choice;
  return only === null ? new Set() : withValue(held, only, false);
}

/** The choices without what is refused: these countries have just these values as now, and of the others what was chosen. */
export function withoutKept(sharing: Sharing, kept: readonly KeptHome[]): ReadonlyMap<string, Chosen> {
  const members = new Set(kept.flatMap((one) => one.members));
  const picked = [...members].map((member): [string, Chosen] => {
    const isKept = ({ recordId, property }: { readonly recordId: string; readonly property: string }): boolean =>
      kept.some((one) => one.recordId === recordId && one.property === property && one.members.includes(member));
    const wanted = wantedBy(sharing, member);
    const values = sharing.records.flatMap(({ recordId, statements }) =>
      statements.filter((statement) =>
        isKept({ recordId, property: statement.property })
          ? statement.release.includes(member)
          : wanted.has(keyOf(statement)),
      ),
    );
    return [member, new Set(values.map(keyOf))];
  });
  return new Map([...sharing.chosen, ...picked]);
}

/** A value with every label as it is, for others than those who have it now. */
export function saidAgain({ property, value, labels }: SharedStatement, release: readonly string[]): Said {
  const { origin, evaluation, handling, nature, sensitivities } = labels;
  return {
    property,
    value,
    release,
    handling: {
      code: HANDLING_CODES[handling.code - 1] ?? 'H3',
      ...(handling.text === '' ? {} : { text: handling.text }),
    },
    nature: isAssessment(nature) ? 'assessment' : 'fact',
    sensitivities: sensitivitiesOf(sensitivities),
    ...(evaluation === null ? {} : { evaluation: { ...evaluation } }),
    ...(origin === null ? {} : { origin: { ...origin } }),
    ...textsOf(labels),
  };
}

const TEXTS = ['original', 'language', 'validFrom', 'validTo', 'purpose', 'legalBasis', 'reviewDate'] as const;

/** Labels that say something. */
function textsOf(labels: SharedStatement['labels']): Partial<Pick<Said, (typeof TEXTS)[number]>> {
  return Object.fromEntries(TEXTS.flatMap((name) => (labels[name] === '' ? [] : [[name, labels[name]]])));
}
