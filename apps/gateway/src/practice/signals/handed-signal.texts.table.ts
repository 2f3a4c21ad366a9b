import type { Texts } from '#libs/vocabulary';
import type { HandedSignalErrorCode } from './handed-signal.errors.js';

/** What a refused look at a signal says, in each language. */
export const HANDED_SIGNAL_TEXTS: Readonly<Record<HandedSignalErrorCode, Texts>> = {
  HANDED_SIGNAL_NOT_FOUND: {
    en: 'Intake handed over no signal with this id.',
    nl: 'Er is geen signaal met dit id overgedragen.',
    hu: 'Ilyen azonosítójú jelzést nem adtak át.',
    bg: 'Не е предаден сигнал с този идентификатор.',
    ro: 'Nu a fost predată nicio semnalare cu acest identificator.',
  },
};
