import type { KeptHome } from '../audience/effects.js';
import type { Handling } from '../record/record-codes.js';
import { handlingOf } from '../record/record-codes.js';
import type { Evaluated } from '../record/record-words.js';
import type { SharedRecord, SharedStatement } from './shared-record.query.js';
import { type Change, saidAgain, waitingIn } from './wants.js';

/** Codes that can stand without words; the most restricted one cannot, and no two values share its words. */
export const PLAIN_HANDLINGS = ['H0', 'H1', 'H2'] as const satisfies readonly Handling[];

/** A change of a record says at most so many. */
export const MOST_VALUES = 200;

/** Labels that values of many records get; null leaves each as it is. */
export interface WantedLabels {
  readonly handling: (typeof PLAIN_HANDLINGS)[number] | null;
  readonly evaluation: Evaluated | null;
}

/** Who takes part, and what is not to be said anew. */
interface Around {
  readonly members: readonly string[];
  readonly legalBasis: string;
  /** Refused values, which stay as they are. */
  readonly kept: readonly KeptHome[];
}

/** Says of a record what its change has to say, so that its values have the labels; nothing where all of them have, or where it is too much. */
export function labelChangeOf(
  record: SharedRecord,
  wanted: WantedLabels,
  { members, legalBasis, kept }: Around,
): Change | null {
  const moved = movedOf(record, wanted, kept);
  const [first] = moved;
  if (!first || moved.length > MOST_VALUES) return null;
  return {
    assert: moved.map((statement) => ({
      ...saidAgain(
        statement,
        members.filter((member) => statement.release.includes(member)),
      ),
      ...(wanted.handling === null || hasOwnWords(statement) ? {} : { handling: { code: wanted.handling } }),
      ...(wanted.evaluation === null ? {} : { evaluation: { ...wanted.evaluation } }),
    })),
    retract: moved.map(({ messageId, index }) => ({ messageId, index })),
    legalBasis: legalBasis === '' ? first.labels.legalBasis : legalBasis,
  };
}

/** Records of which some values stay as they are, by why. */
export function stayingOf(
  records: readonly SharedRecord[],
  wanted: WantedLabels,
  kept: readonly KeptHome[],
): Readonly<Record<'waiting' | 'ownWords' | 'tooMany' | 'refused', readonly string[]>> {
  const idsOf = (stays: (record: SharedRecord) => boolean): readonly string[] =>
    records.filter(stays).map(({ recordId }) => recordId);
  return {
    waiting: idsOf((record) => waitingIn([record]) > 0),
    ownWords: idsOf(({ statements }) => wanted.handling !== null && statements.some(hasOwnWords)),
    tooMany: idsOf((record) => movedOf(record, wanted, kept).length > MOST_VALUES),
    refused: idsOf(({ recordId }) => kept.some((one) => one.recordId === recordId)),
  };
}

/** Values that are said anew. */
function movedOf(record: SharedRecord, wanted: WantedLabels, kept: readonly KeptHome[]): readonly SharedStatement[] {
  return record.statements.filter(
    (statement) => isOther(statement, wanted) && !kept.some((one) => isKept(one, record, statement)),
  );
}

function isOther(statement: SharedStatement, { handling, evaluation }: WantedLabels): boolean {
  const { labels } = statement;
  const { source, information } = labels.evaluation ?? {};
  const isEvaluated = evaluation === null || (evaluation.source === source && evaluation.information === information);
  const isHandled = handling === null || hasOwnWords(statement) || handlingOf(labels.handling.code) === handling;
  return !isEvaluated || !isHandled;
}

/** What somebody said in words is not lost in passing: it is changed at the value. The most restricted code always has them. */
function hasOwnWords({ labels: { handling } }: SharedStatement): boolean {
  return handling.text !== '' || handlingOf(handling.code) === 'H3';
}

function isKept({ recordId, property, members }: KeptHome, record: SharedRecord, statement: SharedStatement): boolean {
  return (
    recordId === record.recordId &&
    property === statement.property &&
    members.some((member) => statement.release.includes(member))
  );
}
