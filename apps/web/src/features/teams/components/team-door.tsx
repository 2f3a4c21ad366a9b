import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDoorProps } from '../../../case/feature/web-feature.js';
import { ReadsOnly } from '../../../case/space/reads-only.js';
import { usePageNotice } from '../../../components/page-notice.js';
import { useTimeFormat } from '../../../components/time.js';
import { Loading } from '../../../components/states.js';
import { lazyPart } from '../../../lib/lazy-part.js';
import { useTexts } from '../../../lib/texts.js';
import { notOnTeam, teamQuery } from '../api/team.js';
import { OPENED_TEXTS } from '../teams.feature.texts.js';
import type { NotOnTeamProps } from './not-on-team.js';

const NotOnTeam = lazyPart(() => import('./not-on-team.js'), 'NotOnTeam');

/** What stands before every page of a case, which waits for its answer: who is not on its team reads whom to call, who broke the glass that it is noticed. */
export function TeamDoor({ spaceId, children }: CaseDoorProps) {
  const t = useTexts(OPENED_TEXTS);
  const format = useTimeFormat();
  const { data, error, isPending } = useQuery(teamQuery(spaceId));
  const denial = notOnTeam(error);
  const until = data?.you.via === 'break-glass' ? data.you.endsAt : null;
  usePageNotice(until === null ? null : t('banner', { until: format(until) }));
  if (isPending) return <Loading />;
  if (denial !== null) return <Kept spaceId={spaceId} denial={denial} />;
  if (data?.you.via === null) return <Kept spaceId={spaceId} team={data} />;
  return <ReadsOnly value={until !== null}>{children}</ReadsOnly>;
}

function Kept(props: NotOnTeamProps) {
  return (
    <Suspense fallback={<Loading />}>
      <NotOnTeam {...props} />
    </Suspense>
  );
}
