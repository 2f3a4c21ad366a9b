import { useTexts } from '../../lib/texts.js';
import { shortId } from './short-id.js';
import { SPACES_TEXTS } from './spaces.texts.js';

/** What is said of a space to people who see no title of a case: by the end of its id; that of the exchange itself has a name. */
export function useCaseName(): (space: string, isNetwork: boolean) => string {
  const t = useTexts(SPACES_TEXTS);
  return (space, isNetwork) => (isNetwork ? t('network') : t('one', { space: shortId(space) }));
}
