import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFeatures } from '../../../case/feature/features.js';
import { READERS } from '../../../case/record/readers.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { inboxQuery } from '../../../features/inbox/api/inbox.js';
import { useHasRole } from '../../../lib/session.js';
import { useSay } from '../../../lib/texts.js';
import { Time } from '../../../components/time.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';

const MOST = 3;
const ICON_PX = 16;

/** What waits for the person and is about what somebody types. */
export function useWaiting(typed: string, spaceId: string | null): readonly Choice[] {
  const say = useSay();
  const navigate = useNavigate();
  const { duties } = useFeatures();
  const reads = useHasRole(...READERS);
  const { data } = useInfiniteQuery({ ...inboxQuery('open'), enabled: reads && typed !== '' });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return items
    .filter((item) => spaceId === null || item.spaceId === spaceId)
    .map((item): Choice => {
      const { recordId, dueAt } = item;
      const kind = duties.get(item.kind);
      const label = kind ? say(kind.label) : item.kind;
      return {
        id: item.id,
        icon: <RecordIcon type={item.recordType ?? ''} size={ICON_PX} />,
        label: item.recordName === null ? label : `${item.recordName} · ${label}`,
        end: dueAt !== null && <Time at={dueAt} />,
        run: () =>
          void navigate(
            item.spaceId === null || recordId === null
              ? { to: '/inbox' }
              : { to: '/cases/$spaceId/records/$recordId', params: { spaceId: item.spaceId, recordId } },
          ),
      };
    })
    .filter(({ label }) => isMatch(label, typed))
    .slice(0, MOST);
}
