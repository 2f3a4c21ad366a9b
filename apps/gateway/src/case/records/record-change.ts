import { create } from '@bufbuild/protobuf';
import {
  type RecordChanged,
  RecordChangedSchema,
  type Sensitivity,
  type Statement,
  StatementSchema,
  uuidBytes,
} from '#libs/contracts';
import { marksOf } from './catalogue/property-marks.js';

/** A statement to retract, with who holds it. */
export interface LiveReference {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly release: readonly string[];
}

/** What is live of a record, as its next change must know it. */
export interface LiveStatement extends LiveReference {
  readonly sensitivities: readonly Sensitivity[];
}

/** What a correction keeps of a value that it retracts. */
type Marked = Pick<LiveStatement, 'property' | 'sensitivities'>;

/** A correction keeps the marks of what it takes the place of: the values of the same property that go with it. */
export function keepingMarks(asserts: readonly Statement[], retracts: readonly Marked[]): readonly Statement[] {
  return asserts.map((statement) => {
    const gone = retracts.filter(({ property }) => property === statement.property);
    const stated = [...statement.sensitivities, ...gone.flatMap(({ sensitivities }) => sensitivities)];
    return create(StatementSchema, { ...statement, sensitivities: [...marksOf(statement.property, stated)] });
  });
}

/** A message of a change: all its statements are released to the same members. */
export interface ChangePart {
  readonly release: readonly string[];
  readonly asserts: readonly Statement[];
  readonly retracts: readonly LiveReference[];
}

/**
 * Splits a change by release list, so that no member gets a message that names what it may not hold. A retraction goes to
 * those who hold the statement.
 */
export function partsOf(asserts: readonly Statement[], retracts: readonly LiveReference[]): readonly ChangePart[] {
  const parts = new Map<string, { release: readonly string[]; asserts: Statement[]; retracts: LiveReference[] }>();
  const partFor = (release: readonly string[]) => {
    const name = release.join(' ');
    const part = parts.get(name) ?? { release, asserts: [], retracts: [] };
    parts.set(name, part);
    return part;
  };
  for (const statement of asserts) partFor(statement.release).asserts.push(statement);
  for (const reference of retracts) partFor(reference.release).retracts.push(reference);
  return [...parts.values()];
}

/** A proposal of another member that a change brings, and who reads it. */
export interface ChangeCredit {
  readonly member: string;
  readonly proposalId: string;
  /** With something else than was suggested. */
  readonly changed: boolean;
  readonly readers: readonly string[];
}

/** Of a part those whose proposal all who get it read: from a change nobody learns of another. */
function creditsOf(credits: readonly ChangeCredit[], { release }: ChangePart) {
  const read = credits.filter(({ readers }) => release.every((member) => readers.includes(member)));
  return read.map(({ member, proposalId, changed }) => ({ member, proposalId: uuidBytes(proposalId), changed }));
}

/** The message of one part. */
export function recordChanged(
  about: {
    recordId: string;
    type: number;
    version: number;
    base: string | null;
    credits?: readonly ChangeCredit[];
  },
  part: ChangePart,
): RecordChanged {
  return create(RecordChangedSchema, {
    recordId: uuidBytes(about.recordId),
    type: about.type,
    version: about.version,
    base: about.base === null ? new Uint8Array(0) : uuidBytes(about.base),
    asserts: [...part.asserts],
    retracts: part.retracts.map(({ messageId, index }) => ({ messageId: uuidBytes(messageId), index })),
    credits: creditsOf(about.credits ?? [], part),
  });
}
