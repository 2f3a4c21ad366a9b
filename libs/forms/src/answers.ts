/** What somebody filled in, by the ids of the fields: a text, a number, or codes that were ticked. */
export type Answers = Readonly<Record<string, unknown>>;

/** The codes of an answer that holds several, none where it holds something else. */
export function codesIn(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}

/** What an answer says, as one text or several; what is neither a text nor a number says nothing. */
export function textsOf(answer: unknown): readonly string[] {
  return [answer].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
}
