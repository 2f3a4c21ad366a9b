import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ask } from '../../../case/record/asks.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { type AskedRecord, valueKey } from '../api/asked-record.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';

interface RequestAboutProps {
  readonly spaceId: string;
  readonly ask: Ask;
  readonly record: AskedRecord | null;
}

/** What a request about a record or something sealed names. */
export function RequestAbout({ spaceId, ask: { value, recordId, position, direction }, record }: RequestAboutProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const names = useRecordNames();
  const asked = value && record?.statements.find((one) => valueKey(one) === valueKey(value));
  const link =
    recordId === null
      ? ({ to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } } as const)
      : ({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const);
  return (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      <dd className="any-length">
        {asked && record ? (
          <>
            {names.property(record.type, asked.property)}: <bdi>{asked.value}</bdi>
          </>
        ) : (
          t(recordId === null ? 'sealed' : 'record')
        )}
      </dd>
      {(recordId !== null || direction === 'sent') && (
        <dd>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
            {t(recordId === null ? 'sealed' : 'openRecord')}
          </Anchor>
        </dd>
      )}
    </dl>
  );
}
