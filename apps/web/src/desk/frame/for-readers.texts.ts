import type { TextTable } from '../../lib/texts.js';

/** What somebody at the desk is told who reads no signals. */
export const FOR_READERS_TEXTS = {
  title: {
    en: 'Operations never reads signals',
    nl: 'Beheer leest nooit signalen',
    hu: 'Az üzemeltetés soha nem olvas jelzéseket',
    bg: 'Системната поддръжка никога не чете сигнали',
    ro: 'Echipa de operațiuni nu citește niciodată semnalările',
  },
  why: {
    en: 'Triage officers, the head of triage and national prosecutors read what people report.',
    nl: 'Triagemedewerkers, de leidinggevende triage en landelijk officieren van justitie lezen wat mensen melden.',
    hu: 'Amit az emberek bejelentenek, azt az előértékelők, az előértékelés vezetője és az országos ügyészek olvassák.',
    bg: 'Съобщеното от хората се чете от служителите по първоначална оценка, техния ръководител и националните прокурори.',
    ro: 'Ce relatează oamenii este citit de ofițerii de evaluare preliminară, de conducătorul evaluării și de procurorii naționali.',
  },
  home: {
    en: 'See how intake stands',
    nl: 'Naar de stand van het meldpunt',
    hu: 'A fogadó szolgálat állapota',
    bg: 'Към състоянието на приемащата служба',
    ro: 'Vezi starea serviciului de preluare',
  },
} as const satisfies TextTable;
