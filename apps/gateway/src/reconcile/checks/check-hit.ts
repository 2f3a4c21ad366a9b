import { jsonList, jsonShape } from '#libs/persistence';

/** What an answer says of a number of its page. */
export interface CheckHitRow {
  /** Place of the number on the page. */
  readonly index: number;
  /** Of the record, as the API names it. */
  readonly type: string;
  readonly deskId: string | null;
}

/** Hits as they are stored. */
export const checkHits = jsonList(jsonShape<CheckHitRow>({ index: 'number', type: 'string', deskId: 'string?' }));
