import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { BOARD_TEXTS } from './board.texts.js';

/** Leads from a cause to the space that it is about. */
export function SpaceLink({ space }: { readonly space: string }) {
  const t = useTexts(BOARD_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/spaces/$spaceId" params={{ spaceId: space }} />}>
      {t('toSpace')}
    </Anchor>
  );
}
