import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RecordPanelProps } from '../../../case/feature/web-feature.js';
import { exemptionQuery } from '../../../case/record/exemption.query.js';
import { viewedRecordQuery } from '../../../case/record/viewed-record.query.js';
import { useTimeFormat } from '../../../components/time.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { EXEMPT_TEXTS } from '../exempt.texts.js';
import classes from '../list-check.module.css';

/** That a record of the own country is kept out of what others ask about numbers. */
export function ExemptPanel({ spaceId, recordId }: RecordPanelProps) {
  const t = useTexts(EXEMPT_TEXTS);
  const format = useTimeFormat();
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const owner = useQuery({ ...viewedRecordQuery(spaceId, recordId), enabled: false }).data?.owner;
  const { data } = useQuery({
    ...exemptionQuery(spaceId, recordId),
    enabled: own !== undefined && own === owner,
  });
  if (!data?.exempt) return null;
  return (
    <p className={classes['exempt']}>
      <IconListCheck size={14} aria-hidden />
      <span>{t('keptOut', { by: data.by ?? '', at: data.at === null ? '' : format(data.at) })}</span>
    </p>
  );
}
