import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../lib/texts.js';
import { REQUESTS_TEXTS } from '../requests.texts.js';

/** Back to all requests of a case. */
export function ToRequests({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(REQUESTS_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/requests" params={{ spaceId }} />}>
      {t('title')}
    </Anchor>
  );
}
