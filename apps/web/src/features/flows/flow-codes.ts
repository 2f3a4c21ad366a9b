import { useMemo } from 'react';
import { hasText, useTexts } from '../../lib/texts.js';
import { FLOW_CODE_TEXTS } from './code.texts.js';

/** Says a code of the operations API in words; one that this page does not know stands as it is. */
export function useFlowCode(): (code: string) => string {
  const t = useTexts(FLOW_CODE_TEXTS);
  return useMemo(() => (code) => (hasText(FLOW_CODE_TEXTS, code) ? t(code) : code), [t]);
}
