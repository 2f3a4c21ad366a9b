/** Somebody who reads at the own gateway. */
type Reader = (method: string, path: string) => Promise<{ readonly body: Readonly<Record<string, unknown>> }>;

/** What a person who signs a draft has seen of it. */
export interface ShownDraft {
  readonly space: string;
  readonly position: string;
  readonly identity: string;
  readonly commitment: string;
}

/** Reads a draft as the page of its space shows it. @throws Error while it has not arrived */
export async function shownDraft(
  reader: Reader,
  space: string,
  messageId: unknown,
  sender?: string,
): Promise<ShownDraft> {
  const { body } = await reader('GET', `spaces/${space}`);
  const drafts = (body['drafts'] ?? []) as (ShownDraft & { messageId: string; sender: string })[];
  const draft = drafts.find((one) => one.messageId === messageId && (sender === undefined || one.sender === sender));
  if (!draft) throw new Error('the draft has not arrived');
  const { position, identity, commitment } = draft;
  return { space, position, identity, commitment };
}
