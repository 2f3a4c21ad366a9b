import { type DynamicModule, Module } from '@nestjs/common';
import { RetiredTypes } from '#libs/exchange';
import type { DisclosureType } from '#libs/vocabulary';
import { disclosedBy, isRetired, type MessageGate } from '../member-feature.js';

/** What lets messages leave, by their types, as the features of the service say. */
export class MessageGates {
  /** Everything that an approval can be about, each once. */
  readonly disclosureTypes: readonly DisclosureType[];

  /** @param byType by the full name of a message type */
  constructor(private readonly byType: ReadonlyMap<string, MessageGate>) {
    this.disclosureTypes = [...new Set([...byType.values()].flatMap(disclosedBy))];
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
}

/** Gives the gate of a service what the features say of their messages, and the exchange what is never sent. */
@Module({})
export class MessageGatesModule {
  static forRoot(byType: ReadonlyMap<string, MessageGate>): DynamicModule {
    const retired = [...byType].flatMap(([type, gate]) => (isRetired(gate) ? [type] : []));
    return {
      module: MessageGatesModule,
      global: true,
      providers: [
        { provide: MessageGates, useValue: new MessageGates(byType) },
        { provide: RetiredTypes, useValue: new RetiredTypes(new Set(retired)) },
      ],
      exports: [MessageGates, RetiredTypes],
    };
  }
}
