import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { Dispatch } from 'react';
import { memberCode, useMemberName } from '../../../components/member.js';
import { useRecordNames } from '../../../components/record-names.js';
import { useTexts } from '../../../lib/texts.js';
import { type FieldErrors, LEGAL_BASIS_ID, RELEASE_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';

interface ReleaseFieldsProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly errors: FieldErrors;
  readonly isChange: boolean;
  readonly dispatch: Dispatch<FormAction>;
}

/** Help stands below, so that the inputs of a row line up. */
const ORDER = ['label', 'input', 'description', 'error'] as const;

/** Who gets the record, by what right and what for; right and purpose come from the agreement. */
export function ReleaseFields({ facts, state, errors, isChange, dispatch }: ReleaseFieldsProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  const { others, defaults } = facts;
  const set = (change: Partial<Pick<FormState, 'release' | 'legalBasis'>>): void =>
    dispatch({ kind: 'record', change });
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t(isChange ? 'releaseNew' : 'releaseTo')}
        value={[...state.release]}
        error={errors.release}
        onChange={(chosen) => set({ release: others.filter((member) => chosen.includes(member)) })}
      >
        <Group gap="lg" mt={4}>
          {others.map((member, i) => (
            <Checkbox
              key={member}
              {...(i === 0 ? { id: RELEASE_ID } : {})}
              value={member}
              label={`${memberCode(member)} · ${nameOf(member)}`}
            />
          ))}
          {others.length > 2 && (
            <Button size="compact-sm" variant="subtle" onClick={() => set({ release: others })}>
              {t('releaseAll')}
            </Button>
          )}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          id={LEGAL_BASIS_ID}
          label={t('legalBasis')}
          description={
            state.legalBasis === defaults.legalBasis && defaults.legalBasis !== '' ? t('fromAgreement') : undefined
          }
          inputWrapperOrder={[...ORDER]}
          required
          maxLength={200}
          value={state.legalBasis}
          error={errors.legalBasis}
          onChange={({ currentTarget }) => set({ legalBasis: currentTarget.value })}
        />
        <PurposeField facts={facts} state={state} dispatch={dispatch} />
      </SimpleGrid>
    </Stack>
  );
}

function PurposeField({ facts, state, dispatch }: Pick<ReleaseFieldsProps, 'facts' | 'state' | 'dispatch'>) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { purposes, purpose } = facts.defaults;
  const set = (chosen: string): void => dispatch({ kind: 'record', change: { purpose: chosen } });
  const help = {
    label: t('purpose'),
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
