import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { namedRecordQuery } from './named-record.query.js';
import classes from './named-record.module.css';
import { NAMED_RECORD_TEXTS } from './named-record.texts.js';
import { RecordIcon } from './record-icon.js';
import { RECORD_NAME_TEXTS } from './record.texts.js';

/** A record that a value names, by its name and the way to it; of one that is not here whose it is, and the way to ask. */
export function NamedRecord({ recordId }: { readonly recordId: string }) {
  const t = useTexts(NAMED_RECORD_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const { spaceId = '' } = useParams({ strict: false });
  const { data } = useQuery({ ...namedRecordQuery(spaceId, recordId), enabled: spaceId !== '' });
  if (data === undefined) return <span aria-busy={spaceId !== ''}>{t('unknown')}</span>;
  if (data === null) return <span data-value>{t('unknown')}</span>;
  if (data.kind === 'sealed') return <SealedRecord spaceId={spaceId} owner={data.owner ?? ''} />;
  // Of records that stand as one, the one that is meant.
  const { name, owner } = data.same.find((one) => one.recordId === recordId) ?? data;
  return (
    <Link
      to="/cases/$spaceId/records/$recordId"
      params={{ spaceId, recordId }}
      className={classes['link'] ?? ''}
      data-value
    >
      <RecordIcon type={data.type ?? ''} size={14} /> <bdi>{name ?? nameless}</bdi> ({memberCode(owner ?? '')})
    </Link>
  );
}

function SealedRecord({ spaceId, owner }: { readonly spaceId: string; readonly owner: string }) {
  const t = useTexts(NAMED_RECORD_TEXTS);
  const values = { owner: memberCode(owner) };
  return (
    <span data-value data-sealed>
      {t('sealed', values)}{' '}
      <Link to="/cases/$spaceId/requests/new" params={{ spaceId }} className={classes['link'] ?? ''}>
        {t('askFor', values)}
      </Link>
    </span>
  );
}
