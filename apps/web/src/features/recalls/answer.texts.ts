import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What countries say became of what was recalled, and whose turn it is. */
export const ANSWER_TEXTS = {
  purged: {
    en: 'says that it was erased, {at}',
    nl: 'zegt dat het is gewist, {at}',
    hu: 'azt mondja, hogy törölték, {at}',
    bg: 'заявява, че е изтрито, {at}',
    ro: 'declară că a fost șters, {at}',
  },
  kept: {
    en: 'says that it is kept for proceedings, {reference}, {at}',
    nl: 'zegt dat het wordt bewaard voor een procedure, {reference}, {at}',
    hu: 'azt mondja, hogy eljárás céljából megőrzik, {reference}, {at}',
    bg: 'заявява, че се пази за производство, {reference}, {at}',
    ro: 'declară că este păstrat pentru o procedură, {reference}, {at}',
  },
  awaited: {
    en: 'has not said yet what became of it; it has until {due}',
    nl: 'heeft nog niet gezegd wat ermee is gebeurd; dat kan tot {due}',
    hu: 'még nem mondta meg, mi lett vele; eddig teheti meg: {due}',
    bg: 'още не е заявила какво е станало с него; има срок до {due}',
    ro: 'încă nu a declarat ce s-a întâmplat; are timp până la {due}',
  },
  silent: {
    en: 'has said nothing for 15 minutes, while somebody is in danger: call {member}',
    nl: 'heeft 15 minuten niets gezegd, terwijl iemand in gevaar is: bel {member}',
    hu: '15 perce nem szól, pedig valaki veszélyben van: hívja fel: {member}',
    bg: 'мълчи вече 15 минути, а има човек в опасност: обадете се на {member}',
    ro: 'nu spune nimic de 15 minute, deși cineva este în pericol: sunați {member}',
  },
  late: TERMS.late,
  turn: {
    en: 'Whose turn it is: {members}',
    nl: 'Actie bij: {members}',
    hu: 'Akire vár: {members}',
    bg: 'Чий ред е: {members}',
    ro: 'Al cui este rândul: {members}',
  },
  turnOfNobody: {
    en: 'Everybody has said what became of it.',
    nl: 'Iedereen heeft gezegd wat ermee is gebeurd.',
    hu: 'Mindenki megmondta, mi lett vele.',
    bg: 'Всички са заявили какво е станало с него.',
    ro: 'Toți au declarat ce s-a întâmplat.',
  },
} as const satisfies TextTable;
