import type { Texts } from '#libs/vocabulary';
import type { CheckErrorCode } from './check.errors.js';

/** What a list that is not looked up says, in each language. */
export const CHECK_TEXTS: Readonly<Record<CheckErrorCode, Texts>> = {
  CHECK_NOT_FOUND: {
    en: 'This list is not here. A list is kept for 30 days, for whoever looked it up.',
    nl: 'Deze lijst is hier niet. Een lijst wordt 30 dagen bewaard, voor wie hem heeft opgezocht.',
    hu: 'Ez a lista nincs itt. A lista 30 napig marad meg annak, aki ellenőrizte.',
    bg: 'Този списък не е тук. Списъкът се пази 30 дни за този, който го е проверил.',
    ro: 'Această listă nu este aici. O listă se păstrează 30 de zile pentru cine a verificat-o.',
  },
  RECORD_NOT_HERE: {
    en: 'This record is not in this case.',
    nl: 'Deze registratie staat niet in deze zaak.',
    hu: 'Ez az adatlap nincs ebben az ügyben.',
    bg: 'Този запис не е по това дело.',
    ro: 'Această înregistrare nu este în acest dosar.',
  },
  RECORD_NOT_OWN: {
    en: "This record is another country's. That country alone decides what its records answer.",
    nl: 'Deze registratie is van een ander land. Alleen dat land bepaalt wat zijn registraties antwoorden.',
    hu: 'Ez az adatlap másik országé. Csak az az ország dönti el, mit válaszolnak az adatlapjai.',
    bg: 'Този запис е на друга държава. Само тя решава какво отговарят нейните записи.',
    ro: 'Această înregistrare este a altei țări. Numai acea țară hotărăște ce răspund înregistrările sale.',
  },
  JUSTIFICATION_REQUIRED: {
    en: 'Say what for, of whom, for which offence and why. Without it no other country is asked.',
    nl: 'Zeg waarvoor, over wie, voor welk strafbaar feit en waarom. Zonder dat wordt geen ander land gevraagd.',
    hu: 'Adja meg a célt, az érintettek körét, a bűncselekményt és az okot. Enélkül más országhoz nem megy kérdés.',
    bg: 'Посочете целта, за кого се отнася, престъплението и мотива. Без това никоя друга държава не се пита.',
    ro: 'Spuneți în ce scop, despre cine, pentru ce infracțiune și de ce. Fără acestea nu este întrebată nicio altă țară.',
  },
  LIST_WITHOUT_NUMBERS: {
    en: 'There is no number in this list that another country could be asked about. Names are looked up at home alone.',
    nl: 'In deze lijst staat geen nummer waarnaar een ander land gevraagd kan worden. Namen worden alleen thuis opgezocht.',
    hu: 'Ebben a listában nincs olyan szám, amely más országtól megkérdezhető. A nevek keresése csak itthon folyik.',
    bg: 'В този списък няма номер, за който може да се пита друга държава. Имената се търсят само тук.',
    ro: 'În această listă nu este niciun număr despre care poate fi întrebată altă țară. Numele se caută doar aici.',
  },
  LIST_TOO_LONG: {
    en: 'There are more numbers in this list than may be asked about in 30 days. Split it, and look up the most important part.',
    nl: 'Er staan meer nummers in deze lijst dan waarnaar in 30 dagen gevraagd mag worden. Splits de lijst en zoek het belangrijkste deel op.',
    hu: 'Ebben a listában több szám van, mint amennyi 30 nap alatt megkérdezhető. Ossza fel, és a legfontosabb részt ellenőrizze.',
    bg: 'В този списък има повече номера, отколкото може да се питат за 30 дни. Разделете го и проверете най-важната част.',
    ro: 'În această listă sunt mai multe numere decât pot fi întrebate în 30 de zile. Împărțiți-o și verificați partea cea mai importantă.',
  },
};
