import { useIntl } from 'react-intl';
import { useTexts } from '../../../lib/texts.js';
import { REASON_TEXTS } from '../decision.texts.js';

type KnownReason = keyof typeof REASON_TEXTS;

/** Says reasons in words, as a list. */
export function useReasons(): (codes: readonly string[]) => string {
  const t = useTexts(REASON_TEXTS);
  const intl = useIntl();
  return (codes) =>
    intl.formatList(
      codes.filter(isReason).map((code) => t(code)),
      { type: 'unit' },
    );
}

function isReason(code: string): code is KnownReason {
  return Object.hasOwn(REASON_TEXTS, code);
}
