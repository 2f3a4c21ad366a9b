import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { ValueRemarksProps } from '../../../case/feature/web-feature.js';
import { useEdtfNotation } from '../../../case/record/edtf-notation.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { WrittenDate } from '../../../components/written-date.js';
import { useTexts } from '../../../lib/texts.js';
import type { Filled } from '../said-body.js';
import { REMARKS_TEXTS } from '../remarks.texts.js';

interface DisputeFieldsProps extends Pick<ValueRemarksProps, 'type' | 'statement'> {
  readonly filled: Filled;
  readonly onChange: (parts: Partial<Filled>) => void;
}

const LONGEST = 4000;

/** Another value, or why the one that stands there is wrong. */
export function DisputeFields({ type, statement, filled, onChange }: DisputeFieldsProps) {
  const t = useTexts(REMARKS_TEXTS);
  const choices = (['another', 'why'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <SegmentedControl
        aria-label={t('says')}
        data={choices}
        value={filled.isNote ? 'why' : 'another'}
        onChange={(chosen) => onChange({ isNote: chosen === 'why', value: '' })}
      />
      {filled.isNote ? (
        <Textarea
          aria-label={t('why')}
          maxLength={LONGEST}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={filled.value}
          onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
        />
      ) : (
        <OtherValue type={type} statement={statement} filled={filled} onChange={onChange} />
      )}
    </>
  );
}

function OtherValue({ type, statement, filled, onChange }: DisputeFieldsProps) {
  const t = useTexts(REMARKS_TEXTS);
  const names = useRecordNames();
  const notation = useEdtfNotation();
  const property = useProperties(type).get(statement.property);
  const { value } = filled;
  const change = (next: string): void => onChange({ value: next });
  if (property?.kind === 'date') {
    return (
      <WrittenDate label={t('another')} help={t('dateHelp')} notation={notation} value={value} onChange={change} />
    );
  }
  if (property?.codes) {
    const codes = property.codes.map((code) => ({ value: code, label: names.code(code) }));
    return (
      <NativeSelect
        label={t('another')}
        value={value}
        data={[{ value: '', label: '' }, ...codes]}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={t('another')}
      maxLength={LONGEST}
      autoComplete="off"
      dir="auto"
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
