import { Alert, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { FirstStep } from '../../case/space/first-step.js';
import { allSpacesQuery } from '../../case/space/spaces.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { CASES_TEXTS } from './cases.texts.js';
import { CaseList } from './components/case-list.js';
import { DraftList } from './components/draft-list.js';

const route = getRouteApi('/frame/cases');

/** Every case that the own country takes part in, and the agreements that may become one; for a new record, the choice of a case. */
export function CasesPage() {
  const t = useTexts(CASES_TEXTS);
  const isChoice = route.useSearch().next === 'new-record';
  return (
    <Page title={t('title')}>
      {isChoice && (
        <Alert role="status" variant="light" mb="md">
          {t('chooseForRecord')}
        </Alert>
      )}
      <Cases isChoice={isChoice} />
    </Page>
  );
}

function Cases({ isChoice }: { readonly isChoice: boolean }) {
  const t = useTexts(CASES_TEXTS);
  const { data, error, refetch } = useQuery(allSpacesQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  const cases = data.filter(({ kind }) => kind === 'agreement');
  const rooms = data.filter(
    ({ kind, isOpen, waits }) => (kind === 'mailbox' && isOpen) || (kind === 'opening' && waits !== null),
  );
  return (
    <Stack gap="lg">
      {cases.length === 0 ? (
        <Empty title={t('emptyTitle')} action={<FirstStep spaceId={null} />}>
          {t('empty')}
        </Empty>
      ) : (
        <CaseList cases={cases} isChoice={isChoice} />
      )}
      {rooms.length > 0 && !isChoice && (
        <section aria-label={t('drafts')}>
          <Title order={2} mb="xs">
            {t('drafts')}
          </Title>
          <DraftList rooms={rooms} />
        </section>
      )}
    </Stack>
  );
}
