import { Combobox, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Keys } from '../../../components/kbd.js';
import { lazyPart } from '../../../lib/lazy-part.js';
import { useCurrentCase } from '../current-case.js';
import classes from './omnibox-dialog.module.css';
import { canPeekAt, Query } from './query.js';
import { ScopeChip } from './scope-chip.js';

/** What is found is loaded when somebody looks for it; what is typed until then is kept. */
const Results = lazyPart(() => import('./results.js'), 'Results');

interface FindOrDoProps {
  readonly onClose: () => void;
  /** What somebody chose. */
  readonly onChoose: (run: () => void) => void;
}

/** What somebody types, and what there is of it, the best first. */
export function FindOrDo({ onClose, onChoose }: FindOrDoProps) {
  const current = useCurrentCase();
  const [isEverywhere, setEverywhere] = useState(false);
  const [words, setWords] = useState('');
  const [enters, setEnters] = useState(0);
  const [active, setActive] = useState<string>();
  // Space is typed until somebody went among what is found.
  const [canPeek, setCanPeek] = useState(false);
  const store = useCombobox({ opened: true, onDropdownClose: onClose });
  const spaceId = isEverywhere ? null : current;
  return (
    <Combobox store={store}>
      <div className={classes['query']}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <Combobox.EventsTarget withExpandedAttribute>
          <Query
            active={active}
            canPeek={canPeek}
            onMove={(option) => {
              setActive(option?.id);
              setCanPeek(canPeekAt(option));
            }}
            words={words}
            onType={(typed) => {
              setEnters(0);
              setCanPeek(false);
              setWords(typed);
            }}
            onEnter={() => setEnters((times) => times + 1)}
          />
        </Combobox.EventsTarget>
        {spaceId !== null && <ScopeChip spaceId={spaceId} onRemove={() => setEverywhere(true)} />}
        <Keys keys="Escape" />
      </div>
      <Suspense fallback={<div className={classes['list']} />}>
        <Results
          store={store}
          words={words}
          spaceId={spaceId}
          enters={enters}
          canPeek={canPeek}
          onActive={setActive}
          onChoose={onChoose}
        />
      </Suspense>
    </Combobox>
  );
}
