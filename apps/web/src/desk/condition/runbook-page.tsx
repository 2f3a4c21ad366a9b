import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { Runbook } from '../../components/runbook.js';
import { RUNBOOK_TEXTS } from '../../components/runbook.texts.js';
import { useTexts } from '../../lib/texts.js';

const route = getRouteApi('/frame/runbooks/$name');

/** What to do about what the home of operations says. */
export function RunbookPage() {
  const t = useTexts(RUNBOOK_TEXTS);
  return (
    <Page title={t('runbook')}>
      <Runbook name={route.useParams().name} />
    </Page>
  );
}
