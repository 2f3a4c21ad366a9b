import { useQuery } from '@tanstack/react-query';
import { useFeatures } from '../../case/feature/features.js';
import { useDayFormat } from '../../components/day.js';
import { useMemberList } from '../../case/member/member-list.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { recordTypesQuery } from '../../case/record/record-types.js';
import { openSpacesQuery } from '../../case/space/spaces.js';
import { localeOf } from '../../lib/locale.js';
import { useLanguage, useSay, useTexts } from '../../lib/texts.js';
import type { Request } from './api/requests.js';
import { APPROVALS_TEXTS } from './approvals.texts.js';
import { isDraftingType } from './drafting-types.js';
import { contentOf, kindOf, nameOf } from './request-content.js';

/** What a request is, in the words of people. */
export interface RequestWords {
  /** `Person · Gabor Minta`. */
  readonly title: (request: Request) => string;
  /** Who wants what to go to whom. */
  readonly wish: (request: Request) => string;
  readonly why: (request: Request) => string;
  /** The same, without its beginning. */
  readonly grounds: (request: Request) => string;
  /** What was decided, why and on which day. */
  readonly outcome: (request: Request) => string;
  readonly caseTitle: (spaceId: string) => string;
  /** Of a record type, of what leads to an agreement, or of what a feature adds. */
  readonly type: (type: string) => string;
}

export function useRequestWords(): RequestWords {
  const t = useTexts(APPROVALS_TEXTS);
  const names = useRecordNames();
  const list = useMemberList();
  const { language } = useLanguage();
  const day = useDayFormat();
  const { data: types = [] } = useQuery(recordTypesQuery);
  const { data: spaces = [] } = useQuery(openSpacesQuery);
  const say = useSay();
  const { approvals } = useFeatures();
  const type = (name: string): string => {
    const added = approvals.get(name);
    if (added) return say(added.label);
    return isDraftingType(name) ? t(name) : names.type(name);
  };
  const grounds = (request: Request): string =>
    new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(request.grounds.map((ground) => t(ground)));
  return {
    type,
    title: (request) => {
      const namedBy = types.find((one) => one.type === request.type)?.namedBy ?? [];
      const name = nameOf(request, namedBy);
      return name === null ? type(request.type) : `${type(request.type)} · ${name}`;
    },
    wish: (request) => {
      const who = { author: request.author.name, members: list(request.recipients) };
      if (request.state !== 'waiting') return t('asked', who);
      // Free text instead of a record.
      if (approvals.has(request.type) || isDraftingType(request.type) || kindOf(request) !== null)
        return t('wantsText', who);
      return t(isNew(request) ? 'wantsNew' : 'wantsChange', who);
    },
    why: (request) => t('why', { grounds: grounds(request) }),
    grounds,
    outcome: ({ state, settled }) =>
      [
        [t(STATE_TEXTS[state]), ...(settled && settled.reason !== '' ? [settled.reason] : [])].join(': '),
        ...(settled ? [day(settled.at.slice(0, 10))] : []),
      ].join(' · '),
    caseTitle: (spaceId) => {
      const space = spaces.find((one) => one.spaceId === spaceId);
      return space?.title ?? t(space?.kind === 'mailbox' ? 'drafts' : 'untitled');
    },
  };
}

const STATE_TEXTS = {
  waiting: 'stateWaiting',
  approved: 'stateApproved',
  refused: 'stateRefused',
  withdrawn: 'stateWithdrawn',
  recalled: 'stateRecalled',
} as const;

/** The first message of a record. */
function isNew(request: Request): boolean {
  const content = contentOf(request);
  return content?.kind === 'record' ? content.record.version === 1 : request.recordName === null;
}
