/** What stands in a mailbox for whoever reported: receipts that name no person, no case and no other signal, and nothing else. Said in words where it is read. */
export type BoxMessage =
  /** It was received. */
  | { readonly kind: 'F1' }
  /** A question of the desk, a code of the list `questions`; the answer keeps the rules of the form that was filled in. */
  | { readonly kind: 'F2'; readonly question: string; readonly form: string }
  /** It was passed on, to kinds of organisation. */
  | { readonly kind: 'F3'; readonly to: readonly string[] }
  /** What became of it; a reason is a code of the list `feedback-reasons`. */
  | { readonly kind: 'F4'; readonly outcome: FeedbackOutcome; readonly reason: string | null };

export const OUTCOMES = ['USED', 'PICTURE', 'NONE'] as const;
export type FeedbackOutcome = (typeof OUTCOMES)[number];

/** Writes a message; nothing goes in that has no name here. */
export function writeMessage(message: BoxMessage): string {
  if (message.kind === 'F1') return JSON.stringify({ kind: message.kind });
  if (message.kind === 'F2')
    return JSON.stringify({ kind: message.kind, question: message.question, form: message.form });
  if (message.kind === 'F3') return JSON.stringify({ kind: message.kind, to: message.to });
  return JSON.stringify({ kind: message.kind, outcome: message.outcome, reason: message.reason });
}

/** Reads a message; null where it is none of these: a box shows nothing that nobody thought of. */
export function readMessage(text: string): BoxMessage | null {
  const read: unknown = JSON.parse(text);
  const of = (name: string): unknown => (typeof read === 'object' && read !== null ? Reflect.get(read, name) : null);
  const [kind, to, reason, question, form] = [of('kind'), of('to'), of('reason'), of('question'), of('form')];
  if (kind === 'F1') return { kind };
  if (kind === 'F2' && typeof question === 'string' && typeof form === 'string') return { kind, question, form };
  if (kind === 'F3' && Array.isArray(to) && to.every((one) => typeof one === 'string')) return { kind, to };
  const outcome = OUTCOMES.find((one) => one === of('outcome'));
  if (kind === 'F4' && outcome !== undefined && (reason === null || typeof reason === 'string'))
    return { kind, outcome, reason };
  return null;
}
