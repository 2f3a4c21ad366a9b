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
