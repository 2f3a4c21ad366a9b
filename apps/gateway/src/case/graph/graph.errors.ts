import type { Texts } from '#libs/vocabulary';

export type GraphErrorCode = 'TOO_MANY_NODES';

/** Why a picture cannot be drawn as asked. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly violations = [];

  constructor(
    readonly code: GraphErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const GRAPH_HTTP_STATUS = { TOO_MANY_NODES: 422 } as const satisfies Record<GraphErrorCode, number>;

export const GRAPH_TEXTS: Readonly<Record<GraphErrorCode, Texts>> = {
  TOO_MANY_NODES: {
    en: 'Too much lies between these two. Choose two records that are closer to each other.',
    nl: 'Tussen deze twee ligt te veel. Kies twee registraties die dichter bij elkaar staan.',
    hu: 'Túl sok minden van a kettő között. Válasszon két, egymáshoz közelebbi adatlapot.',
    bg: 'Между тези два има твърде много. Изберете два записа, които са по-близо един до друг.',
    ro: 'Între acestea două sunt prea multe. Alegeți două înregistrări mai apropiate.',
  },
};
