import { useDayFormat } from '../../components/day.js';
import { useEdtfWords } from '../../case/record/edtf-words.js';
import { evaluationCode } from '../../case/record/labels.js';
import { handlingOf, isAssessment, sensitivitiesOf } from '../../case/record/record-codes.js';
import { useLanguageName } from '../../components/language-name.js';
import { hasText, useRecordNames } from '../../case/record/record-words.js';
import { HANDLING_TEXTS, NATURE_TEXTS, ORIGIN_TEXTS, SENSITIVITY_TEXTS } from '../../case/record/record.texts.js';
import { useTexts } from '../../lib/texts.js';
import { LABEL_TEXTS } from './label.texts.js';
import type { SharedLabels } from './request-content.js';

export interface LabelLine {
  readonly term: string;
  readonly text: string;
}

/** Says labels in words, every one that is given and says something. */
export function useLabelLines(): (labels: SharedLabels) => readonly LabelLine[] {
  const t = useTexts(LABEL_TEXTS);
  const law = useLawLines();
  const source = useSourceLines();
  return (labels) => [...law(labels), ...source(labels), ...line(t('author'), labels.author)];
}

/** How it may be used, and by what right. */
function useLawLines(): (labels: SharedLabels) => readonly LabelLine[] {
  const t = useTexts(LABEL_TEXTS);
  const handlingText = useTexts(HANDLING_TEXTS);
  const mark = useTexts(SENSITIVITY_TEXTS);
  const names = useRecordNames();
  const day = useDayFormat();
  return ({ handling, purpose, legalBasis, sensitivities, reviewDate, restsOn }) => {
    const code = handling && handlingOf(handling.code);
    const said =
      handling && code && [`${code} · ${handlingText(code)}`, handling.text].filter((one) => one !== '').join(': ');
    const rests =
      restsOn &&
      [restsOn.kind, restsOn.number, restsOn.authority, restsOn.expires && day(restsOn.expires)].filter(
        (one) => one !== '',
      );
    return [
      ...line(t('handling'), said),
      ...line(t('purpose'), purpose === undefined ? purpose : names.purpose(purpose)),
      ...line(t('legalBasis'), legalBasis),
      ...line(
        t('sensitivities'),
        sensitivitiesOf(sensitivities ?? [])
          .map((one) => mark(one))
          .join(', '),
      ),
      ...line(t('restsOn'), rests?.join(', ')),
      ...line(t('reviewDate'), reviewDate === undefined || reviewDate === '' ? '' : day(reviewDate)),
    ];
  };
}

/** Where it comes from and how well it is known. */
function useSourceLines(): (labels: SharedLabels) => readonly LabelLine[] {
  const t = useTexts(LABEL_TEXTS);
  const natureText = useTexts(NATURE_TEXTS);
  const originText = useTexts(ORIGIN_TEXTS);
  const names = useRecordNames();
  const words = useEdtfWords();
  const nameLanguage = useLanguageName();
  return (labels) => {
    const { evaluation, nature, origin, evidence, validFrom = '', validTo = '' } = labels;
    const inWords = (date: string): string => words(date) ?? date;
    const said = evaluation && `${evaluationCode(evaluation)} · ${names.evaluation(evaluation)}`;
    const from = origin && [hasText(ORIGIN_TEXTS, origin.kind) ? originText(origin.kind) : origin.kind, origin.detail];
    const exhibits = evidence?.map(({ exhibit, page }) =>
      page === '' ? exhibit : `${exhibit}, ${t('page', { page })}`,
    );
    return [
      ...line(t('evaluation'), evaluation === null ? t('notEvaluated') : said),
      ...line(t('nature'), nature === undefined ? '' : natureText(isAssessment(nature) ? 'assessment' : 'fact')),
      ...line(t('origin'), from?.filter((one) => one !== '').join(': ')),
      ...line(
        t('language'),
        labels.language === undefined || labels.language === '' ? '' : nameLanguage(labels.language),
      ),
      ...line(t('valid'), validFrom === '' && validTo === '' ? '' : `${inWords(validFrom)} – ${inWords(validTo)}`),
      ...line(t('evidence'), exhibits?.join('; ')),
    ];
  };
}

function line(term: string, text: string | null | undefined): readonly LabelLine[] {
  return text === undefined || text === null || text === '' ? [] : [{ term, text }];
}
