import { Group, Text } from '@mantine/core';
import { IconBulb, IconTarget } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { HandlingChip, SensitivityChip } from '../../../case/record/labels.js';
import { memberCode } from '../../../case/member/member.js';
import { handlingOf, isAssessment, sensitivitiesOf } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import { NATURE_TEXTS } from '../../../case/record/record.texts.js';
import { StateMark } from '../../../case/record/record-state.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';
import type { CommonLabels } from '../statements.js';

interface StatementLabelsProps {
  readonly statement: Statement;
  readonly common: CommonLabels;
}

/** Labels of a value where they differ from those of its record, and what is on its way. */
export function StatementLabels({ statement, common }: StatementLabelsProps) {
  const names = useRecordNames();
  const nature = useTexts(NATURE_TEXTS);
  const { labels, release } = statement;
  const isOtherAudience = release.join(' ') !== common.release.join(' ');
  return (
    <Group gap={6}>
      <PendingMark statement={statement} />
      {labels.handling.code !== common.handling && (
        <HandlingChip code={handlingOf(labels.handling.code)} text={labels.handling.text} />
      )}
      {labels.purpose !== common.purpose && (
        <Chip tone="gray" icon={IconTarget} title={names.purpose(labels.purpose)}>
          {names.purpose(labels.purpose)}
        </Chip>
      )}
      {isAssessment(labels.nature) && (
        <Chip tone="yellow" icon={IconBulb} title={nature('assessment')}>
          {nature('assessment')}
        </Chip>
      )}
      {sensitivitiesOf(labels.sensitivities).map((mark) => (
        <SensitivityChip key={mark} mark={mark} />
      ))}
      {isOtherAudience && <VisibleTo release={release} />}
    </Group>
  );
}

/** Who else may see a value. */
export function VisibleTo({ release }: { readonly release: readonly string[] }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const members = release.map(memberCode).join(', ');
  return (
    <Text span size="sm">
      {members === '' ? t('visibleToNobody') : t('visibleTo', { members })}
    </Text>
  );
}

function PendingMark({ statement }: { readonly statement: Statement }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const { pending, retractedIn, waitsForApproval } = statement;
  if (!pending) return null;
  if (retractedIn === null) return <StateMark name={waitsForApproval ? 'waits' : 'pending'} />;
  return (
    <Text span size="sm" fs="italic">
      {t(waitsForApproval ? 'retractionWaits' : 'retractionPending')}
    </Text>
  );
}
