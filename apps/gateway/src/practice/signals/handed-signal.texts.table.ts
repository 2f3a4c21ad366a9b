import type { Texts } from '#libs/vocabulary';
import type { HandedSignalErrorCode } from './handed-signal.errors.js';

/** What a refused look or step says, in each language. */
export const HANDED_SIGNAL_TEXTS: Readonly<Record<HandedSignalErrorCode, Texts>> = {
  HANDED_SIGNAL_NOT_FOUND: {
    en: 'Intake handed over no signal with this id.',
    nl: 'Er is geen signaal met dit id overgedragen.',
    hu: 'Ilyen azonosítójú jelzést nem adtak át.',
    bg: 'Не е предаден сигнал с този идентификатор.',
    ro: 'Nu a fost predată nicio semnalare cu acest identificator.',
  },
  SIGNAL_TAKEN_UP: {
    en: 'Somebody took this signal up before you. Load the page again to see into which case.',
    nl: 'Iemand heeft dit signaal al vóór u in een zaak opgenomen. Laad de pagina opnieuw om te zien in welke zaak.',
    hu: 'Valaki Ön előtt már felvette ezt a jelzést. Töltse be újra az oldalt, hogy lássa, melyik ügybe.',
    bg: 'Някой е приобщил този сигнал преди вас. Заредете страницата отново, за да видите към кое дело.',
    ro: 'Cineva a preluat această semnalare înaintea dumneavoastră. Reîncărcați pagina ca să vedeți în ce dosar.',
  },
  SIGNAL_NOT_TAKEN_UP: {
    en: 'It was not taken up into a case, so it was not used in one. Take it up first, or answer otherwise.',
    nl: 'Het is in geen zaak opgenomen en dus in geen zaak gebruikt. Neem het eerst in een zaak op, of antwoord anders.',
    hu: 'Egyetlen ügybe sem vették fel, tehát nem használták fel. Előbb vegye fel, vagy válaszoljon másként.',
    bg: 'Не е приобщен към нито едно дело, затова не е използван. Първо го приобщете или изберете друг отговор.',
    ro: 'Nu a fost preluată în niciun dosar, deci nu a fost folosită. Preluați-o mai întâi sau răspundeți altfel.',
  },
  SIGNAL_ANSWERED: {
    en: 'Somebody answered this signal before you. Load the page again to see what was said.',
    nl: 'Iemand heeft dit signaal al vóór u beantwoord. Laad de pagina opnieuw om te zien wat er is gezegd.',
    hu: 'Valaki Ön előtt már válaszolt erre a jelzésre. Töltse be újra az oldalt, hogy lássa a választ.',
    bg: 'Някой е отговорил на този сигнал преди вас. Заредете страницата отново, за да видите какво е казано.',
    ro: 'Cineva a răspuns la această semnalare înaintea dumneavoastră. Reîncărcați pagina ca să vedeți ce s-a spus.',
  },
  SIGNAL_REASON: {
    en: 'A reason is given only where there is no follow-up.',
    nl: 'Een reden hoort alleen bij een signaal zonder vervolg.',
    hu: 'Indokot csak akkor lehet megadni, ha nincs folytatás.',
    bg: 'Мотиви се посочват само когато няма последващи действия.',
    ro: 'O motivare se dă numai acolo unde nu există urmări.',
  },
  SIGNAL_DRAFT_NOT_FOUND: {
    en: 'This case has no draft with this id.',
    nl: 'Deze zaak heeft geen concept met dit id.',
    hu: 'Ebben az ügyben nincs ilyen azonosítójú piszkozat.',
    bg: 'В това дело няма чернова с този идентификатор.',
    ro: 'Acest dosar nu are nicio ciornă cu acest identificator.',
  },
  SIGNAL_DRAFT_SETTLED: {
    en: 'Somebody entered this draft before you, or left it out.',
    nl: 'Iemand heeft dit concept al vóór u ingevoerd of weggelaten.',
    hu: 'Valaki Ön előtt már bevitte vagy kihagyta ezt a piszkozatot.',
    bg: 'Някой е въвел тази чернова преди вас или я е пропуснал.',
    ro: 'Cineva a introdus această ciornă înaintea dumneavoastră sau a lăsat-o deoparte.',
  },
};
