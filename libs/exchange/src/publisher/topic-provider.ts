/** Whoever creates topics and access rules from charters: the operator. */
export abstract class TopicProvider {
  /** Hands over the record that opens a space; the topics exist when it answers. The same record again is no error. */
  abstract open(spaceId: string, openingRecord: Uint8Array): Promise<void>;
}
