import type { RecordView } from '../../lib/api-types.js';
import type { Json, Tagged } from '../../lib/http.js';
import type { RecordProposalDto } from './api/types.js';
import type { FormFacts } from './form-facts.js';
import type { FormState } from './form-state.js';
import { changeBody, type LiveStatement } from './record-change.js';
import type { EditBase } from './use-edit.js';

/** What a person fills in beside the values. */
export interface Suggesting {
  readonly reason: string;
  /** Countries that hold all of it and are not to read it. */
  readonly leftOut: readonly string[];
}

/** A record of another country as the form takes it: what its owner knows a value by is not known here, and its readers are no choice. */
export function asSuggested({ body, etag }: Tagged<RecordView>): Tagged<RecordView> {
  return { body: { ...body, statements: body.statements.map(withoutOwners) }, etag };
}

/** The facts of a form in which nobody says who gets a value. */
export function suggestingFacts(facts: FormFacts): FormFacts {
  return { ...facts, others: [] };
}

/** Other countries that hold all that is suggested to be changed, or the record where nothing is; its owner first. */
export function readersOf(
  { owner, statements }: Json<RecordView>,
  retract: readonly { readonly messageId: string; readonly index: number }[],
  others: readonly string[],
): readonly string[] {
  const live = statements.filter(({ retractedIn }) => retractedIn === null);
  const named = live.filter((one) =>
    retract.some(({ messageId, index }) => one.messageId === messageId && one.index === index),
  );
  const holds = (member: string): boolean =>
    named.length > 0
      ? named.every(({ release }) => release.includes(member))
      : live.some(({ release }) => release.includes(member));
  return [owner, ...others.filter((member) => member !== owner && holds(member))];
}

/** What is sent; null while nothing is changed, or no reason is given. */
export function proposalBody(
  { statements }: EditBase,
  state: FormState,
  { reason, readers }: { readonly reason: string; readonly readers: readonly string[] },
): Json<RecordProposalDto> | null {
  const change = changeBody(statements, state);
  if (change === null || reason.trim() === '') return null;
  const { assert = [], retract = [], legalBasis, purpose } = change;
  return {
    assert: assert.map((said) => ({ ...said, release: [] })),
    retract,
    reason: reason.trim(),
    legalBasis,
    ...(purpose === undefined ? {} : { purpose }),
    readers: [...readers],
  };
}

function withoutOwners(statement: LiveStatement): LiveStatement {
  const labels = { ...statement.labels, evaluation: null, origin: null, legalBasis: '', reviewDate: '' };
  return { ...statement, release: [], labels };
}
