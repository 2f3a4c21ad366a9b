import { eventually } from '../../eventually.js';
import type { Country } from '../../../local/ports.js';
import type { Stage } from '../../stage.js';
import { letGo, type Sent } from './let-go.js';

export const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

interface Created {
  readonly recordId: string;
  readonly messages: readonly Sent[];
}

interface Shared {
  readonly from: Country;
  readonly to: readonly Country[];
  /** Of a property that has several values a list of them. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly type?: string;
}

/** A country shares a person, or another record; answers its id once all of them read it. */
export async function sharedPerson(stage: Stage, { from, to, values, type = 'person' }: Shared): Promise<string> {
  const { recordId, messages } = await stage.cast.investigator[from].post<Created>(`spaces/${stage.spaceId}/records`, {
    type,
    release: to,
    legalBasis: LEGAL_BASIS,
    statements: Object.entries(values).flatMap(([property, said]) =>
      [said].flat().map((value) => ({ property, value })),
    ),
  });
  await letGo(stage, from, messages);
  for (const country of to)
    await eventually(`the person of ${from} at ${country}`, () =>
      stage.cast.investigator[country].get<object>(`spaces/${stage.spaceId}/records/${recordId}`),
    );
  return recordId;
}
