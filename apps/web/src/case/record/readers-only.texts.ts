import type { TextTable } from '../../lib/texts.js';

/** What a role that reads no content is told instead of any. */
export const READERS_ONLY_TEXTS = {
  title: {
    en: 'Operations never sees content',
    nl: 'Beheer ziet nooit inhoud',
    hu: 'Az üzemeltetés soha nem lát tartalmat',
    bg: 'Системната поддръжка никога не вижда съдържание',
    ro: 'Echipa de operațiuni nu vede niciodată conținutul',
  },
  why: {
    en: 'Investigators, liaison officers and prosecutors read what a case holds.',
    nl: 'Rechercheurs, liaisonofficieren en officieren van justitie lezen wat een zaak bevat.',
    hu: 'Az ügy tartalmát nyomozók, összekötő tisztviselők és ügyészek olvassák.',
    bg: 'Съдържанието на делото четат разследващи, служители за връзка и прокурори.',
    ro: 'Conținutul dosarului îl citesc anchetatorii, ofițerii de legătură și procurorii.',
  },
  home: {
    en: 'Go to Message flow',
    nl: 'Naar Berichtenverkeer',
    hu: 'Ugrás az Üzenetforgalomhoz',
    bg: 'Към Движение на съобщенията',
    ro: 'Mergi la Fluxul mesajelor',
  },
} as const satisfies TextTable;
