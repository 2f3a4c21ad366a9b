import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useTexts } from '../../lib/texts.js';
import { boardQuery } from '../api/board.js';
import type { AccessRow } from '../operator-types.js';
import { useCaseName } from '../spaces/use-case-name.js';
import { ACCESS_TEXTS } from './access.texts.js';

const LOG = /^space\.([0-9a-f-]{36})\.log\.(\d+)$/;
const NOTES = /^space\.([0-9a-f-]{36})\.notes$/;
const OWN_GROUPS = /^joinder\.[^.]+\.$/;
const EVERYTHING = '*';

/** What a rule is about, in words: the topics of a case, or the groups in which a certificate reads; a name of somebody else as it is. */
export function useResourceWords(): (rule: Pick<AccessRow, 'resource' | 'name'>) => string {
  const t = useTexts(ACCESS_TEXTS);
  const intl = useIntl();
  const caseName = useCaseName();
  const { data } = useQuery(boardQuery);
  const spaceName = (space: string): string =>
    caseName(space, data?.spaces.some((one) => one.space === space && one.isNetwork) === true);
  return ({ resource, name }) => {
    if (resource === 'groupPrefix') {
      if (name === EVERYTHING || name === '') return t('everyGroup');
      return t(OWN_GROUPS.test(name) ? 'groupsOf' : 'groupPrefix', { name });
    }
    if (name === EVERYTHING) return t('everyTopic');
    const [, ofLog, base = '0'] = LOG.exec(name) ?? [];
    const [, ofNotes] = NOTES.exec(name) ?? [];
    if (ofNotes !== undefined) return t('notesOf', { space: spaceName(ofNotes) });
    if (ofLog === undefined) return t('topicNamed', { name });
    return base === '0'
      ? t('logOf', { space: spaceName(ofLog) })
      : t('logOfFrom', { space: spaceName(ofLog), position: intl.formatNumber(Number(base)) });
  };
}
