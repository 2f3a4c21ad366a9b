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
  replied: {
    en: 'Answers to your questions',
    nl: 'Antwoorden op uw vragen',
    hu: 'Válaszok a kérdéseire',
    bg: 'Отговори на вашите въпроси',
    ro: 'Răspunsuri la întrebările dumneavoastră',
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
