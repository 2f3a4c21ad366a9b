import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Ask } from '../../../case/record/asks.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { sealedAtQuery } from '../../../case/record/sealed.js';
import { useSealedName } from '../../../case/record/sealed-name.js';
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

/** What a request names: the record that it is about by its name, with the way there, or what is sealed by whose it is and when it was sent. */
export function RequestAbout({ spaceId, ask: { value, recordId, position, direction }, record }: RequestAboutProps) {
  const t = useTexts(REQUESTS_TEXTS);
  const names = useRecordNames();
  const nameOf = useAskedName();
  const sealedName = useSealedName();
  const isSealed = recordId === null && direction === 'sent';
  const { data: stub } = useQuery({ ...sealedAtQuery(spaceId, position), enabled: isSealed });
  const asked = value && record?.statements.find((one) => valueKey(one) === valueKey(value));
  const link =
    recordId === null
      ? ({ to: '/cases/$spaceId/sealed/$position', params: { spaceId, position } } as const)
      : ({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const);
  return (
    <dl className={classes['person']}>
      <dt>{t('about')}</dt>
      {(recordId !== null || isSealed) && (
        <dd className="any-length">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} {...link} />}>
            {record ? nameOf(record) : stub ? sealedName(stub) : t(recordId === null ? 'sealed' : 'openRecord')}
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
