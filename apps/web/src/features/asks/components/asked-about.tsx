import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ValueName } from '../../../case/feature/web-feature.js';
import { recordTypesQuery } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { askedRecordQuery } from '../../../case/record/asks.js';
import { liveValues, valueKey } from '../api/asked-record.js';
import { AskedValues } from './asked-values.js';

interface AskedAboutProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly value: ValueName | null;
}

/** The record that a question is about, by its name, and the value; with the way there. */
export function AskedAbout({ spaceId, recordId, value }: AskedAboutProps) {
  const names = useRecordNames();
  const { data: record } = useQuery(askedRecordQuery(spaceId, recordId));
  const { data: types = [] } = useQuery(recordTypesQuery);
  if (!record) return null;
  const namedBy = types.find(({ type }) => type === record.type)?.namedBy ?? [];
  const live = liveValues(record);
  const name = namedBy.flatMap((property) => live.find((one) => one.property === property) ?? [])[0]?.value;
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
        {[names.type(record.type), ...(name === undefined ? [] : [name])].join(' · ')}
      </Anchor>
      {asked && <AskedValues record={record} values={[asked]} title={names.type(record.type)} />}
    </div>
  );
}
