import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What My work says of records. */
export const RECORD_DUTY_TEXTS = {
  newRecordLine: {
    en: '{name} · {member} shared {values, plural, one {# value} other {# values}} with us',
    nl: '{name} · {member} deelde {values, plural, one {# waarde} other {# waarden}} met ons',
    hu: '{name} · {member} {values, plural, other {# adatot}} osztott meg velünk',
    bg: '{name} · {member} ни предостави {values, plural, one {# стойност} other {# стойности}}',
    ro: '{name} · {member} ne-a pus la dispoziție {values, plural, one {# valoare} few {# valori} other {# de valori}}',
  },
  newFactsLine: {
    en: '{name} · {changes, plural, one {# change} =50 {50 changes or more} other {# changes}} by {members} since you looked',
    nl: '{name} · {changes, plural, one {# wijziging} =50 {50 wijzigingen of meer} other {# wijzigingen}} door {members} sinds u keek',
    hu: '{name} · {changes, plural, =50 {50 vagy több módosítás} other {# módosítás}} az utolsó megtekintés óta: {members}',
    bg: '{name} · {changes, plural, one {# промяна} =50 {50 или повече промени} other {# промени}} от {members} след последния ви преглед',
    ro: '{name} · {changes, plural, one {# modificare făcută} =50 {50 sau mai multe modificări făcute} few {# modificări făcute} other {# de modificări făcute}} de {members} de la ultima dvs. vizită',
  },
  assign: TERMS.assign,
  assignRecord: {
    en: 'Assign: {name}',
    nl: 'Toewijzen: {name}',
    hu: 'Kiosztás: {name}',
    bg: 'Възложи: {name}',
    ro: 'Atribuie: {name}',
  },
  hush: {
    en: 'Stop telling me about {name}',
    nl: 'Meld mij niets meer over {name}',
    hu: 'Ne értesítsen többé erről: {name}',
    bg: 'Не ме известявай повече за {name}',
    ro: 'Nu mă mai anunța despre {name}',
  },
  assignedToYou: {
    en: 'assigned to you',
    nl: 'aan u toegewezen',
    hu: 'Önnek kiosztva',
    bg: 'възложено на вас',
    ro: 'atribuită dumneavoastră',
  },
} as const satisfies TextTable;
