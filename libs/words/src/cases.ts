type Words = Readonly<Record<'en' | 'nl' | 'hu' | 'bg' | 'ro', string>>;

/** A term as it stands within a sentence or a list of its kind: with a small first letter. */
export function inSentence(term: Words): Words {
  return withFirst(term, (letter) => letter.toLowerCase());
}

/** A term as it stands alone: with a capital. */
export function label(term: Words): Words {
  return withFirst(term, (letter) => letter.toUpperCase());
}

function withFirst({ en, nl, hu, bg, ro }: Words, change: (letter: string) => string): Words {
  const first = (text: string): string => change(text.slice(0, 1)) + text.slice(1);
  return { en: first(en), nl: first(nl), hu: first(hu), bg: first(bg), ro: first(ro) };
}
