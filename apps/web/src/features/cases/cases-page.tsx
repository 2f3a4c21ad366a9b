import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LineGroup, LineList } from '../../components/line-row.js';
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
  const { data = [] } = useQuery(allSpacesQuery);
  const count = data.filter(({ kind }) => kind === 'agreement').length;
  return (
    <Page title={t('title')} {...(count > 0 ? { count } : {})} flush>
      {isChoice && (
        <Alert role="status" variant="light" m="sm">
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
    <>
      {cases.length === 0 ? (
        <Empty title={t('emptyTitle')} action={<FirstStep spaceId={null} />}>
          {t('empty')}
        </Empty>
      ) : (
        <LineList>
          <CaseList cases={cases} isChoice={isChoice} />
        </LineList>
      )}
      {rooms.length > 0 && !isChoice && (
        <LineGroup title={t('drafts')} count={rooms.length}>
          <DraftList rooms={rooms} />
        </LineGroup>
      )}
    </>
  );
}
