import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { directoryQuery } from '../../case/directory/directory.query.js';
import { spaceQuery } from '../../case/space/space.js';
import { Page } from '../../components/page.js';
import { wordsOf } from '../../lib/searched-words.js';
import { useTexts } from '../../lib/texts.js';
import { CheckForm } from './components/check-form.js';
import { CheckLogList } from './components/check-log-list.js';
import { CheckResults } from './components/check-results.js';
import { LIST_CHECK_TEXTS } from './list-check.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/check');

/** Many names and numbers at once: which of them the own country holds in a case, and which others know of. */
export function ListCheckPage() {
  const { spaceId } = route.useParams();
  const { s, list } = route.useSearch();
  const t = useTexts(LIST_CHECK_TEXTS);
  const navigate = useNavigate();
  const { data: space } = useQuery(spaceQuery(spaceId));
  const { data: directory = [] } = useQuery(directoryQuery(spaceId));
  const [made, setMade] = useState<string | null>(null);
  const show = (checkId: string): void => {
    setMade(checkId);
    void navigate({ to: '/cases/$spaceId/check', params: { spaceId }, search: { list: checkId } });
  };
  return (
    <Page title={t('title')} flush>
      <CheckForm
        key={`${spaceId} ${s ?? ''}`}
        spaceId={spaceId}
        words={wordsOf(s) ?? ''}
        others={directory.flatMap(({ member, own }) => (own ? [] : [member]))}
        offence={space?.agreement?.offences[0] ?? ''}
        onMade={show}
      />
      {list !== undefined && <CheckResults key={list} spaceId={spaceId} checkId={list} isNew={made === list} />}
      <CheckLogList spaceId={spaceId} />
    </Page>
  );
}
