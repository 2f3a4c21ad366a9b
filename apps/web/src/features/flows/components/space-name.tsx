import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../components/spaces.js';
import { useTexts } from '../../../lib/texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

const SHORT = 8;

/** Names a space: the title of its agreement, or the beginning of its id. */
export function useSpaceName(): (spaceId: string) => string {
  const { data: spaces = [] } = useQuery(spacesQuery);
  return (spaceId) => spaces.find((space) => space.spaceId === spaceId)?.title ?? spaceId.slice(0, SHORT);
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
