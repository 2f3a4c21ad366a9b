/** Why a space is not opened for now: its opener has too many, or its list is not the newest any more. Asking again soon changes nothing. */
export const OPENING_REFUSALS = ['SPACE_QUOTA', 'LIST_OUTDATED'] as const;

export type OpeningRefusal = (typeof OPENING_REFUSALS)[number];

/** `open`: the topics exist. `later`: not yet, and nothing failed; the same record is handed over again, after a refusal much later. */
export type OpeningAnswer = 'open' | 'later' | OpeningRefusal;

/** Whoever creates topics and access rules from charters: the operator. */
export abstract class TopicProvider {
  /** Hands over the record that opens a space. The same record again is no error. */
  abstract open(spaceId: string, openingRecord: Uint8Array): Promise<OpeningAnswer>;
}
