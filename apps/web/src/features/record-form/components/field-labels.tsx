import { Button, Checkbox, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTag } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import { IconLine } from '../../../components/icon-line.js';
import { memberCode } from '../../../case/member/member.js';
import { type Handling, HANDLING_CODES, SENSITIVITIES } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { HANDLING_TEXTS, NATURE_TEXTS, SENSITIVITY_TEXTS } from '../../../case/record/record.texts.js';
import type { PropertyView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { FIELD_LABELS_TEXTS } from '../field-labels.texts.js';
import type { FormFacts } from '../form-facts.js';
import type { FieldLabels, FormAction, FormField } from '../form-state.js';
import { FieldRelease } from './field-release.js';

interface FieldLabelsProps {
  readonly facts: FormFacts;
  /** What a list of its own begins with. */
  readonly holders: readonly string[];
  readonly field: FormField;
  readonly property: Json<PropertyView>;
  readonly name: string;
  readonly dispatch: Dispatch<FormAction>;
}

const EVALUATIONS = ['A', 'B', 'C', 'X'].flatMap((source) =>
  [1, 2, 3, 4].map((information) => ({ source, information })),
);

interface LabelsButtonProps {
  /** Of the field. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens the labels of one value. */
export function LabelsButton({ name, isOpen, onToggle }: LabelsButtonProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-expanded={isOpen}
      aria-label={t('labelsOf', { field: name })}
      leftSection={<Icon size={14} aria-hidden />}
      onClick={onToggle}
    >
      {t('labels')}
    </Button>
  );
}

interface SaidLabelsProps {
  readonly facts: FormFacts;
  readonly labels: FieldLabels;
  /** Who gets the record. */
  readonly release: readonly string[];
}

/** Labels that a value does not share with its record, in one line. */
export function SaidLabels(props: SaidLabelsProps) {
  const said = useSaid(props);
  if (said.length === 0) return null;
  return (
    <IconLine icon={IconTag}>
      <Text size="sm">{said.join(' · ')}</Text>
    </IconLine>
  );
}

/** Labels that differ from what the record or the case says. */
function useSaid({ facts: { defaults }, labels, release: ofRecord }: SaidLabelsProps): readonly string[] {
  const sensitive = useTexts(SENSITIVITY_TEXTS);
  const nature = useTexts(NATURE_TEXTS);
  const { release, handling, evaluation, sensitivities } = labels;
  const isOtherAudience = release !== null && [...release].sort().join(' ') !== [...ofRecord].sort().join(' ');
  return [
    ...(handling === null || handling === defaults.handling ? [] : [handling]),
    ...(evaluation === '' ? [] : [evaluation]),
    ...(labels.nature === 'assessment' ? [nature('assessment')] : []),
    ...(isOtherAudience ? [`→ ${release.map(memberCode).join(', ') || '–'}`] : []),
    ...(sensitivities ?? []).map((mark) => sensitive(mark)),
  ];
}

/** Everything that can be said about one value beside the value. */
export function LabelControls({ facts, holders, field, property, name, dispatch }: FieldLabelsProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const handlingText = useTexts(HANDLING_TEXTS);
  const { labels } = field;
  const set = (change: Partial<FieldLabels>): void => dispatch({ kind: 'labels', id: field.id, labels: change });
  const say = (code: Handling): string => `${code}: ${handlingText(code)}`;
  return (
    <SimpleGrid
      cols={{ base: 1, sm: 2 }}
      p="xs"
      component="fieldset"
      bd={0}
      aria-label={t('labelsOf', { field: name })}
    >
      <FieldRelease
        facts={facts}
        holders={holders}
        release={labels.release}
        onRelease={(release) => set({ release })}
      />
      <NativeSelect
        label={t('handling')}
        title={say(labels.handling ?? facts.defaults.handling)}
        value={labels.handling ?? ''}
        data={[
          { value: '', label: t('asCase', { value: say(facts.defaults.handling) }) },
          ...HANDLING_CODES.map((code) => ({ value: code, label: say(code) })),
        ]}
        onChange={({ currentTarget }) =>
          set({ handling: HANDLING_CODES.find((code) => code === currentTarget.value) ?? null })
        }
      />
      {labels.handling === 'H3' && (
        <TextInput
          label={t('restriction')}
          required
          maxLength={500}
          value={labels.handlingText}
          onChange={({ currentTarget }) => set({ handlingText: currentTarget.value })}
        />
      )}
      <EvaluationInput labels={labels} set={set} />
      <PurposeInput facts={facts} labels={labels} set={set} />
      <SensitivityInput labels={labels} property={property} set={set} />
    </SimpleGrid>
  );
}

interface LabelInputProps {
  readonly labels: FieldLabels;
  readonly set: (change: Partial<FieldLabels>) => void;
}

function EvaluationInput({ labels, set }: LabelInputProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const nature = useTexts(NATURE_TEXTS);
  const names = useRecordNames();
  const data = EVALUATIONS.map((one) => {
    const code = `${one.source}${one.information}`;
    return { value: code, label: `${code}: ${names.evaluation(one)}` };
  });
  return (
    <>
      <NativeSelect
        label={t('evaluation')}
        title={data.find(({ value }) => value === labels.evaluation)?.label ?? t('notEvaluated')}
        value={labels.evaluation}
        data={[{ value: '', label: t('notEvaluated') }, ...data]}
        onChange={({ currentTarget }) => set({ evaluation: currentTarget.value })}
      />
      <NativeSelect
        label={t('nature')}
        value={labels.nature}
        data={[
          { value: 'fact', label: nature('fact') },
          { value: 'assessment', label: nature('assessment') },
        ]}
        onChange={({ currentTarget }) => set({ nature: currentTarget.value === 'assessment' ? 'assessment' : 'fact' })}
      />
    </>
  );
}

function PurposeInput({ facts, labels, set }: LabelInputProps & { readonly facts: FormFacts }) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const names = useRecordNames();
  const { purposes } = facts.defaults;
  const known = labels.purpose === null || purposes.includes(labels.purpose) ? purposes : [...purposes, labels.purpose];
  return (
    <NativeSelect
      label={t('purpose')}
      value={labels.purpose ?? ''}
      data={[
        { value: '', label: t('asRecord') },
        ...known.map((purpose) => ({ value: purpose, label: names.purpose(purpose) })),
      ]}
      onChange={({ currentTarget }) => set({ purpose: currentTarget.value === '' ? null : currentTarget.value })}
    />
  );
}

function SensitivityInput({ labels, property, set }: LabelInputProps & { readonly property: Json<PropertyView> }) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const say = useTexts(SENSITIVITY_TEXTS);
  return (
    <Checkbox.Group
      label={t('sensitivities')}
      value={[...new Set([...(labels.sensitivities ?? []), ...property.sensitivities])]}
      onChange={(chosen) => set({ sensitivities: SENSITIVITIES.filter((mark) => chosen.includes(mark)) })}
    >
      {SENSITIVITIES.map((mark) => (
        <Checkbox key={mark} value={mark} label={say(mark)} mt={6} disabled={property.sensitivities.includes(mark)} />
      ))}
    </Checkbox.Group>
  );
}
