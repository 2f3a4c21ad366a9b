import { Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import type { ChoiceGroup } from './choice.js';
import { Foot } from './foot.js';
import classes from './omnibox-dialog.module.css';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { ChoosingProvider, Option } from './option.js';
import { useCommands } from './use-commands.js';
import { usePlaces } from './use-places.js';
import { usePeople } from './use-people.js';
import { useRecords } from './use-records.js';
import { useRequests } from './use-requests.js';
import { useWaiting } from './use-waiting.js';

interface ResultsProps {
  readonly store: ComboboxStore;
  readonly words: string;
  /** The case that is searched; null for all. */
  readonly spaceId: string | null;
  /** How often somebody pressed Enter for these words. */
  readonly enters: number;
  /** Space looks at what is chosen. */
  readonly canPeek: boolean;
  readonly onActive: (id: string | undefined) => void;
  readonly onChoose: (run: () => void) => void;
}

/** What there is of some words: records first, then requests, what waits, people, screens, cases, and what may be done. */
export function Results({ store, words, spaceId, enters, canPeek, onActive, onChoose }: ResultsProps) {
  const t = useTexts(OMNIBOX_TEXTS);
  // Its own would change once it is there, and the field would name a list that is none.
  const list = useId();
  const typed = words.trim();
  const [seen, setSeen] = useState({ typed: '', enters: 0 });
  const records = useRecords(typed, spaceId);
  const requests = useRequests(typed, spaceId);
  const groups: readonly ChoiceGroup[] = [
    { title: t('records'), choices: records.choices },
    { title: t('requests'), choices: requests.choices },
    { title: t('waiting'), choices: useWaiting(typed, spaceId) },
    { title: t('people'), choices: usePeople(typed, spaceId) },
    { title: t('goTo'), choices: usePlaces(typed) },
    { title: t('do'), choices: useCommands(typed, records.first) },
  ];
  const isSettled = records.isSettled && requests.isSettled;
  const said = [records.said, requests.said].filter((one) => one !== null);
  const { selectFirstOption, resetSelectedOption, clickSelectedOption } = store;
  const isFirstAsked = groups.find(({ choices }) => choices.length > 0)?.choices[0]?.isAsked === true;
  useEffect(() => {
    if (isFirstAsked) resetSelectedOption();
    onActive(isFirstAsked ? undefined : (selectFirstOption() ?? undefined));
  }, [typed, isSettled, spaceId, isFirstAsked, selectFirstOption, resetSelectedOption, onActive]);
  // Of two records with one number nobody gets the first unseen, nor makes what was not asked for: an Enter counts once it is shown.
  const isToBeSeen = isSettled && (records.areTwins || isFirstAsked);
  if (isToBeSeen && seen.typed !== typed) setSeen({ typed, enters });
  const before = isToBeSeen ? seen.enters : 0;
  useEffect(() => {
    if (isSettled && enters > before) clickSelectedOption();
  }, [isSettled, enters, before, clickSelectedOption]);
  const choosing = useMemo(() => ({ typed, onChoose }), [typed, onChoose]);
  return (
    <ChoosingProvider value={choosing}>
      <Combobox.Options id={list} className={classes['list']} aria-label={t('results')}>
        {said.length > 0 && <div className={classes['none']}>{said.join(' ')}</div>}
        {groups.map(
          ({ title, choices }) =>
            choices.length > 0 && (
              <Combobox.Group key={title} label={title} classNames={{ groupLabel: classes['title'] ?? '' }}>
                {choices.map((choice) => (
                  <Option key={choice.id} choice={choice} />
                ))}
              </Combobox.Group>
            ),
        )}
      </Combobox.Options>
      <Foot canPeek={canPeek} also={records.also} />
    </ChoosingProvider>
  );
}
