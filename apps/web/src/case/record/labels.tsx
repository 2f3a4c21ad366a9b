import { Text } from '@mantine/core';
import { IconEyeExclamation, IconShield } from '@tabler/icons-react';
import { useTexts } from '../../lib/texts.js';
import { Chip } from '../../components/chip.js';
import type { Handling, Sensitivity } from './record-codes.js';
import { type Evaluated, useRecordNames } from './record-words.js';
import { HANDLING_TEXTS, SENSITIVITY_TEXTS } from './record.texts.js';

interface HandlingChipProps {
  readonly code: Handling;
  /** What the author of an H3 wrote. */
  readonly text?: string;
  /** Says the words beside the code. */
  readonly inWords?: boolean;
}

/** A handling code; what it asks of the holder is in its words. */
export function HandlingChip({ code, text, inWords = false }: HandlingChipProps) {
  const t = useTexts(HANDLING_TEXTS);
  const words = text === undefined || text === '' ? t(code) : `${t(code)}: ${text}`;
  return (
    <Chip tone="gray" icon={IconShield} title={`${code} · ${words}`}>
      {code}
      {inWords ? ` · ${words}` : <span className="for-listeners"> {words}</span>}
    </Chip>
  );
}

/** An evaluation as its code, such as `B2`, with its words for those who hover or listen. */
export function EvaluationCode({ evaluation }: { readonly evaluation: Evaluated }) {
  const names = useRecordNames();
  return <abbr title={names.evaluation(evaluation)}>{evaluationCode(evaluation)}</abbr>;
}

/** An evaluation in words, its code first. */
export function EvaluationWords({ evaluation }: { readonly evaluation: Evaluated }) {
  const names = useRecordNames();
  return (
    <Text span size="sm">
      {evaluationCode(evaluation)} · {names.evaluation(evaluation)}
    </Text>
  );
}

export function evaluationCode({ source, information }: Evaluated): string {
  return `${source}${information}`;
}

/** Reads `B2`; null for anything else. */
export function parseEvaluation(code: string | null): Evaluated | null {
  const [, source, information] = /^([ABCX])([1-4])$/.exec(code ?? '') ?? [];
  return source === undefined ? null : { source, information: Number(information) };
}

/** A mark that calls for care: victim, minor, special category. */
export function SensitivityChip({ mark }: { readonly mark: Sensitivity }) {
  const t = useTexts(SENSITIVITY_TEXTS);
  return (
    <Chip tone="yellow" icon={IconEyeExclamation} title={t(mark)}>
      {t(mark)}
    </Chip>
  );
}
