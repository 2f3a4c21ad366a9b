import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { type Dispatch, useState } from 'react';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { LEGAL_BASIS_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { FormRow as Row } from './form-row.js';

interface BasisFieldsProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly error: string | null;
  readonly dispatch: Dispatch<FormAction>;
}

/** By what right and what for: as the agreement of the case says, in one line, until somebody changes it. */
export function BasisFields(props: BasisFieldsProps) {
  const { facts, state, error, dispatch } = props;
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { legalBasis, purpose } = state;
  const { defaults } = facts;
  const isDefault = legalBasis === defaults.legalBasis && purpose === defaults.purpose && legalBasis !== '';
  const [isOpen, setOpen] = useState(!isDefault);
  if (!isOpen && isDefault && error === null) {
    return (
      <Row label={t('fromAgreement')}>
        <Group gap="xs" mih={32}>
          <Text className="any-length">{t('basisLine', { basis: legalBasis, purpose: names.purpose(purpose) })}</Text>
          <Button size="compact-sm" variant="subtle" aria-label={t('changeBasisOf')} onClick={() => setOpen(true)}>
            {t('changeBasis')}
          </Button>
        </Group>
      </Row>
    );
  }
  const help = (isSame: boolean): string | undefined => (isSame ? t('fromAgreement') : undefined);
  return (
    <>
      <Row label={t('legalBasis')} of={LEGAL_BASIS_ID}>
        <TextInput
          id={LEGAL_BASIS_ID}
          description={help(legalBasis === defaults.legalBasis && legalBasis !== '')}
          inputWrapperOrder={[...ORDER]}
          required
          maxLength={200}
          value={legalBasis}
          error={error}
          onChange={({ currentTarget }) => dispatch({ kind: 'record', change: { legalBasis: currentTarget.value } })}
        />
      </Row>
      <Row label={t('purpose')} of={PURPOSE_ID}>
        <PurposeField {...props} />
      </Row>
    </>
  );
}

const PURPOSE_ID = 'record-purpose';
/** Help stands below, so that the inputs of a row line up. */
const ORDER = ['input', 'description', 'error'] as const;

function PurposeField({ facts, state, dispatch }: BasisFieldsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { purposes, purpose } = facts.defaults;
  const set = (chosen: string): void => dispatch({ kind: 'record', change: { purpose: chosen } });
  const help = {
    id: PURPOSE_ID,
    description: state.purpose === purpose && purposes.length > 0 ? t('fromAgreement') : undefined,
    inputWrapperOrder: [...ORDER],
    value: state.purpose,
  };
  if (purposes.length === 0) {
    return <TextInput {...help} maxLength={200} onChange={({ currentTarget }) => set(currentTarget.value)} />;
  }
  return (
    <NativeSelect
      {...help}
      data={purposes.map((one) => ({ value: one, label: names.purpose(one) }))}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}
