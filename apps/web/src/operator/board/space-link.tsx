import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { BOARD_TEXTS } from './board.texts.js';

/** Leads from a cause to the space that it is about. */
export function SpaceLink({ space }: { readonly space: string }) {
  const t = useTexts(BOARD_TEXTS);
  return (
    <Button
      variant="default"
      leftSection={<IconFolder size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/spaces/$spaceId" params={{ spaceId: space }} />}
    >
      {t('toSpace')}
    </Button>
  );
}
