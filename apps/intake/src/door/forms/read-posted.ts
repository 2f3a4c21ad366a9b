import type { Field } from '#libs/content';
import type { Answers } from '#libs/forms';

const SEVERAL: ReadonlySet<string> = new Set(['indicators', 'choices', 'exploitation']);

/** What a browser sent for the fields of a page: codes, whole numbers, texts. An empty field is no answer. */
export function postedAnswers(fields: readonly Field[], posted: URLSearchParams): Answers {
  return Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const answer = SEVERAL.has(kind) ? posted.getAll(id) : answerOf(kind, posted.get(id) ?? '');
      return answer === '' || (Array.isArray(answer) && answer.length === 0) ? [] : [[id, answer]];
    }),
  );
}

function answerOf(kind: string, text: string): string | number {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  return kind === 'number' && /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
