import type { Content, Field } from '#libs/content';
import type { Texts } from '#libs/vocabulary';

/** The codes that may be ticked, in their order, with their words. */
export function optionsOf(
  { kind, groups = [], list }: Field,
  content: Content,
): readonly { readonly code: string; readonly label: Texts }[] {
  if (kind === 'indicators')
    return groups
      .flatMap((group) => content.groups.get(group)?.indicators ?? [])
      .map(({ code, text }) => ({ code, label: text }));
  return content.lists.get(kind === 'exploitation' ? kind : (list ?? ''))?.entries ?? [];
}

/** All that may be chosen for a field, in every language: what every form says alike, and what may be ticked. */
export function choicesOf(field: Field, content: Content): readonly { readonly code: string; readonly label: Texts }[] {
  const alike = (WORDS[field.kind] ?? []).flatMap((code) => {
    const label = content.frame?.texts[code];
    return label ? [{ code, label }] : [];
  });
  return [...alike, ...optionsOf(field, content)];
}

/** Answers that every form says alike. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  yesNo: ['yes', 'no'],
  consent: ['yes', 'no'],
  yesNoUnknown: ['yes', 'no', 'unknown'],
};
