import { type KeyboardEvent, useState } from 'react';
import { HANDLING_CODES } from '../../case/record/record-codes.js';
import { pressedKey } from '../../lib/pressed-key.js';
import type { FieldLabels } from './form-state.js';

export const SOURCES = ['A', 'B', 'C', 'X'] as const;
export const INFORMATIONS = [1, 2, 3, 4] as const;

/** Sets labels of one value, by chips and by two keys one after the other. */
export interface LabelSetter {
  readonly set: (change: Partial<FieldLabels>) => void;
  /** What is chosen so far of an evaluation. */
  readonly evaluated: Evaluated;
  readonly source: (code: string) => void;
  readonly information: (digit: number) => void;
  readonly unsetEvaluation: () => void;
  /** Gives to a country or takes from it; null: as the record. */
  readonly release: (member: string | null) => void;
  /** `h2` sets the handling code, `b2` the evaluation, `r1` gives to the first country or takes from it, `r0` is as the record. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface LabelSetterOptions {
  readonly labels: FieldLabels;
  readonly others: readonly string[];
  /** Who gets it as the record does. */
  readonly holders: readonly string[];
  readonly set: (change: Partial<FieldLabels>) => void;
  /** Shows the labels: a key that sets one says what it may set. */
  readonly open: () => void;
}

type First = 'handling' | 'evaluation' | 'release';

export function useLabelSetter({ labels, others, holders, set, open }: LabelSetterOptions): LabelSetter {
  const [first, setFirst] = useState<First | null>(null);
  const evaluation = useEvaluation(labels, set);
  const release = (member: string | null): void => {
    const gets = labels.release ?? holders;
    set({ release: member === null ? null : others.filter((one) => gets.includes(one) !== (one === member)) });
  };
  const begin = (what: First): void => {
    setFirst(what);
    open();
  };
  const end = (digit: number): boolean => {
    const code = HANDLING_CODES[digit];
    const member = digit === 0 ? null : others[digit - 1];
    if (first === 'handling' && code) set({ handling: code });
    else if (first === 'evaluation' && digit >= 1 && digit <= INFORMATIONS.length) evaluation.information(digit);
    else if (first === 'release' && member !== undefined) release(member);
    else return false;
    // Several countries may follow each other.
    if (first !== 'release') setFirst(null);
    return true;
  };
  const press = (key: string): boolean => {
    const source = SOURCES.find((code) => code.toLowerCase() === key);
    if (key === 'h') begin('handling');
    else if (key === 'r') begin('release');
    else if (source) {
      begin('evaluation');
      evaluation.source(source);
    } else return /^\d$/.test(key) && end(Number(key));
    return true;
  };
  return {
    set,
    release,
    ...evaluation,
    onKeyDown: (event) => {
      const isTool = event.target instanceof Element && event.target.matches('[data-tool]');
      const key = isTool && !event.repeat ? pressedKey(event.nativeEvent) : null;
      if (key === null || !press(key)) return setFirst(null);
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface Evaluated {
  readonly source: string;
  readonly information: number | null;
}

const NOTHING: Evaluated = { source: '', information: null };

/** An evaluation has two parts, which are chosen one after the other; it is said once both are there. */
function useEvaluation({ evaluation }: FieldLabels, set: (change: Partial<FieldLabels>) => void) {
  const [begun, setBegun] = useState(NOTHING);
  const [source = '', digit] = evaluation;
  const evaluated = evaluation === '' ? begun : { source, information: Number(digit) };
  const say = (next: Evaluated): void => {
    setBegun(next);
    set({ evaluation: next.source !== '' && next.information !== null ? `${next.source}${next.information}` : '' });
  };
  return {
    evaluated,
    source: (code: string) => say({ ...evaluated, source: code }),
    information: (chosen: number) => say({ ...evaluated, information: chosen }),
    unsetEvaluation: () => say(NOTHING),
  };
}
