import { useQuery } from '@tanstack/react-query';
import type { CaseDoorProps } from '../../../case/feature/web-feature.js';
import { ReadsOnly } from '../../../case/space/reads-only.js';
import { usePageNotice } from '../../../components/page-notice.js';
import { useTimeFormat } from '../../../components/time.js';
import { Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { notOnTeam, teamQuery } from '../api/team.js';
import { DOOR_TEXTS } from '../door.texts.js';
import { NotOnTeam } from './not-on-team.js';

/** What stands before every page of a case, which waits for its answer: who is not on its team reads whom to call, who broke the glass that it is noticed. */
export function TeamDoor({ spaceId, children }: CaseDoorProps) {
  const t = useTexts(DOOR_TEXTS);
  const format = useTimeFormat();
  const { data, error, isPending } = useQuery(teamQuery(spaceId));
  const denial = notOnTeam(error);
  const until = data?.you.via === 'break-glass' ? data.you.endsAt : null;
  usePageNotice(until === null ? null : t('banner', { until: format(until) }));
  if (isPending) return <Loading />;
  if (denial !== null) return <NotOnTeam spaceId={spaceId} denial={denial} />;
  if (data?.you.via === null) return <NotOnTeam spaceId={spaceId} team={data} />;
  return <ReadsOnly value={until !== null}>{children}</ReadsOnly>;
}
