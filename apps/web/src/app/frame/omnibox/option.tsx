import { Combobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, Suspense, useContext } from 'react';
import { useDuty } from '../../../case/feature/features.js';
import type { DutyItem, DutyRowProps } from '../../../case/feature/web-feature.js';
import { Due } from '../../../components/due.js';
import type { Choice } from './choice.js';
import { piecesOf } from './matches.js';
import classes from './omnibox-dialog.module.css';

interface Choosing {
  readonly typed: string;
  readonly onChoose: (run: () => void) => void;
}

const ChoosingContext = createContext<Choosing>({ typed: '', onChoose: () => undefined });

/** Around options: what is marked in them, and what is done with the one that somebody chooses. */
export const ChoosingProvider = ChoosingContext.Provider;

/** Something that may be chosen; what waits stands there as in My work, once that is loaded. */
export function Option({ choice }: { readonly choice: Choice }) {
  const line = <Line choice={choice} />;
  if (choice.duty === undefined) return line;
  return (
    <Suspense fallback={line}>
      <OfFeature duty={choice.duty}>{line}</OfFeature>
    </Suspense>
  );
}

function Line({ choice: { id, icon, label, note, end, peek, run } }: { readonly choice: Choice }) {
  const { typed, onChoose } = useContext(ChoosingContext);
  return (
    <Combobox.Option
      value={id}
      className={classes['option']}
      data-peeks={peek !== undefined || undefined}
      onClick={({ shiftKey }) => onChoose(shiftKey && peek ? peek : run)}
    >
      {icon}
      <span className={classes['words']} dir="auto" title={note ? `${label} ${note}` : label}>
        {piecesOf(label, typed).map(({ text, isTyped }, at) => (isTyped ? <mark key={at}>{text}</mark> : text))}
        {note && <span className={classes['note']}> {note}</span>}
      </span>
      {end && <span className={classes['end']}>{end}</span>}
    </Combobox.Option>
  );
}

/** The sentence of the feature that it belongs to; its plain line where this page is too old to know it. */
function OfFeature({ duty, children }: { readonly duty: DutyItem; readonly children: ReactNode }) {
  const Kind = useDuty(duty)?.row;
  return Kind ? <Kind duty={duty} Row={DutyLine} /> : children;
}

function DutyLine({ duty: { id, dueAt }, icon: Icon, line, to }: DutyRowProps) {
  const navigate = useNavigate();
  const choice: Choice = {
    id,
    icon: <Icon size={16} stroke={1.6} aria-hidden />,
    label: line,
    end: dueAt !== null && <Due at={dueAt} />,
    run: () => void navigate(to),
  };
  return <Line choice={choice} />;
}
