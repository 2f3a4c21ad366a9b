import { create } from '@bufbuild/protobuf';
import { randomBytes } from 'node:crypto';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { recordId } from '#libs/protocol';
import { v7 as uuid } from 'uuid';
import type { TestNetwork } from './test-network.js';

/** What is said, by whom, to whom and in which space. */
export interface SaidNote {
  readonly spaceId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly value: string;
}

/** Shares a new note as a feature does, past the gate of people. */
export async function sayNote(network: TestNetwork, { spaceId, from, to, value }: SaidNote): Promise<void> {
  const { app } = network.gateway(from);
  const recipients = [...to];
  const statement = {
    property: 'notes',
    value,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: recipients,
    purpose: 'trafficking',
    legalBasis: 'art. 13',
    author: 'Anna Voorbeeld',
  };
  const message = create(RecordChangedSchema, {
    recordId: recordId(uuidBytes(spaceId), from, randomBytes(8)),
    type: RecordType.NOTE,
    version: 1,
    asserts: [statement],
  });
  const outgoing = { spaceId, schema: RecordChangedSchema, message, recipients, messageId: uuid() };
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
}
