import { IconBulb, IconTarget } from '@tabler/icons-react';
import { HandlingChip, SensitivityChip } from '../../../case/record/labels.js';
import { handlingOf, isAssessment, sensitivitiesOf } from '../../../case/record/record-codes.js';
import { StateMark } from '../../../case/record/record-state.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { NATURE_TEXTS } from '../../../case/record/record.texts.js';
import type { CaseDefaults } from '../../../case/space/case-defaults.js';
import { Chip } from '../../../components/chip.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { RECORD_PAGE_TEXTS } from '../record-page.texts.js';

interface ValueChipsProps {
  readonly statement: Statement;
  readonly defaults: CaseDefaults;
}

/** Labels of a value where they differ from what the case begins with, and what is on its way. */
export function ValueChips({ statement, defaults }: ValueChipsProps) {
  const names = useRecordNames();
  const nature = useTexts(NATURE_TEXTS);
  const { labels } = statement;
  const handling = handlingOf(labels.handling.code);
  return (
    <>
      <ComingChip statement={statement} />
      {handling !== defaults.handling && <HandlingChip code={handling} text={labels.handling.text} />}
      {labels.purpose !== defaults.purpose && (
        <Chip tone="gray" icon={IconTarget} title={names.purpose(labels.purpose)}>
          {names.purpose(labels.purpose)}
        </Chip>
      )}
      {isAssessment(labels.nature) && (
        <Chip tone="gray" icon={IconBulb} title={nature('assessment')}>
          {nature('assessment')}
        </Chip>
      )}
      {sensitivitiesOf(labels.sensitivities).map((mark) => (
        <SensitivityChip key={mark} mark={mark} />
      ))}
    </>
  );
}

/** A new value that is on its way says so by its marks; what its retraction does they cannot say. */
function ComingChip({ statement: { pending, retractedIn, waitsForApproval } }: { readonly statement: Statement }) {
  const t = useTexts(RECORD_PAGE_TEXTS);
  if (!pending || retractedIn === null) return null;
  const text = t(waitsForApproval ? 'retractionWaits' : 'retractionPending');
  return <StateMark name={waitsForApproval ? 'waits' : 'pending'} words={text} />;
}
