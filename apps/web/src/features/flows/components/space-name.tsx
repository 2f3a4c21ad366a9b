import { useQuery } from '@tanstack/react-query';
import { allSpacesQuery, spacesQuery } from '../../../case/space/spaces.js';
import { useTexts } from '../../../lib/texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

const SHORT = 8;

/** Names a space: the title of its agreement, else what it is for, else the beginning of its id. */
export function useSpaceName(): (spaceId: string) => string {
  const t = useTexts(FLOWS_TEXTS);
  const { data: spaces = [] } = useQuery(allSpacesQuery);
  return (spaceId) => {
    const space = spaces.find((one) => one.spaceId === spaceId);
    if (space?.title) return space.title;
    if (space?.kind === 'network') return t('spaceOfAll');
    return space?.kind === 'mailbox' ? t('mailbox') : spaceId.slice(0, SHORT);
  };
}

/** The case that most messages are about: the one with an agreement. */
export function useMainSpace(): string | null {
  const { data: spaces = [] } = useQuery(spacesQuery);
  return spaces.find(({ kind }) => kind === 'agreement')?.spaceId ?? null;
}

/** A space by its name. */
export function SpaceName({ id }: { readonly id: string }) {
  const nameOf = useSpaceName();
  const t = useTexts(FLOWS_TEXTS);
  return <span title={`${t('space')} ${id}`}>{nameOf(id)}</span>;
}
