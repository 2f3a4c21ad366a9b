import { useDocumentVisibility } from '@mantine/hooks';
import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { recordTypesQuery } from '../../case/record/record-types.js';
import { viewedRecordQuery } from '../../case/record/viewed-record.query.js';
import { type CaseDefaults, caseDefaults } from '../../case/space/case-defaults.js';
import { spaceQuery } from '../../case/space/space.js';
import type { PropertyView } from '../../lib/api-types.js';
import { isWithdrawn } from '../../lib/query-client.js';
import { sessionQuery } from '../../lib/session.js';
import { deliveryQuery, historyQuery, type OpenRecord } from './api/record.js';
import type { Known } from './places.js';
import { shownStatements } from './shown-statements.js';
import { type FactGroup, factGroups, nameOf } from './statements.js';

/** Something of a record that is not there: still on its way where there is no error. */
export interface MissingPart {
  readonly error: Error | null;
  readonly retry: () => void;
}

/** A record with everything that a page or a peek says of it. */
export interface RecordData {
  readonly spaceId: string;
  readonly record: OpenRecord;
  readonly known: Known;
  /** Of its history; null where all of it is there. */
  readonly missing: MissingPart | null;
  /** False while all of it is on its way: others know nothing of it yet, and nothing is said about it. */
  readonly isLogged: boolean;
  /** Of the catalogue by name, in its order; empty for a type that this gateway does not know. */
  readonly properties: ReadonlyMap<string, PropertyView>;
  readonly groups: readonly FactGroup[];
  /** Null where nothing names it. */
  readonly name: string | null;
  readonly describedBy: readonly string[];
  /** What a value says where it says nothing special. */
  readonly defaults: CaseDefaults;
  /** The own one, and all others of the case in their order. */
  readonly own: string;
  readonly others: readonly string[];
}

interface Read {
  readonly data: RecordData | null;
  readonly error: Error | null;
  /** The record is not there any more, or not for this person. */
  readonly isGone: boolean;
  readonly retry: () => void;
}

/** Reads a record and what belongs to it; to read it is to have opened it, which nobody has who does not see the page. */
export function useRecordData(spaceId: string, recordId: string): Read {
  const isSeen = useDocumentVisibility() === 'visible';
  const record = useQuery({ ...viewedRecordQuery(spaceId, recordId), enabled: isSeen });
  const types = useQuery(recordTypesQuery);
  const space = useQuery(spaceQuery(spaceId));
  const session = useQuery(sessionQuery);
  const { known, missing } = useKnown(spaceId, recordId);
  const all = [record, types, space, session];
  const error = all.find((one) => one.error !== null)?.error ?? null;
  const retry = (): void => void Promise.all(all.map((one) => one.refetch()));
  if (!record.data || !types.data || !space.data || !session.data)
    return { data: null, error, isGone: isWithdrawn(record.error), retry };
  const type = types.data.find((one) => one.type === record.data.type);
  const properties = new Map((type?.properties ?? []).map((property) => [property.name, property]));
  const groups = factGroups(shownStatements(record.data.statements), properties);
  const own = session.data.member.member;
  const data: RecordData = {
    spaceId,
    record: record.data,
    known,
    missing,
    isLogged: known.history.length > 0 || record.data.statements.some(({ pending }) => !pending),
    properties,
    groups,
    name: nameOf(groups, type?.namedBy ?? []),
    describedBy: type?.describedBy ?? [],
    defaults: caseDefaults(space.data),
    own,
    others: othersOf(record.data, space.data.takingPart, own),
  };
  return { data, error: null, isGone: false, retry };
}

const NOTHING: Known = { delivery: { messages: [] }, history: [] };

/** Which messages made it and where they are: values can be read without. */
function useKnown(spaceId: string, recordId: string): { readonly known: Known; readonly missing: MissingPart | null } {
  const history = useQuery(historyQuery(spaceId, recordId));
  const delivery = useQuery(deliveryQuery(spaceId, recordId));
  useFreshMarks(delivery.data, viewedRecordQuery(spaceId, recordId).queryKey);
  const error = history.error ?? delivery.error;
  const retry = (): void => void Promise.all([history.refetch(), delivery.refetch()]);
  if (!history.data || !delivery.data)
    return { known: { ...NOTHING, ...(history.data ? { history: history.data } : {}) }, missing: { error, retry } };
  return { known: { delivery: delivery.data, history: history.data }, missing: null };
}

/** Who has a value stands in the record: where something of it got further, the record is read again, and not at each sign of life. */
function useFreshMarks(places: unknown, queryKey: QueryKey): void {
  const queries = useQueryClient();
  const before = useRef(places);
  useEffect(() => {
    const isNews = before.current !== undefined && before.current !== places;
    before.current = places;
    if (isNews) void queries.invalidateQueries({ queryKey });
  });
}

/** Whoever takes part, and whoever had something of it before leaving. */
function othersOf({ owner, statements }: OpenRecord, takingPart: readonly string[], own: string): readonly string[] {
  const all = new Set([...takingPart, owner, ...statements.flatMap(({ release }) => release)]);
  return [...all].filter((member) => member !== own).toSorted();
}
