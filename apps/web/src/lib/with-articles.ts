/** A country whose English name takes an article within a sentence, alone or first of a list; no record that is named after it. */
const WITH_ARTICLE = /^Netherlands(?=$|,| \(| (?:and|or) )/;

/**
 * An English text with an article before each place that such a name fills within a sentence: `Request from the {member}`. A label, such as
 * `{member}: reached`, keeps the bare name.
 */
export function withArticles(text: string, values: Readonly<Record<string, unknown>> = {}): string {
  const names = Object.keys(values).filter((name) => WITH_ARTICLE.test(String(values[name])));
  return names.reduce(
    (said, name) =>
      said
        .replace(new RegExp(`(?<=\\p{L} )(?=\\{${name}\\})|(?<=[^.?!\\p{L}] )(?=\\{${name}\\} \\p{Ll})`, 'gu'), 'the ')
        .replace(new RegExp(`(?<=^|[.?!] )(?=\\{${name}\\} \\p{Ll})`, 'gu'), 'The '),
    text,
  );
}
