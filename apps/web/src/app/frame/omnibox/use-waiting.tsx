import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useFeatures } from '../../../case/feature/features.js';
import type { DutyItem } from '../../../case/feature/web-feature.js';
import { READERS } from '../../../case/record/readers.js';
import { dutyTarget } from '../../../case/record/duty-target.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { Due } from '../../../components/due.js';
import { inboxQuery } from '../../../features/inbox/api/inbox.js';
import { useHasRole } from '../../../lib/session.js';
import { useSay } from '../../../lib/texts.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';

const MOST = 3;
const ICON_PX = 16;
/** Kinds that say of a record that it came or changed: it is found among the records. */
const OF_RECORDS: readonly string[] = ['new-record', 'new-facts'] satisfies readonly DutyItem['matter']['kind'][];

/** What waits for the person and is about what somebody types: questions, answers, decisions, and not the records that are found by themselves. */
export function useWaiting(typed: string, spaceId: string | null): readonly Choice[] {
  const say = useSay();
  const navigate = useNavigate();
  const { duties } = useFeatures();
  const reads = useHasRole(...READERS);
  const { data } = useInfiniteQuery({ ...inboxQuery('open'), enabled: reads && typed !== '' });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return items
    .filter((item) => (spaceId === null || item.spaceId === spaceId) && !OF_RECORDS.includes(item.matter.kind))
    .map((duty) => {
      const kind = duties.get(duty.kind);
      return { duty, label: [duty.recordName ?? [], kind ? say(kind.label) : duty.kind].flat().join(' · ') };
    })
    .filter(({ duty, label }) => isMatch(`${label} ${wordsOf(duty)}`, typed))
    .slice(0, MOST)
    .map(({ duty, label }): Choice => ({
      id: duty.id,
      icon: <RecordIcon type={duty.recordType ?? ''} size={ICON_PX} />,
      label,
      end: duty.dueAt !== null && <Due at={duty.dueAt} />,
      run: () => void navigate(dutyTarget(duty)),
      duty,
    }));
}

/** What somebody wrote in it. */
function wordsOf({ matter }: DutyItem): string {
  const words = 'text' in matter ? matter.text : 'reason' in matter ? matter.reason : '';
  return typeof words === 'string' ? words : '';
}
