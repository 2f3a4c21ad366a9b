import type { DisclosureType } from '#libs/vocabulary';
import { disclosedBy, isUngated, type MessageGate } from '../member-feature.js';
import type { CaseMessage } from './case-message.js';

/** What lets messages leave, by their types, as the features of the service say. */
export class MessageGates {
  /** Everything that an approval can be about, each once. */
  readonly disclosureTypes: readonly DisclosureType[];

  /** @param byType by the full name of a message type */
  constructor(private readonly byType: ReadonlyMap<string, MessageGate>) {
    this.disclosureTypes = [...new Set([...byType.values()].flatMap(disclosedBy))];
  }

  /** Whether a message of a person leaves without an approval: all of its type do, or it is one of those that say nothing. */
  isFree({ schema, message }: Pick<CaseMessage, 'schema' | 'message'>): boolean {
    const gate = this.byType.get(schema.typeName);
    if (gate === undefined || !isUngated(gate)) return false;
    return gate.when?.(message) ?? gate.otherwise === undefined;
  }

  /**
   * Checks that a message is asked about as what its descriptor names; a feature that says otherwise sends nothing.
   *
   * @throws Error for a type that is retired, unknown or under another gate
   */
  require(typeName: string, disclosed: DisclosureType): void {
    const gate = this.byType.get(typeName);
    const named = gate === undefined ? [] : disclosedBy(gate);
    if (named.includes(disclosed)) return;
    throw new Error(`${typeName} came to the gate as ${disclosed}; its feature names ${named.join(', ') || 'nothing'}`);
  }

  /** @throws Error for a message that leaves through the gate alone */
  requireUngated({ schema: { typeName }, message }: Pick<CaseMessage, 'schema' | 'message'>): void {
    const gate = this.byType.get(typeName);
    if (gate !== undefined && isUngated(gate) && (gate.when?.(message) ?? true)) return;
    throw new Error(`${typeName} is not called ungated by its feature; send it through the gate`);
  }
}
