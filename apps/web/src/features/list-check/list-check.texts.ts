import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const LIST_CHECK_TEXTS = {
  title: TERMS.listCheck,
  lines: {
    en: 'Names, numbers or plates, one on each line',
    nl: 'Namen, nummers of kentekens, één per regel',
    hu: 'Nevek, számok vagy rendszámok, soronként egy',
    bg: 'Имена, номера или регистрационни табели, по едно на ред',
    ro: 'Nume, numere sau numere de înmatriculare, câte unul pe rând',
  },
  where: {
    en: 'Up to {most} lines. They are looked up among the records that your country holds in this case. Nothing is sent to others.',
    nl: 'Tot {most} regels. Ze worden opgezocht in de registraties die uw land in deze zaak heeft. Er wordt niets naar anderen verzonden.',
    hu: 'Legfeljebb {most} sor. A keresés az ügynek az Ön országánál meglévő adatlapjai között folyik. Mások semmit sem kapnak meg belőle.',
    bg: 'До {most} реда. Търсят се в записите, които вашата държава има по това дело. На други не се изпраща нищо.',
    ro: 'Cel mult {most, plural, one {# rând} few {# rânduri} other {# de rânduri}}. Se caută în înregistrările pe care țara dumneavoastră le are în acest dosar. Altora nu li se trimite nimic.',
  },
  check: { en: 'Check', nl: 'Controleren', hu: 'Ellenőrzés', bg: 'Провери', ro: 'Verifică' },
  progress: {
    en: '{done} of {all} looked up',
    nl: '{done} van {all} opgezocht',
    hu: '{done} / {all} megkeresve',
    bg: 'потърсени: {done} от {all}',
    ro: 'Căutate: {done} din {all}',
  },
  found: { en: 'Found', nl: 'Gevonden', hu: 'Találat', bg: 'Намерено', ro: 'Găsite' },
  notFound: {
    en: 'Nothing found',
    nl: 'Niets gevonden',
    hu: 'Nincs találat',
    bg: 'Нищо не е намерено',
    ro: 'Nimic găsit',
  },
  alike: {
    en: 'also similar spellings',
    nl: 'ook wat er in spelling op lijkt',
    hu: 'a hasonló írásmódúak is',
    bg: 'и с подобно изписване',
    ro: 'inclusiv ce se scrie asemănător',
  },
  more: {
    en: 'and {count} more',
    nl: 'en nog {count}',
    hu: 'és még {count}',
    bg: 'и още {count}',
    ro: 'și încă {count}',
  },
  long: {
    en: 'A line has at most {most} characters: put each name or number on a line of its own.',
    nl: 'Een regel heeft hoogstens {most} tekens: zet elke naam of elk nummer op een eigen regel.',
    hu: 'Egy sor legfeljebb {most} karakter: minden név vagy szám külön sorba kerüljön.',
    bg: 'Един ред има най-много {most} знака: поставете всяко име или номер на отделен ред.',
    ro: 'Un rând are cel mult {most} de caractere: puneți fiecare nume sau număr pe rândul lui.',
  },
  cut: {
    en: 'Only the first {most} lines are looked up.',
    nl: 'Alleen de eerste {most} regels worden opgezocht.',
    hu: 'A keresés csak az első {most} sorra terjed ki.',
    bg: 'Търсят се само първите {most} реда.',
    ro: 'Se caută doar {most, plural, one {primul rând} few {primele # rânduri} other {primele # de rânduri}}.',
  },
} as const satisfies TextTable;
