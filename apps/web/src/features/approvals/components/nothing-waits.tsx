import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { APPROVALS_TEXTS } from '../approvals.texts.js';

/** Nothing is to be decided here; what waits for others may still stand beside it. */
export function NothingWaits({ hasOthers }: { readonly hasOthers: boolean }) {
  const t = useTexts(APPROVALS_TEXTS);
  const decides = useHasRole('prosecutor');
  if (hasOthers && !decides) return null;
  const action = <Anchor renderRoot={(props) => <Link to="/cases" {...props} />}>{t('toCases')}</Anchor>;
  return (
    <Empty title={t(decides ? 'emptyDecider' : 'emptyAuthor')} action={action}>
      {t(decides ? 'emptyDeciderHelp' : 'emptyAuthorHelp')}
    </Empty>
  );
}
