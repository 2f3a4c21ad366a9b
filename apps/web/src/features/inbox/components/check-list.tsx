import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

/** Many names and numbers at once; whoever works in several cases has it in the rail of each. */
export function CheckList() {
  const t = useTexts(INBOX_TEXTS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const [only, second] = spaces;
  if (!only || second) return null;
  const params = { spaceId: only.spaceId };
  return (
    <Button
      variant="default"
      leftSection={<IconListCheck size={16} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/cases/$spaceId/check" params={params} />}
    >
      {t('checkList')}
    </Button>
  );
}
