/** What messages are about: a record, what stands at a position of the log, an agreement, a person, or the space itself. */
export type SubjectKind = 'record' | 'position' | 'agreement' | 'person' | 'space';

/** Names one thing of a space that a message is about; ids and positions as text. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Writes a subject as one text, as events carry it. */
export function subjectText({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

/** A question about what is sealed names its position, which is no id. */
const RECORD = /^(?:record:|(?:thread|ask|remarks|proposals):(?=.{36}$))(.+)$|^pair:(.{36}):/;

/** The record that the subject of a pending message names: of a change, a comment or a question, of a pair the first; null for anything else. */
export function recordOf(subject: string | null): Subject | null {
  const [, one, first] = RECORD.exec(subject ?? '') ?? [];
  const id = one ?? first;
  return id === undefined ? null : { kind: 'record', id };
}
