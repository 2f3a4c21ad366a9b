import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ask } from '../../../case/record/asks.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { type AskedRecord, valueKey } from '../api/asked-record.js';
import classes from '../requests.module.css';
import { REQUESTS_TEXTS } from '../requests.texts.js';
import { useAskedName } from '../use-asked-name.js';

interface RequestAboutProps {
  readonly spaceId: string;
  readonly ask: Ask;
  readonly record: AskedRecord | null;
}

/** What a request names: the record that it is about by its name, with the way there, or something sealed. */
export function RequestAbout({ spaceId, ask: { value, recordId, position, direction }, record }: RequestAboutProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const names = useRecordNames();
  const nameOf = useAskedName();
  const asked = value && record?.statements.find((one) => valueKey(one) === valueKey(value));
  const link =
    recordId === null
      ? ({ to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } } as const)
      : ({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const);
  return (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      {(recordId !== null || direction === 'sent') && (
        <dd className="any-length">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
            {record ? nameOf(record) : t(recordId === null ? 'sealed' : 'openRecord')}
          </Anchor>
        </dd>
      )}
      {(recordId !== null || direction === 'received') && (
        <dd className="any-length">
          {asked && record ? (
            <>
              {names.property(record.type, asked.property)}: <bdi>{asked.value}</bdi>
            </>
          ) : (
            t(recordId === null ? 'sealed' : 'record')
          )}
        </dd>
      )}
    </dl>
  );
}
