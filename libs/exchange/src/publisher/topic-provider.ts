/** `open`: the topics exist. `later`: not yet, and nothing failed; the same record is handed over again. */
export type OpeningAnswer = 'open' | 'later';

/** Whoever creates topics and access rules from charters: the operator. */
export abstract class TopicProvider {
  /** Hands over the record that opens a space. The same record again is no error. */
  abstract open(spaceId: string, openingRecord: Uint8Array): Promise<OpeningAnswer>;
}
