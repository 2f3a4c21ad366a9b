import { useDayFormat } from '../../../components/day.js';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { EvaluationWords, HandlingChip, SensitivityChip } from '../../../case/record/labels.js';
import { useLanguageName } from '../../../components/language-name.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { handlingOf, isAssessment, sensitivitiesOf } from '../../../case/record/record-codes.js';
import { hasText, useRecordNames } from '../../../case/record/record-words.js';
import { NATURE_TEXTS, ORIGIN_TEXTS } from '../../../case/record/record.texts.js';
import { useTexts } from '../../../lib/texts.js';
import type { Statement } from '../api/record.js';
import { PROVENANCE_TEXTS } from '../provenance.texts.js';
import { Entry } from './entry.js';

/** What is claimed, by whom, and how well it is known. */
export function ClaimEntries({ statement, owner }: { readonly statement: Statement; readonly owner: string }) {
  const t = useTexts(PROVENANCE_TEXTS);
  const nameOf = useMemberName();
  const nature = useTexts(NATURE_TEXTS);
  const origin = useOrigin();
  const { labels } = statement;
  const nameLanguage = useLanguageName();
  const valid = useValid()(labels.validFrom, labels.validTo);
  return (
    <>
      <Entry name={t('owner')}>{`${nameOf(owner)} (${memberCode(owner)})`}</Entry>
      <Entry name={t('author')}>{labels.author}</Entry>
      <Entry name={t('evaluation')}>
        {labels.evaluation ? <EvaluationWords evaluation={labels.evaluation} /> : t('notEvaluated')}
      </Entry>
      <Entry name={t('nature')}>{nature(isAssessment(labels.nature) ? 'assessment' : 'fact')}</Entry>
      {labels.origin && <Entry name={t('origin')}>{origin(labels.origin)}</Entry>}
      {valid !== '' && <Entry name={t('valid')}>{valid}</Entry>}
      {labels.language !== '' && <Entry name={t('language')}>{nameLanguage(labels.language)}</Entry>}
    </>
  );
}

/** What its holders must heed. */
export function LabelEntries({ statement }: { readonly statement: Statement }) {
  const t = useTexts(PROVENANCE_TEXTS);
  const names = useRecordNames();
  const day = useDayFormat();
  const { labels, release } = statement;
  const marks = sensitivitiesOf(labels.sensitivities);
  const order = labels.restsOn;
  return (
    <>
      <Entry name={t('handling')}>
        <HandlingChip code={handlingOf(labels.handling.code)} text={labels.handling.text} inWords />
      </Entry>
      <Entry name={t('visibleTo')}>{release.length > 0 ? release.map(memberCode).join(', ') : t('nobodyElse')}</Entry>
      <Entry name={t('purpose')}>{names.purpose(labels.purpose)}</Entry>
      <Entry name={t('legalBasis')}>{labels.legalBasis}</Entry>
      {order && (
        <Entry name={t('restsOn')}>
          {[order.kind, order.number, order.authority].filter(Boolean).join(', ')}
          {order.expires !== '' && ` (${t('until', { date: day(order.expires) })})`}
        </Entry>
      )}
      {labels.reviewDate !== '' && <Entry name={t('reviewDate')}>{day(labels.reviewDate)}</Entry>}
      {marks.length > 0 && (
        <Entry name={t('sensitivities')}>
          {marks.map((mark) => (
            <SensitivityChip key={mark} mark={mark} />
          ))}
        </Entry>
      )}
      {labels.evidence.length > 0 && (
        <Entry name={t('evidence')}>
          {labels.evidence
            .map(({ exhibit, page }) => (page === '' ? exhibit : `${exhibit}, ${t('page', { page })}`))
            .join('; ')}
        </Entry>
      )}
    </>
  );
}

function useOrigin(): (origin: { readonly kind: string; readonly detail: string }) => string {
  const t = useTexts(ORIGIN_TEXTS);
  return ({ kind, detail }) => {
    const word = hasText(ORIGIN_TEXTS, kind) ? t(kind) : kind;
    return detail === '' ? word : `${word}: ${detail}`;
  };
}

function useValid(): (from: string, to: string) => string {
  const t = useTexts(PROVENANCE_TEXTS);
  const words = useEdtfWords();
  return (from, to) => {
    const begins = from === '' ? [] : [t('since', { date: words(from) ?? from })];
    const ends = to === '' ? [] : [t('until', { date: words(to) ?? to })];
    return [...begins, ...ends].join(' ');
  };
}
