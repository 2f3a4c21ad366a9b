import { useDayFormat } from '../../components/day.js';
import { localeOf } from '../../lib/locale.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { useRecordNames } from '../record/record-words.js';
import type { Effect, Wish } from './audience.query.js';
import { AUDIENCE_TEXTS } from './audience.texts.js';

const MOST_NAMES = 3;

const GROUND_TEXTS = {
  sensitive: 'sensitive',
  'new-recipient': 'newRecipient',
  'handling-of-others': 'ofOthers',
  'no-standing-approval': 'notCovered',
} as const satisfies Record<NonNullable<Effect['grounds']>[number], keyof typeof AUDIENCE_TEXTS>;

/** Of denials that a release can meet; any other is the agreement's. */
const REASON_TEXTS: ReadonlyMap<string, keyof typeof AUDIENCE_TEXTS> = new Map([
  ['VICTIM_IDENTITY', 'victim'],
  ['RECORD_TYPE', 'recordType'],
  ['LIAISON_SHARING', 'liaison'],
  ['PERMITTED_USE', 'use'],
]);

export interface EffectWords {
  /** The values that it is about. */
  readonly what: (effect: Effect, wishes: readonly Wish[], text?: string) => string;
  /** Under which clause or approval, and who decides; parts of a line. */
  readonly why: (effect: Effect) => readonly string[];
}

/** Says in words what an effect is about and what it stands on. */
export function useEffectWords(): EffectWords {
  return { what: useWhat(), why: useWhy() };
}

/** Names values by their property; many of them are counted, but each that somebody loses has its name. */
function useWhat(): EffectWords['what'] {
  const t = useTexts(AUDIENCE_TEXTS);
  const { language } = useLanguage();
  const names = useRecordNames();
  return ({ effect, values }, wishes, text = t('text')) => {
    const records = new Set(values.map(({ change }) => change)).size;
    const counts = new Map<string, number>();
    for (const { change, property, count } of values) {
      const type = wishes[change]?.type ?? '';
      const name = property === null ? text : names.property(type, property);
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
    const isNamed = counts.size <= MOST_NAMES || effect === 'loses' || effect === 'refused';
    const listed = [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`));
    const said = isNamed
      ? new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(listed)
      : t('values', { count: [...counts.values()].reduce((sum, count) => sum + count, 0) });
    return records > 1 ? t('ofRecords', { values: said, count: records }) : said;
  };
}

function useWhy(): EffectWords['why'] {
  const t = useTexts(AUDIENCE_TEXTS);
  const day = useDayFormat();
  const deciders = useDeciders();
  return (effect) => {
    if (effect.effect === 'gains')
      return [effect.standing ? t('standing', { date: day(effect.standing.ends) }) : t('atOnce')];
    if (effect.effect === 'nothing') return [t('seesSealed', { count: effect.members.length })];
    if (effect.effect === 'refused') {
      const reason = t(REASON_TEXTS.get(effect.reason ?? '') ?? 'forbidden');
      return effect.clause ? [reason, t('clause', { clause: effect.clause })] : [reason];
    }
    if (effect.effect !== 'waits') return [];
    return [t('decides', { names: deciders(effect) }), ...(effect.grounds ?? []).map((one) => t(GROUND_TEXTS[one]))];
  };
}

/** Each with the phone by which one reaches them; where there are many, none of them. */
function useDeciders(): (effect: Effect) => string {
  const t = useTexts(AUDIENCE_TEXTS);
  const { language } = useLanguage();
  return ({ deciders = [] }) => {
    if (deciders.length === 0 || deciders.length > MOST_NAMES) return t('aProsecutor');
    const said = deciders.map(({ name, phone }) => (phone === null ? name : `${name}, ${phone}`));
    return new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(said);
  };
}
