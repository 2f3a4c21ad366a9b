import { Input, SegmentedControl, Select } from '@mantine/core';
import { DateField } from '../../../components/date-field.js';
import { useTexts } from '../../../lib/texts.js';
import { isDayAhead } from '../day-ahead.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { GROUNDS, isUrgentTerm, TERMS, type WrittenTerm } from '../written-term.js';
import { useCode } from '../use-offer-words.js';

interface TermFieldsProps {
  readonly written: WrittenTerm;
  readonly onChange: (part: Partial<WrittenTerm>) => void;
}

/** By when a request is to be answered, and why it cannot wait where it cannot. */
export function TermFields({ written: { term, day, ground }, onChange }: TermFieldsProps) {
  const t = useTexts(OFFER_FORM_TEXTS);
  const say = useCode();
  return (
    <>
      <Input.Wrapper label={t('answerBy')} description={t('fromArrival')} labelElement="div">
        <SegmentedControl
          aria-label={t('answerBy')}
          value={term}
          data={TERMS.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => onChange({ term: TERMS.find((one) => one === value) ?? term })}
        />
      </Input.Wrapper>
      {isUrgentTerm(term) && (
        <Select
          label={t('ground')}
          value={ground}
          data={GROUNDS.map((value) => ({ value, label: say(value) }))}
          allowDeselect={false}
          required
          onChange={(one) => onChange({ ground: GROUNDS.find((known) => known === one) ?? null })}
        />
      )}
      {term === 'until' && (
        <DateField
          label={t('day')}
          help={t('dayHelp')}
          value={day}
          required
          error={day === '' || isDayAhead(day) ? null : t('dayAhead')}
          onChange={(value) => onChange({ day: value })}
        />
      )}
    </>
  );
}
