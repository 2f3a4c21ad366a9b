import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeRecordDto, RecordAccepted } from './api/types.js';
import type { RecordView } from '../../lib/api-types.js';
import { type Json, ProblemError, type Tagged } from '../../lib/http.js';
import { changeRecord } from './api/change-record.js';
import { editableRecordQuery } from './api/editable-record.query.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import type { FormState } from './form-state.js';
import { rebase, type Rebased } from './rebase.js';
import { changeBody, isEditable, type LiveStatement } from './record-change.js';

/** What a change is based on. */
export interface EditBase {
  readonly etag: string;
  readonly statements: readonly LiveStatement[];
}

/** `merged`: brought up to date without a question. `arrived`: the record says already what was typed. */
export type MergeOutcome = 'none' | 'merged' | 'arrived';

interface EditOptions {
  readonly facts: FormFacts;
  readonly recordId: string;
  readonly state: FormState;
  readonly base: EditBase;
  readonly onChanged: (accepted: Json<RecordAccepted>, body: Json<ChangeRecordDto>) => void;
  /** The record moved on: what was typed, laid over what is there now. */
  readonly onRebased: (rebased: Rebased, base: EditBase) => void;
  readonly onFailed: (error: Error) => void;
}

/** Takes a record as the base of a change. */
export function baseOf({ body, etag }: Tagged<RecordView>): EditBase {
  return { etag: etag ?? `"${body.version}"`, statements: body.statements.filter(isEditable) };
}

/** Sends a change; where the record moved on meanwhile, lays what was typed over what is there now. */
export function useEdit({ facts, recordId, state, base, onChanged, onRebased, onFailed }: EditOptions) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<MergeOutcome>('none');
  const { spaceId } = facts;
  const compare = useMutation({
    mutationFn: () => queries.fetchQuery(editableRecordQuery(spaceId, recordId)),
    // With the form as it is by then: somebody may have typed on.
    onSuccess: (now) => {
      const isSingle = (property: string): boolean => !propertyOf(facts, property).several;
      const rebased = rebase(state, { base: base.statements, now: now.body.statements, isSingle });
      const newBase = baseOf(now);
      const isSettled = rebased.conflicts.length === 0;
      const isArrived = isSettled && changeBody(newBase.statements, rebased.state) === null;
      setOutcome(isArrived ? 'arrived' : isSettled ? 'merged' : 'none');
      onRebased(rebased, newBase);
    },
  });
  const change = useMutation({
    mutationFn: (body: Json<ChangeRecordDto>) => changeRecord({ spaceId, recordId, ifMatch: base.etag }, body),
    onMutate: () => setOutcome('none'),
    onSuccess: (accepted, body) => {
      void queries.invalidateQueries({ queryKey: ['record', spaceId, recordId] });
      void queries.invalidateQueries({ queryKey: ['records', spaceId] });
      onChanged(accepted, body);
    },
    onError: (error) => (isMovedOn(error) ? compare.mutate() : onFailed(error)),
  });
  return { change, compare, outcome };
}

/** Somebody changed the record after it was read. */
export function isMovedOn(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 412;
}
