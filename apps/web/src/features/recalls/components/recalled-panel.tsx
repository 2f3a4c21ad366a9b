import { Anchor } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { viewedRecordQuery } from '../../../case/record/viewed-record.query.js';
import { useTexts } from '../../../lib/texts.js';
import { RECALL_TEXTS } from '../recall.texts.js';
import classes from '../recalls.module.css';

/** What was recalled of a record: how much and on which ground, never of which property. */
export function RecalledPanel({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(RECALL_TEXTS);
  const { data } = useQuery({ ...viewedRecordQuery(spaceId, recordId), enabled: false });
  const recalled = data?.recalled ?? [];
  if (!data || recalled.length === 0) return null;
  return (
    <ul className={classes['panel']} aria-label={t('recall')}>
      {recalled.map(({ recallId, ground, from, values }) => {
        const isOwn = from.length > 0 && recallId.startsWith(`${data.owner}.`);
        const said = {
          values,
          ground: t(ground),
          owner: memberCode(data.owner),
          members: from.map(memberCode).join(', '),
        };
        return (
          <li key={recallId} className={classes['line']}>
            <IconEyeOff size={14} aria-hidden />
            <span>{t(isOwn ? 'recalledFrom' : 'recalledByOwner', said)}</span>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to="/cases/$spaceId/recalls/$recallId" params={{ spaceId, recallId }} />
              )}
            >
              {t('whereItIs')}
            </Anchor>
          </li>
        );
      })}
    </ul>
  );
}
