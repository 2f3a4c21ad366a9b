import type { CommentOverlay, DraftOverlay, PeopleOverlay } from './api/types.js';
import type { PendingOverlay } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { Request } from './api/requests.js';

export type ContentStatement = Json<PendingOverlay>['asserts'][number];
export type RecordContent = Json<PendingOverlay>;
export type DraftingContent = Json<CommentOverlay> | Json<DraftOverlay> | Json<PeopleOverlay>;

/** What a request holds, as far as this feature shows it: a change of a record, or a word on the way to an agreement. */
export type Content =
  | { readonly kind: 'record'; readonly record: RecordContent }
  | { readonly kind: 'drafting'; readonly drafting: DraftingContent };

/** Reads what a request says; null once it is settled, for those who may not read it, and for what other features show. */
export function contentOf({ content }: Pick<Request, 'content'>): Content | null {
  if (content === null) return null;
  if (isRecord(content)) return { kind: 'record', record: withGiven(content) };
  return isDrafting(content) ? { kind: 'drafting', drafting: content } : null;
}

/** How content calls itself, where it is no change of a record. */
export function kindOf({ content }: Pick<Request, 'content'>): string | null {
  return content !== null && 'kind' in content && typeof content.kind === 'string' ? content.kind : null;
}

/** What goes to one more country stands among the values that leave. */
function withGiven(content: RecordContent): RecordContent {
  const given = (content.widens ?? []).flatMap(({ property, value, labels, ...one }) =>
    property === undefined || value === undefined || labels === undefined ? [] : [{ ...one, property, value, labels }],
  );
  return given.length === 0 ? content : { ...content, asserts: [...content.asserts, ...given] };
}

function isRecord(content: object): content is RecordContent {
  return 'asserts' in content && 'retracts' in content;
}

function isDrafting(content: object): content is DraftingContent {
  return 'kind' in content && (content.kind === 'comment' || content.kind === 'draft' || content.kind === 'people');
}

/** Id of the record that a request is about; null for what is asked. */
export function recordIdOf({ subject }: Pick<Request, 'subject'>): string | null {
  const [, id] = /^record:(.+)$/.exec(subject ?? '') ?? [];
  return id ?? null;
}

/** The record that a request names, and the request to which something is said in the same act. */
export function askedOf(request: Pick<Request, 'content' | 'together'>): {
  readonly recordId: string | null;
  readonly commitmentId: string | null;
} {
  const contents = [request, ...request.together].flatMap(({ content }) => content ?? []);
  const text = (name: string): string | null =>
    contents
      .flatMap((content) => Object.entries(content))
      .find(([key, value]) => key === name && typeof value === 'string')?.[1] ?? null;
  const isOffer = contents.some((content) => 'kind' in content && content.kind === 'offer');
  return { recordId: isOffer ? text('recordId') : null, commitmentId: text('commitmentId') };
}

/** What names the record of a request: what the record says now, then what the request says itself. */
export function nameOf(request: Pick<Request, 'content' | 'recordName'>, namedBy: readonly string[]): string | null {
  const content = contentOf(request);
  if (content?.kind !== 'record') return request.recordName;
  const { asserts } = content.record;
  const said = namedBy.flatMap((property) => asserts.find((one) => one.property === property) ?? []);
  return request.recordName ?? said[0]?.value ?? null;
}

/** Every legal basis that a request names: what it would leave under. */
export function legalBasesOf(request: Pick<Request, 'content'>): readonly string[] {
  const content = contentOf(request);
  if (content?.kind !== 'record') return [];
  return [...new Set(content.record.asserts.map(({ labels }) => labels.legalBasis).filter((basis) => basis !== ''))];
}

/** A value that a message brings, with the one that it takes the place of; or one that is only taken back. */
export interface FieldChange {
  readonly property: string;
  /** Null for a new value. `value` is null where this country no longer has it. */
  readonly before: { readonly value: string | null } | null;
  readonly after: ContentStatement | null;
}

/** A statement that the record has now. */
export interface KnownStatement {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
}

/** Puts what a message retracts beside what it says instead, property by property. */
export function changesOf(
  { asserts, retracts }: Pick<RecordContent, 'asserts' | 'retracts'>,
  known: readonly KnownStatement[],
): readonly FieldChange[] {
  const retracted = retracts.map((one) => ({ ...one, was: findOf(one, known) }));
  const free = new Set(retracted);
  const said = asserts.map((after): FieldChange => {
    const replaced = [...free].find(({ was }) => was?.property === after.property);
    if (!replaced) return { property: after.property, before: null, after };
    free.delete(replaced);
    return { property: after.property, before: { value: replaced.was?.value ?? null }, after };
  });
  const taken = [...free].map(({ was }): FieldChange => {
    return { property: was?.property ?? '', before: { value: was?.value ?? null }, after: null };
  });
  return [...said, ...taken];
}

function findOf(
  { messageId, index }: { readonly messageId: string; readonly index: number },
  known: readonly KnownStatement[],
): KnownStatement | undefined {
  return known.find((one) => one.messageId === messageId && one.index === index);
}

/** Labels that all values of a message have alike: said once, above them. */
export type SharedLabels = Partial<ContentStatement['labels']>;

/** Finds them; every other label is said at its value. */
export function sharedLabels(statements: readonly ContentStatement[]): SharedLabels {
  const [first, ...others] = statements;
  if (!first) return {};
  const same = Object.entries(first.labels).filter(([name, value]) =>
    others.every(
      ({ labels }) =>
        JSON.stringify(Object.entries(labels).find(([key]) => key === name)?.[1]) === JSON.stringify(value),
    ),
  );
  return Object.fromEntries(same);
}
