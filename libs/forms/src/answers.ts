/** What somebody filled in, by the ids of the fields: a text, a number, or codes that were ticked. */
export type Answers = Readonly<Record<string, unknown>>;

/** The codes of an answer that holds several, none where it holds something else. */
export function codesIn(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}
