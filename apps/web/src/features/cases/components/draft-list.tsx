import { IconFileDescription } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { LineRow } from '../../../components/line-row.js';
import type { SpaceSummary } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

/** Where countries draft agreements, by what they draft: none of them is a case. */
export function DraftList({ rooms }: { readonly rooms: readonly Json<SpaceSummary>[] }) {
  const t = useTexts(CASES_TEXTS);
  const list = useMemberList();
  return rooms.map(({ spaceId, kind, draftTitles, members, waits }) => (
    <LineRow
      key={spaceId}
      data-draft={spaceId}
      icon={<IconFileDescription size={16} stroke={1.6} aria-hidden />}
      line={
        kind === 'opening' ? (
          <b>{t('notOpened')}</b>
        ) : (
          <Link to="/agreements/$roomId" params={{ roomId: spaceId }} dir="auto">
            <b>{draftTitles.length === 0 ? list(members) : draftTitles.join(' · ')}</b>
          </Link>
        )
      }
    >
      {waits !== null && <span data-waits={waits}>{t(waits)}</span>}
      {kind !== 'opening' && draftTitles.length === 0 ? (
        <span>{t('noDraft')}</span>
      ) : (
        <span>{members.map(memberCode).join(' ')}</span>
      )}
    </LineRow>
  ));
}
