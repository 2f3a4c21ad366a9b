import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../lib/texts.js';
import { postsQuery } from '../api/maintenance.js';
import type { FlowCause } from '../api/types.js';
import { CARD_TEXTS } from '../card.texts.js';

/** Calls operations of the member whose turn it is; nothing where it told no number. */
export function CallOperations({ cause: { whose, member } }: { readonly cause: FlowCause }) {
  const t = useTexts(CARD_TEXTS);
  const { data: posts } = useQuery({ ...postsQuery, enabled: whose === 'theirs' });
  const phone = posts?.find((post) => post.member === member)?.phone ?? '';
  if (whose !== 'theirs' || phone === '') return null;
  return (
    <Button
      variant="default"
      component="a"
      href={`tel:${phone}`}
      className="no-print"
      leftSection={<IconPhone size={16} stroke={1.6} aria-hidden />}
    >
      {t('call', { phone })}
    </Button>
  );
}
