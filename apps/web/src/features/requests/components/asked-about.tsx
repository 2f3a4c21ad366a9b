import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ValueName } from '../../../case/feature/web-feature.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { askedRecordQuery } from '../../../case/record/requests.js';
import { valueKey } from '../api/asked-record.js';
import { useAskedName } from '../use-asked-name.js';
import { AskedValues } from './asked-values.js';

interface AskedAboutProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly value: ValueName | null;
}

/** The record that a question is about, by its name, and the value; with the way there. */
export function AskedAbout({ spaceId, recordId, value }: AskedAboutProps) {
  const names = useRecordNames();
  const nameOf = useAskedName();
  const { data: record } = useQuery(askedRecordQuery(spaceId, recordId));
  if (!record) return null;
  const asked = value && record.statements.find((one) => valueKey(one) === valueKey(value));
  return (
    <div data-about={recordId}>
      <Anchor
        className="any-length"
        size="sm"
        renderRoot={(props) => (
          <Link {...props} to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} />
        )}
      >
        {nameOf(record)}
      </Anchor>
      {asked && <AskedValues record={record} values={[asked]} title={names.type(record.type)} />}
    </div>
  );
}
