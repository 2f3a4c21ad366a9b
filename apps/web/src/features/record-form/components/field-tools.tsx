import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileSearch, IconPlus, IconShield, IconTag, IconTrash } from '@tabler/icons-react';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { parseEvaluation } from '../../../case/record/labels.js';
import { HANDLING_TEXTS, NATURE_TEXTS, ORIGIN_TEXTS, SENSITIVITY_TEXTS } from '../../../case/record/record.texts.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import { FIELD_LABELS_TEXTS } from '../field-labels.texts.js';
import type { FormFacts } from '../form-facts.js';
import type { FormField } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { LabelChip } from './label-chip.js';

interface FieldToolsProps {
  readonly facts: FormFacts;
  readonly field: FormField;
  /** Of the field. */
  readonly name: string;
  /** Who gets the record. */
  readonly release: readonly string[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** What is special about a value, and what else can be done with it. */
export function FieldTools(props: FieldToolsProps) {
  const { field, name, isOpen, onToggle, onRemove } = props;
  const t = useTexts(FIELD_LABELS_TEXTS);
  const form = useTexts(RECORD_FORM_TEXTS);
  return (
    <>
      {!isOpen && <SaidLabels {...props} />}
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            data-tool
            data-stop
            data-stays
            aria-label={t('more', { field: name })}
            title={t('more', { field: name })}
          >
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTag size={16} stroke={1.6} aria-hidden />} onClick={onToggle}>
            {t(isOpen ? 'hideLabels' : 'labels')}
          </Menu.Item>
          {!isOpen && (
            <Menu.Item leftSection={<IconFileSearch size={16} stroke={1.6} aria-hidden />} onClick={onToggle}>
              {t('whereFrom')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={onRemove}>
            {form(field.of === null ? 'removeField' : 'retract', { field: name })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Labels that a value does not share with its record, each a way to all of them. */
function SaidLabels({ facts, field, release: ofRecord, onToggle }: FieldToolsProps) {
  const sensitive = useTexts(SENSITIVITY_TEXTS);
  const nature = useTexts(NATURE_TEXTS);
  const words = useTexts(HANDLING_TEXTS);
  const origins = useTexts(ORIGIN_TEXTS);
  const { origin } = field.labels;
  const { release, handling, sensitivities, ...labels } = field.labels;
  const isOtherAudience = release !== null && [...release].sort().join(' ') !== [...ofRecord].sort().join(' ');
  return (
    <>
      <EvaluationChip code={labels.evaluation} isFilled={field.value.trim() !== ''} onPress={onToggle} />
      {handling !== null && handling !== facts.defaults.handling && (
        <LabelChip title={`${handling}: ${words(handling)}`} onPress={onToggle}>
          <IconShield size={14} stroke={1.6} aria-hidden /> {handling}
        </LabelChip>
      )}
      {labels.nature === 'assessment' && <LabelChip onPress={onToggle}>{nature('assessment')}</LabelChip>}
      {origin && (
        <LabelChip title={origin.detail} onPress={onToggle}>
          {hasText(ORIGIN_TEXTS, origin.kind) ? origins(origin.kind) : origin.kind}
        </LabelChip>
      )}
      {isOtherAudience && <AudienceChip release={release} own={facts.own} onPress={onToggle} />}
      {(sensitivities ?? []).map((mark) => (
        <LabelChip key={mark} tone="wait" onPress={onToggle}>
          {sensitive(mark)}
        </LabelChip>
      ))}
    </>
  );
}

function EvaluationChip({ code, isFilled, onPress }: { code: string; isFilled: boolean; onPress: () => void }) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const names = useRecordNames();
  const evaluation = parseEvaluation(code);
  if (evaluation) {
    return (
      <LabelChip title={names.evaluation(evaluation)} onPress={onPress}>
        {code}
      </LabelChip>
    );
  }
  if (!isFilled) return null;
  return (
    <LabelChip title={t('notEvaluated')} onPress={onPress}>
      <IconPlus size={14} stroke={1.6} aria-hidden /> 4×4
    </LabelChip>
  );
}

interface AudienceChipProps {
  readonly release: readonly string[];
  readonly own: string;
  readonly onPress: () => void;
}

/** A list of its own of who gets the value. */
function AudienceChip({ release, own, onPress }: AudienceChipProps) {
  const t = useTexts(FIELD_LABELS_TEXTS);
  const members = (release.length === 0 ? [own] : release).map(memberCode).join(', ');
  return (
    <LabelChip tone="wait" onPress={onPress}>
      {t('only', { members })}
    </LabelChip>
  );
}
