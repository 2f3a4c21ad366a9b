import { Button, Checkbox } from '@mantine/core';
import { useMemberList } from '../member/member-list.js';
import { ProblemError } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import classes from './audience.module.css';
import { AUDIENCE_TEXTS } from './audience.texts.js';
import { EffectLine } from './effect-line.js';
import { membersOf, shownEffects, type WayOut } from './effects.js';
import { KeepHome } from './keep-home.js';
import { namedProblem } from './named-problem.js';
import type { Audience } from './use-audience.js';
import { useEffectWords } from './use-effect-words.js';

interface AudienceBarProps {
  readonly audience: Audience;
  /** Lines at most, besides those that nobody may miss. */
  readonly most: number;
  /** Whether the person means what is taken. */
  readonly isMeant: boolean;
  readonly onMean: (isMeant: boolean) => void;
  readonly wayOut?: WayOut | undefined;
  /** How the text is called that goes and is no value; what the reader writes where it is absent. */
  readonly text?: string | undefined;
  /** Of the record of each wish, where they are of several. */
  readonly names?: readonly string[] | undefined;
}

/** Who gains, keeps and loses what, before it is sent. */
export function AudienceBar({ audience, most, isMeant, onMean, wayOut, text, names }: AudienceBarProps) {
  const t = useTexts(AUDIENCE_TEXTS);
  const { state, last, changed } = audience;
  const { lines, more } = shownEffects(last?.effects ?? [], most);
  const isRefused = lines.some(({ effect }) => effect === 'refused');
  const said = (
    <>
      <dl className={classes['lines']}>
        {lines.map((effect, i) => (
          <EffectLine key={i} effect={effect} wishes={last?.wishes ?? []} text={text} />
        ))}
      </dl>
      {more > 0 && <p className={classes['more']}>{t('more', { count: more })}</p>}
    </>
  );
  return (
    <section
      className={classes['bar']}
      tabIndex={-1}
      aria-label={t('title')}
      aria-busy={state === 'asking'}
      data-audience={state}
    >
      <div role="alert">
        {changed !== null && <p className={classes['changed']}>{changed.words}</p>}
        {isRefused && state !== 'failed' && said}
      </div>
      <div aria-live="polite" data-old={(state === 'asking' && last !== null) || undefined}>
        {state === 'failed' ? <Unknown audience={audience} names={names} /> : !isRefused && said}
        {state === 'asking' && last === null && <p className={classes['more']}>{t('asking')}</p>}
      </div>
      {state !== 'failed' && !isRefused && <Meant {...{ audience, isMeant, onMean }} />}
      {isRefused && wayOut && <KeepHome refused={lines} wishes={last?.wishes ?? []} wayOut={wayOut} />}
    </section>
  );
}

/** Nothing is taken from anybody in passing. */
function Meant({
  audience: { state, last },
  isMeant,
  onMean,
}: Pick<AudienceBarProps, 'audience' | 'isMeant' | 'onMean'>) {
  const t = useTexts(AUDIENCE_TEXTS);
  const list = useMemberList();
  const words = useEffectWords();
  const losses = (last?.effects ?? []).filter(({ effect }) => effect === 'loses');
  const [first] = losses;
  if (!first) return null;
  const members = membersOf(losses, 'loses');
  const what = words.what({ ...first, values: onceEach(losses) }, last?.wishes ?? []);
  return (
    <Checkbox
      className={classes['meant'] ?? ''}
      checked={isMeant}
      disabled={state !== 'answer'}
      onChange={({ currentTarget }) => onMean(currentTarget.checked)}
      label={t('meant', { count: members.length, members: list(members), what })}
    />
  );
}

/** Values of several lines: what several countries lose is one value. */
function onceEach(losses: NonNullable<Audience['last']>['effects']) {
  const most = new Map<string, (typeof losses)[number]['values'][number]>();
  for (const value of losses.flatMap(({ values }) => values)) {
    const name = JSON.stringify([value.change, value.property]);
    const before = most.get(name);
    if (!before || before.count < value.count) most.set(name, value);
  }
  return [...most.values()];
}

/** Why it is not known, and of which record that is said. */
function Unknown({ audience: { error, retry }, names = [] }: Pick<AudienceBarProps, 'audience' | 'names'>) {
  const t = useTexts(AUDIENCE_TEXTS);
  const why = error instanceof ProblemError ? namedProblem(error, names, (count) => t('more', { count })) : null;
  const errors = why?.problem.errors.filter(({ path }) => path === '' || names.includes(path)) ?? [];
  const words = [
    why?.message ?? t('failed'),
    ...errors.map(({ path, hint }) => (path === '' ? hint : `${path}: ${hint}`)),
  ];
  return (
    <p className={classes['failed']}>
      <span dir="auto">{[...new Set(words)].join(' ')}</span>{' '}
      <Button variant="subtle" size="xs" onClick={retry}>
        {t('again')}
      </Button>
    </p>
  );
}
