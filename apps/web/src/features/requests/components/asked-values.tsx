import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useShownValue, ValueLine } from '../../../case/record/statement-value.js';
import { ValueGroups, ValueHeads, ValueList, ValueRow } from '../../../case/record/value-row.js';
import { type AskedRecord, type AskedValue, valueKey } from '../api/asked-record.js';

interface AskedValuesProps {
  readonly record: AskedRecord;
  readonly values: readonly AskedValue[];
  readonly title: string;
  /** Absent where nothing is chosen. */
  readonly choice?: {
    readonly chosen: readonly string[];
    readonly onTurn: (key: string) => void;
  };
}

/** Values of a record, each with who has it, and with a box where some of them are chosen. */
export function AskedValues({ record, values, title, choice }: AskedValuesProps) {
  const { owner } = record;
  const members = (values[0]?.holders ?? []).flatMap(({ member }) => (member === owner ? [] : [member]));
  return (
    <ValueGroups>
      <ValueHeads title={title} level={2} members={members} />
      <ValueList>
        {values.map((value) => (
          <AskedRow key={valueKey(value)} record={record} value={value} choice={choice} />
        ))}
      </ValueList>
    </ValueGroups>
  );
}

interface AskedRowProps extends Pick<AskedValuesProps, 'record'> {
  readonly value: AskedValue;
  readonly choice: AskedValuesProps['choice'] | undefined;
}

function AskedRow({ record: { type, owner }, value: statement, choice }: AskedRowProps) {
  const names = useRecordNames();
  const show = useShownValue();
  const { property, value, labels, holders } = statement;
  const kind = useProperties(type).get(property)?.kind ?? 'text';
  const key = valueKey(statement);
  const name = names.property(type, property);
  const label: ReactNode = choice ? (
    <Checkbox
      size="xs"
      checked={choice.chosen.includes(key)}
      onChange={() => choice.onTurn(key)}
      label={name}
      aria-label={`${name}: ${show(value, kind)}`}
    />
  ) : (
    name
  );
  return (
    <ValueRow
      name={key}
      label={label}
      value={<ValueLine value={value} kind={kind} original={labels.original} language={labels.language} />}
      evaluation={labels.evaluation}
      holders={holders.filter(({ member }) => member !== owner)}
    />
  );
}
