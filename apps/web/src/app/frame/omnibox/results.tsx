import { Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { Keys } from '../../../components/kbd.js';
import { useTexts } from '../../../lib/texts.js';
import type { Choice, ChoiceGroup } from './choice.js';
import { piecesOf } from './matches.js';
import classes from './omnibox-dialog.module.css';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
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
  readonly onActive: (id: string | undefined) => void;
  readonly onChoose: (run: () => void) => void;
}

/** What there is of some words: records first, then requests, what waits, people, screens, cases, and what may be done. */
export function Results({ store, words, spaceId, enters, onActive, onChoose }: ResultsProps) {
  const t = useTexts(OMNIBOX_TEXTS);
  // Its own would change once it is there, and the field would name a list that is none.
  const list = useId();
  const typed = words.trim();
  const [seen, setSeen] = useState({ typed: '', enters: 0 });
  const records = useRecords(typed, spaceId);
  const requests = useRequests(typed, spaceId);
  const isNothing = records.isSettled && records.said !== null && records.choices.length === 0;
  const groups: readonly ChoiceGroup[] = [
    { title: t('records'), choices: records.choices },
    { title: t('requests'), choices: requests.choices },
    { title: t('waiting'), choices: useWaiting(typed, spaceId) },
    { title: t('people'), choices: usePeople(typed, spaceId) },
    { title: t('goTo'), choices: usePlaces(typed) },
    { title: t('do'), choices: useCommands(typed, isNothing) },
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
  return (
    <>
      <Combobox.Options id={list} className={classes['list']} aria-label={t('results')}>
        {said.length > 0 && <div className={classes['none']}>{said.join(' ')}</div>}
        {groups.map(
          ({ title, choices }) =>
            choices.length > 0 && (
              <Combobox.Group key={title} label={title} classNames={{ groupLabel: classes['title'] ?? '' }}>
                {choices.map((choice) => (
                  <Option key={choice.id} choice={choice} typed={typed} onChoose={onChoose} />
                ))}
              </Combobox.Group>
            ),
        )}
      </Combobox.Options>
      <Foot />
    </>
  );
}

interface OptionProps {
  readonly choice: Choice;
  readonly typed: string;
  readonly onChoose: (run: () => void) => void;
}

function Option({ choice: { id, icon, label, note, end, run }, typed, onChoose }: OptionProps) {
  return (
    <Combobox.Option value={id} className={classes['option']} onClick={() => onChoose(run)}>
      {icon}
      <span className={classes['words']} dir="auto" title={note ? `${label} ${note}` : label}>
        {piecesOf(label, typed).map(({ text, isTyped }, at) => (isTyped ? <mark key={at}>{text}</mark> : text))}
        {note && <span className={classes['note']}> {note}</span>}
      </span>
      {end && <span className={classes['end']}>{end}</span>}
    </Combobox.Option>
  );
}

function Foot() {
  const t = useTexts(OMNIBOX_TEXTS);
  return (
    <div className={classes['foot']} aria-hidden>
      <span>
        <Keys keys="ArrowUp ArrowDown" /> {t('choose')}
      </span>
      <span>
        <Keys keys="Enter" /> {t('goThere')}
      </span>
    </div>
  );
}
