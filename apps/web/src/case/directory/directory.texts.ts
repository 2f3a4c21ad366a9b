import type { TextTable } from '../../lib/texts.js';

/** Whether a desk answers now. */
export const DUTY_TEXTS = {
  until: {
    en: 'On duty until {at}',
    nl: 'Dienstdoend tot {at}',
    hu: 'Ügyeletes eddig: {at}',
    bg: 'Дежурно до {at}',
    ro: 'De serviciu până {at}',
  },
  always: {
    en: 'On duty day and night',
    nl: 'Dag en nacht dienstdoend',
    hu: 'Éjjel-nappal ügyeletes',
    bg: 'Дежурно денонощно',
    ro: 'De serviciu zi și noapte',
  },
  night: {
    en: 'On duty outside office hours',
    nl: 'Dienstdoend buiten kantooruren',
    hu: 'Munkaidőn kívül ügyeletes',
    bg: 'Дежурно извън работно време',
    ro: 'De serviciu în afara programului',
  },
  deputies: {
    en: 'On duty as deputy',
    nl: 'Dienstdoend als plaatsvervanger',
    hu: 'Helyettesként ügyeletes',
    bg: 'Дежурно като заместник',
    ro: 'De serviciu ca înlocuitor',
  },
  opens: {
    en: 'Closed, opens {at}',
    nl: 'Gesloten, opent {at}',
    hu: 'Zárva, nyitás: {at}',
    bg: 'Затворено, отваря {at}',
    ro: 'Închis, se deschide {at}',
  },
  closed: { en: 'Closed', nl: 'Gesloten', hu: 'Zárva', bg: 'Затворено', ro: 'Închis' },
  unknown: {
    en: 'Hours are not known here',
    nl: 'Tijden zijn hier niet bekend',
    hu: 'Itt nem ismert, mikor hívható',
    bg: 'Работното време не е известно тук',
    ro: 'Programul nu este cunoscut aici',
  },
} as const satisfies TextTable;
