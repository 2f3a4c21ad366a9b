/** What messages are about: a record, what stands at a position of the log, an agreement. */
export type SubjectKind = 'record' | 'position' | 'agreement';

/** Names one thing of a space that a message is about; ids and positions as text. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
