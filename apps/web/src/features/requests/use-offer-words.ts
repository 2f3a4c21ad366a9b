import { ageOf } from '../../components/age.js';
import { useDuration } from '../../components/duration.js';
import { useNow } from '../../components/now.js';
import { useTimeFormat } from '../../components/time.js';
import { useMemberName } from '../../case/member/member.js';
import { hasText, type Text, type TextTable, useLanguage, useSay, useTexts } from '../../lib/texts.js';
import { isOpenOffer, type Offer } from '../../case/record/requests.js';
import { type KindName, KINDS, kindTexts } from './kinds/kinds.js';
import { CODE_TEXTS, OFFER_TEXTS } from './offer.texts.js';
import { REQUESTS_TEXTS } from './requests.texts.js';

/** A fifth of the time is left. */
const SOON = 0.2;

/** How a request stands by the clock: late is what its moment passed, by the log or by the own clock. */
export interface ByClock {
  readonly tone: 'calm' | 'soon' | 'late';
  readonly words: string;
}

/** Says when a request is to be answered, in words; null where that does not matter any more, or is not known yet. */
export function useByClock(): (offer: Offer) => ByClock | null {
  const t = useTexts(OFFER_TEXTS);
  const format = useTimeFormat();
  const duration = useDuration();
  const { language } = useLanguage();
  const now = useNow();
  return (offer) => {
    const { dueAt, remainingMs, lateSince, at } = offer;
    if (!isOpenOffer(offer)) {
      return lateSince === null ? null : { tone: 'late', words: t('wasLate', { at: format(lateSince) }) };
    }
    if (remainingMs !== null) return { tone: 'calm', words: t('left', { left: duration(remainingMs / 1000) }) };
    if (dueAt === null) return null;
    const due = new Date(dueAt);
    const leftMs = due.getTime() - now.getTime();
    if (leftMs <= 0) return { tone: 'late', words: t('late', { at: format(dueAt) }) };
    const isSoon = leftMs <= (due.getTime() - new Date(at).getTime()) * SOON;
    return {
      tone: isSoon ? 'soon' : 'calm',
      words: t('by', { due: t('answerBy'), at: format(dueAt), left: ageOf(due, now, language) }),
    };
  };
}

/** Says where a request stands. */
export function useStands(): (offer: Offer) => string {
  const t = useTexts(OFFER_TEXTS);
  const say = useTexts(REQUESTS_TEXTS);
  const nameOf = useMemberName();
  return ({ state, debtor, creditor, partial, acknowledgedAt, direction, movePending, given, here }) => {
    if (movePending) return t('pending');
    const count = state === 'done' ? given.length : 0;
    // The answer names what it gives; what came is what the gateway has.
    if (count > 0)
      return direction === 'received' || here === count ? say('given', { count }) : say('come', { here, count });
    const said = partial && (state === 'offered' || state === 'accepted') ? 'partial' : state;
    if (direction === 'received' && said === 'offered') return t('onUs');
    const shown = said === 'offered' && acknowledgedAt !== null ? 'seen' : said;
    return t(shown, { member: nameOf(debtor), asker: nameOf(creditor) });
  };
}

/** Names what is asked for; null for information, as most ask for that. */
export function useAskedFor(): (kind: KindName) => string | null {
  const say = useSay();
  return (kind) => (kind === 'information' ? null : say(kindTexts(kind).name));
}

/** Says a code; what another build knows alone is another reason. */
export function useCode(): (code: string) => string {
  const say = useSay();
  return (code) => say(codeText(code));
}

function codeText(code: string): Text {
  const tables: readonly TextTable[] = [
    CODE_TEXTS,
    ...Object.values(KINDS).flatMap(({ CODES }) => (CODES ? [CODES] : [])),
  ];
  return tables.find((table) => hasText(table, code))?.[code] ?? CODE_TEXTS.other;
}
