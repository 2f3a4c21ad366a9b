import { type Erasure, type ErasurePlace, formatErasure, parseProof } from '#libs/proof';

/** A recall in its space. */
export interface RecallName {
  readonly spaceId: string;
  /** `<member>.<id>`. */
  readonly recall: string;
}

/** Asks a gateway; answers the body. */
export type Ask = (path: string) => Promise<Uint8Array>;

type Said = Readonly<Record<ErasurePlace, readonly { readonly messageId: string; readonly sender: string }[]>>;

/** Asks for the proofs of all that was said about a recall, and packs them into one file. */
export async function packErasure(ask: Ask, { spaceId, recall }: RecallName): Promise<Uint8Array> {
  const page = await ask(`/api/v1/spaces/${spaceId}/recalls/${encodeURIComponent(recall)}`);
  const { said }: { said: Said } = JSON.parse(Buffer.from(page).toString('utf8'));
  const proofs = async (named: Said[ErasurePlace], content: boolean) => {
    const found = [];
    // One after the other: a gateway makes a proof from its whole history.
    for (const { messageId, sender } of named) {
      const query = `content=${content}&sender=${sender}`;
      found.push(parseProof(await ask(`/api/v1/spaces/${spaceId}/messages/${messageId}/proof?${query}`)));
    }
    return found;
  };
  const erasure: Erasure = {
    recalls: await proofs(said.recalls, true),
    offers: await proofs(said.offers, true),
    answers: await proofs(said.answers, true),
    values: await proofs(said.values, false),
  };
  return Buffer.from(formatErasure(erasure), 'utf8');
}
