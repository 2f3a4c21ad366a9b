import { create, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import {
  HandlingCode,
  ReporterKind,
  SignalAnsweredSchema,
  SignalPassedSchema,
  SignalUse,
  uuidBytes,
} from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { signalPassing, type SignalStage } from './signal-passing.js';

/** What a country forges past its own gateway: whatever the contract has room for. */
export function signalForging(stage: () => SignalStage) {
  const { space } = signalPassing(stage);

  const submit = (
    from: 'nl' | 'hu' | 'ro',
    {
      schema,
      said,
      to,
      messageId = randomUUID(),
      where = space(),
    }: {
      schema: DescMessage;
      said: Record<string, unknown>;
      to: readonly string[];
      messageId?: string;
      where?: string;
    },
  ) => {
    const { app } = stage().peopled.network.gateway(from);
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: where,
        schema,
        message: create(schema, said),
        recipients: to,
        messageId,
      }),
    );
  };
  const use = (signalId: string, to: readonly string[], where?: string) => ({
    schema: SignalAnsweredSchema,
    said: { signal: uuidBytes(signalId), use: SignalUse.USED } satisfies MessageInitShape<typeof SignalAnsweredSchema>,
    to,
    ...(where === undefined ? {} : { where }),
  });
  const forged = (
    signalId: string,
    seen: string,
    to: readonly string[],
    more: MessageInitShape<typeof SignalPassedSchema> = {},
  ) => ({
    schema: SignalPassedSchema,
    said: {
      signal: uuidBytes(signalId),
      reporter: ReporterKind.PUBLIC,
      seen,
      handling: HandlingCode.H1,
      ...more,
    } satisfies MessageInitShape<typeof SignalPassedSchema>,
    to,
    messageId: signalId,
  });

  return { submit, use, forged };
}
