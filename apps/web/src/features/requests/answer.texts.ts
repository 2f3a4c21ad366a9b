import type { TextTable } from '../../lib/texts.js';

export const ANSWER_TEXTS = {
  answerIt: { en: 'Answer', nl: 'Beantwoorden', hu: 'Válasz', bg: 'Отговори', ro: 'Răspunde' },
  readBy: {
    en: 'Can be read by people in {members} who read records of this case, and by nobody else.',
    nl: 'Te lezen door mensen van {members} die registraties van deze zaak lezen, en door niemand anders.',
    hu: 'Olvashatják: {members} azon munkatársai, akik az ügy adatlapjait olvassák, és senki más.',
    bg: 'Могат да го прочетат хора от {members}, които четат записите по това дело, и никой друг.',
    ro: 'Poate fi citit numai de persoanele din {members} care citesc înregistrările acestui dosar.',
  },
  asksRelease: {
    en: 'Asks {member} to release what is sealed, and says:',
    nl: 'Vraagt {member} om vrij te geven wat verzegeld is, en schrijft:',
    hu: 'Kéri, hogy {member} bocsássa rendelkezésre a zárolt adatlapot. Szövege:',
    bg: 'Моли {member} да предостави запечатаното и пише:',
    ro: 'Cere ca {member} să pună la dispoziție ce este sigilat și scrie:',
  },
  asksAbout: {
    en: 'Asks {member} about this record:',
    nl: 'Vraagt {member} naar deze registratie:',
    hu: 'Kérdés erről az adatlapról. Címzett: {member}. Szövege:',
    bg: 'Пита {member} за този запис:',
    ro: 'Întreabă {member} despre această înregistrare:',
  },
  comeOf: {
    en: '{member} released values of {name}: {here} of {count} here so far. {reason}',
    nl: '{member} gaf waarden van {name} vrij, aangekomen: {here} van {count}. {reason}',
    hu: '{member} adatokat bocsátott rendelkezésre, {name}: eddig {here} érkezett meg {count} adatból. {reason}',
    bg: '{member} предостави стойности относно {name}: пристигнали са {here} от {count}. {reason}',
    ro: '{member} a pus la dispoziție valori despre {name}; sosite: {here} din {count}. {reason}',
  },
  givenOf: {
    en: '{member} released: {count, plural, one {# value} other {# values}} of {name}. {reason}',
    nl: '{member} gaf vrij: {count, plural, one {# waarde} other {# waarden}} van {name}. {reason}',
    hu: '{member} rendelkezésre bocsátotta: {count, plural, other {# adat}}, {name}. {reason}',
    bg: '{member} предостави: {count, plural, one {# стойност} other {# стойности}} относно {name}. {reason}',
    ro: '{member} a pus la dispoziție {count, plural, one {# valoare} few {# valori} other {# de valori}} despre {name}. {reason}',
  },
} as const satisfies TextTable;
