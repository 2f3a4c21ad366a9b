import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRecordNumber } from '../../case/record/record-number.js';
import { viewedRecordQuery } from '../../case/record/viewed-record.query.js';
import type { RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { FormFacts } from './form-facts.js';
import { holdersOf, type Known } from './phone-note.js';

/** As many as a list shows without scrolling. */
const MOST = 8;

export interface KnownRecord extends Known {
  readonly recordId: string;
  /** Its name and number. */
  readonly label: string;
}

/** Records that a call may be about: the one on the screen, then those opened lately in this window. None is opened for it. */
export function useKnownRecords({ spaceId, types }: FormFacts, recordId: string | null): readonly KnownRecord[] {
  const queries = useQueryClient();
  const numberOf = useRecordNumber(spaceId);
  const shown = useQuery({ ...viewedRecordQuery(spaceId, recordId ?? ''), enabled: recordId !== null }).data;
  // As it was when the note was begun.
  const [opened] = useState(() =>
    queries
      .getQueryCache()
      .findAll({ queryKey: ['record', spaceId] })
      .filter(({ queryKey }) => queryKey[3] === VIEW)
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .flatMap(({ queryKey }) => queries.getQueryData<Json<RecordView>>(queryKey) ?? []),
  );
  const others = opened.filter((one) => one.recordId !== recordId);
  return [...(shown ? [shown] : []), ...others].slice(0, MOST).map((record) => {
    const { namedBy = [] } = types.find(({ type }) => type === record.type) ?? {};
    const number = numberOf(record);
    const name = nameIn(record, namedBy);
    return {
      recordId: record.recordId,
      number,
      label: name === null ? number : `${name} · ${number}`,
      holders: holdersOf(record),
    };
  });
}

const [, , , VIEW] = viewedRecordQuery('', '').queryKey;

function nameIn({ statements }: Json<RecordView>, namedBy: readonly string[]): string | null {
  const live = statements.filter(({ retractedIn }) => retractedIn === null);
  const first = namedBy.flatMap((name) => live.filter(({ property }) => property === name))[0];
  return first?.value ?? null;
}
