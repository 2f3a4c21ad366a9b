import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { FIRST_STEP_TEXTS } from './first-step.texts.js';

/** What somebody of this role can do first where a list of a case is empty; null where it is of no case. */
export function FirstStep({ spaceId }: { readonly spaceId: string | null }) {
  const t = useTexts(FIRST_STEP_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  const decides = useHasRole('prosecutor');
  if (writes && spaceId !== null) {
    return (
      <Button
        variant="filled"
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={{ spaceId }} />}
      >
        {t('newRecord')}
      </Button>
    );
  }
  if (decides) {
    return (
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/approvals" />}>
        {t('toDecide')}
      </Button>
    );
  }
  if (writes) {
    return (
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/guide" />}>
        {t('guide')}
      </Button>
    );
  }
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/flows" />}>
      {t('messageFlow')}
    </Button>
  );
}
