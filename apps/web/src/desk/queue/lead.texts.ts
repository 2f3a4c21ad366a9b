import type { TextTable } from '../../lib/texts.js';

/** What the queue is to each role, and the first thing that it can do there. */
export const LEAD_TEXTS = {
  forContact: {
    en: 'You read what people of {organisation} report, what they ticked and what the rules propose; triage takes the steps.',
    nl: 'U leest wat medewerkers van {organisation} melden, wat zij aankruisten en wat de regels voorstellen; de stappen zet de triage.',
    hu: 'Itt olvashatja, amit munkatársai bejelentenek ({organisation}), mit jelöltek meg, és mit javasolnak a szabályok; a lépéseket az előértékelés teszi meg.',
    bg: 'Тук четете какво съобщават служителите на {organisation}, какво са отбелязали и какво предлагат правилата; стъпките предприема първоначалната оценка.',
    ro: 'Aici citiți ce relatează angajații din {organisation}, ce au bifat și ce propun regulile; pașii îi face evaluarea preliminară.',
  },
  howColleagues: {
    en: 'How colleagues report',
    nl: 'Hoe collega’s melden',
    hu: 'Hogyan tesznek bejelentést a kollégák?',
    bg: 'Как съобщават колегите',
    ro: 'Cum fac colegii o semnalare',
  },
  emptyContact: {
    en: 'What people of your organisation report is listed here until somebody has assessed it.',
    nl: 'Wat medewerkers van uw organisatie melden, staat hier tot iemand het heeft gewogen.',
    hu: 'Az Ön szervezetének munkatársaitól érkező jelzések itt láthatók, amíg valaki nem értékeli őket.',
    bg: 'Каквото съобщават служителите на вашата организация, стои тук, докато някой го оцени.',
    ro: 'Ce relatează angajații organizației dumneavoastră apare aici până la evaluare.',
  },
  forProsecutor: {
    en: 'You decide whether what an inspection found may be used in a criminal investigation; triage takes all other steps.',
    nl: 'U beslist of wat bij toezicht is gevonden in de opsporing mag worden gebruikt; alle andere stappen zet de triage.',
    hu: 'Ön dönt arról, hogy a hatósági ellenőrzés során észlelt tény használható-e nyomozásban; minden más lépést az előértékelés tesz meg.',
    bg: 'Вие решавате дали установеното при контролна дейност може да се ползва в разследване; всички други стъпки предприема първоначалната оценка.',
    ro: 'Decideți dacă ce s-a constatat la un control poate fi folosit în urmărirea penală; toți ceilalți pași îi face evaluarea preliminară.',
  },
  toSwitch: {
    en: '{count, plural, =0 {Triage has taken none of these so far; you can read them.} one {# of these has been taken and can be decided.} other {# of these have been taken and can be decided.}}',
    nl: '{count, plural, =0 {De triage heeft er nog geen in behandeling; u kunt ze lezen.} one {# ervan is in behandeling: daarover kunt u beslissen.} other {# ervan zijn in behandeling: daarover kunt u beslissen.}}',
    hu: '{count, plural, =0 {Az előértékelés ezek közül még egyet sem vett fel; elolvashatja őket.} other {Ezek közül # már fel van véve: erről dönthet.}}',
    bg: '{count, plural, =0 {Първоначалната оценка още не е поела нито един от тях; може да ги прочетете.} one {# от тях е поет: може да решите по него.} other {# от тях са поети: може да решите по тях.}}',
    ro: '{count, plural, =0 {Evaluarea preliminară nu a preluat încă niciuna; le puteți citi.} one {# a fost preluată: puteți decide asupra ei.} few {# au fost preluate: puteți decide asupra lor.} other {# au fost preluate: puteți decide asupra lor.}}',
  },
  ownGuide: {
    en: 'Your guide',
    nl: 'Uw handleiding',
    hu: 'Az Ön útmutatója',
    bg: 'Вашето ръководство',
    ro: 'Ghidul dumneavoastră',
  },
  emptyProsecutor: {
    en: 'What triage has taken and you can decide about is listed here, with all that waits.',
    nl: 'Wat de triage in behandeling heeft en waarover u kunt beslissen, staat hier, met al wat wacht.',
    hu: 'Itt látható minden, ami vár, köztük az, amit az előértékelés felvett, és amiről Ön dönthet.',
    bg: 'Тук е всичко, което чака, както и поетото от първоначалната оценка, по което може да решите.',
    ro: 'Aici apare tot ce așteaptă, inclusiv ce a preluat evaluarea preliminară și asupra căruia puteți decide.',
  },
  toAnswers: {
    en: 'See who waits for an answer',
    nl: 'Bekijk wie op antwoord wacht',
    hu: 'Ki vár válaszra?',
    bg: 'Виж кой чака отговор',
    ro: 'Vezi cine așteaptă răspuns',
  },
} as const satisfies TextTable;
