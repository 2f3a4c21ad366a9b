const ID = /^([a-z]{2}(?:-[a-z0-9]{1,13})?)\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A request by the member that made it and the id that is unique there. */
export interface CommitmentId {
  readonly creditor: string;
  readonly id: string;
}

/** Reads `<creditor>.<uuid>`; null for anything else, which names nothing. */
export function readCommitmentId(text: string): CommitmentId | null {
  const [, creditor, id] = ID.exec(text) ?? [];
  return creditor === undefined || id === undefined ? null : { creditor, id };
}
