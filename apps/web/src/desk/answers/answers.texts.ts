import type { TextTable } from '../../lib/texts.js';
import { FRAME_TEXTS } from '../frame/frame.texts.js';

export const ANSWERS_TEXTS = {
  title: FRAME_TEXTS.answers,
  overdue: {
    en: '{count, plural, one {# reporter was} other {# reporters were}} not told in time.',
    nl: '{count, plural, one {# melder heeft} other {# melders hebben}} niet op tijd antwoord gekregen.',
    hu: '{count, plural, other {# bejelentő nem kapott időben választ.}}',
    bg: '{count, plural, one {# подател не е получил} other {# податели не са получили}} отговор навреме.',
    ro: '{count, plural, one {# persoană care a relatat nu a primit} few {# persoane care au relatat nu au primit} other {# de persoane care au relatat nu au primit}} răspuns la timp.',
  },
  what: { en: 'What', nl: 'Wat', hu: 'Mi', bg: 'Какво', ro: 'Ce' },
  replied: {
    en: 'Answer to your question',
    nl: 'Antwoord op uw vraag',
    hu: 'Válasz a kérdésére',
    bg: 'Отговор на ваш въпрос',
    ro: 'Răspuns la întrebarea dumneavoastră',
  },
  repliedLong: {
    en: 'Whoever reported it answered in the mailbox, and nobody has read it yet',
    nl: 'De melder antwoordde in de berichtenbox, en nog niemand heeft het gelezen',
    hu: 'A bejelentő a postafiókban válaszolt, és ezt még senki sem olvasta',
    bg: 'Подателят е отговорил в кутията и още никой не го е прочел',
    ro: 'Cine a relatat a răspuns în cutia poștală și nimeni nu a citit încă',
  },
  owed: {
    en: 'Say what became of it',
    nl: 'Zeg wat ermee is gedaan',
    hu: 'Meg kell írni, mi lett belőle',
    bg: 'Да се каже какво е станало',
    ro: 'De spus ce s-a întâmplat',
  },
  owedLong: {
    en: 'Whoever reported it waits to be told what became of it',
    nl: 'De melder wacht op bericht wat ermee is gedaan',
    hu: 'A bejelentő arra vár, hogy megtudja, mi lett a jelzéséből',
    bg: 'Подателят чака да научи какво е станало със сигнала',
    ro: 'Cine a relatat așteaptă să afle ce s-a întâmplat cu semnalarea',
  },
  toQueue: {
    en: 'See the signals that wait',
    nl: 'Bekijk de signalen die wachten',
    hu: 'A várakozó jelzések megnyitása',
    bg: 'Виж чакащите сигнали',
    ro: 'Vezi semnalările care așteaptă',
  },
  empty: {
    en: 'Nobody is waiting for an answer',
    nl: 'Niemand wacht op antwoord',
    hu: 'Senki sem vár válaszra',
    bg: 'Никой не чака отговор',
    ro: 'Nimeni nu așteaptă răspuns',
  },
  emptyText: {
    en: 'Whoever reports something is told within ten working days what became of it. Those who wait are listed here, the most urgent first.',
    nl: 'Wie iets meldt, hoort binnen tien werkdagen wat ermee is gebeurd. Wie wacht, staat hier, het dringendste eerst.',
    hu: 'A bejelentő tíz munkanapon belül megtudja, mi lett a jelzéséből. A válaszra várók itt láthatók, a legsürgősebb elöl.',
    bg: 'Който е съобщил нещо, научава до десет работни дни какво е станало със сигнала. Чакащите са тук, най-спешните отпред.',
    ro: 'Cine a relatat ceva află în zece zile lucrătoare ce s-a întâmplat cu semnalarea. Cei care așteaptă apar aici, întâi cei mai urgenți.',
  },
} as const satisfies TextTable;
