import type { Texts } from '#libs/vocabulary';
import type { TriageErrorCode } from './triage.errors.js';

/** What a refused step says, in each language. */
export const TRIAGE_TEXTS: Readonly<Record<TriageErrorCode, Texts>> = {
  SIGNAL_NOT_FOUND: {
    en: 'There is no signal with this id.',
    nl: 'Er is geen signaal met dit id.',
    hu: 'Nincs ilyen azonosítójú jelzés.',
    bg: 'Няма сигнал с този идентификатор.',
    ro: 'Nu există nicio semnalare cu acest identificator.',
  },
  SIGNAL_STATE: {
    en: 'The signal is past this step, or not there yet. Open it again to see where it is.',
    nl: 'Het signaal is al voorbij deze stap, of nog niet zover. Open het opnieuw om te zien waar het is.',
    hu: 'A jelzés már túl van ezen a lépésen, vagy még nem tart itt. Nyissa meg újra, hogy lássa, hol tart.',
    bg: 'Сигналът е минал тази стъпка или още не е стигнал до нея. Отворете го отново, за да видите къде е.',
    ro: 'Semnalarea a trecut de acest pas sau nu a ajuns încă la el. Deschideți-o din nou ca să vedeți unde este.',
  },
  SECOND_READER: {
    en: 'It mentions a minor or has a strong sign: somebody else has to agree before it ends here.',
    nl: 'Het gaat om een minderjarige of er is een sterke indicator: een ander moet instemmen voordat het hier eindigt.',
    hu: 'Kiskorúról szól, vagy erős jelet tartalmaz: másvalakinek is egyet kell értenie, mielőtt itt véget ér.',
    bg: 'Става дума за дете или има силен признак: друг човек трябва да се съгласи, преди сигналът да приключи тук.',
    ro: 'Este vorba despre un minor sau există un semn puternic: altă persoană trebuie să fie de acord înainte să se încheie aici.',
  },
  SPHERE_SWITCH: {
    en: 'It was found in an inspection. It goes to a criminal investigation only after the prosecutor has moved it to criminal proceedings.',
    nl: 'Het is bij toezicht gevonden. Het gaat pas naar de opsporing nadat de officier van justitie de sfeerovergang heeft vastgelegd.',
    hu: 'Hatósági ellenőrzés során észlelték. Nyomozáshoz csak azután kerül, hogy az ügyész rögzítette az átadást.',
    bg: 'Установено е при контролна дейност. Отива за разследване едва след като прокурорът е решил това.',
    ro: 'A fost constatat la un control. Se folosește în urmărirea penală numai după ce procurorul a decis trecerea la aceasta.',
  },
  QUARANTINED: {
    en: 'Its text says who somebody is. That has to be taken out first.',
    nl: 'In de tekst staat wie iemand is. Dat moet er eerst uit.',
    hu: 'A szövegéből kiderül valakinek a kiléte. Ezt előbb el kell távolítani belőle.',
    bg: 'От текста личи самоличността на лице. Първо тя трябва да се заличи.',
    ro: 'Textul arată despre cine este vorba. Mai întâi trebuie scoasă această informație.',
  },
  CHILD_FIRST: {
    en: 'A minor, or an age that is not known: child protection is told before anybody else.',
    nl: 'Een minderjarige, of een onbekende leeftijd: de kinderbescherming hoort het vóór ieder ander.',
    hu: 'Kiskorú vagy ismeretlen életkorú személy: elsőként a gyermekvédelmet kell értesíteni.',
    bg: 'Дете или неизвестна възраст: органите за закрила на детето се уведомяват преди всички останали.',
    ro: 'Un minor sau o vârstă necunoscută: protecția copilului este anunțată prima.',
  },
  RESTRICTED_QUEUE: {
    en: 'An official may be involved: only the head of triage can open it.',
    nl: 'Mogelijk is een ambtenaar betrokken: alleen de leidinggevende triage opent het.',
    hu: 'Lehetséges, hogy hivatalos személy érintett: csak az előértékelés vezetője nyithatja meg.',
    bg: 'Възможно е да е замесено длъжностно лице: сигнала отваря само ръководителят.',
    ro: 'Un funcționar ar putea fi implicat: o deschide numai conducătorul evaluării.',
  },
  PERSON_UNKNOWN: {
    en: 'The signal holds no such answer about a person. Open it again.',
    nl: 'Het signaal bevat geen antwoord van deze soort over een persoon. Open het opnieuw.',
    hu: 'A jelzésben nincs ilyen válasz személyről. Nyissa meg újra.',
    bg: 'В сигнала няма такъв отговор за лице. Отворете го отново.',
    ro: 'Semnalarea nu conține un astfel de răspuns despre o persoană. Deschideți-o din nou.',
  },
  PERSON_NAMED: {
    en: 'The words about somebody who is not a suspect say who that is. Leave this answer out.',
    nl: 'Uit de woorden over iemand die geen verdachte is, blijkt wie dat is. Laat dit antwoord weg.',
    hu: 'Egy nem gyanúsított személyről írt szövegből kiderül a kiléte. Hagyja ki ezt a választ.',
    bg: 'От думите за лице, което не е заподозряно, личи кое е то. Не изпращайте този отговор.',
    ro: 'Cuvintele despre cineva care nu este suspect arată cine este. Lăsați deoparte acest răspuns.',
  },
  PERSONS_STAY: {
    en: 'What is said about people is sent with it only when the signal is first sent to one investigation, here or abroad.',
    nl: 'Wat over personen is gezegd, gaat alleen mee als het signaal voor het eerst naar één opsporing gaat, hier of elders.',
    hu: 'A személyekről mondottak csak akkor mennek tovább, amikor a jelzés először kerül egyetlen nyomozáshoz, itt vagy külföldön.',
    bg: 'Казаното за лица се изпраща само когато сигналът за първи път отива за едно разследване, тук или в чужбина.',
    ro: 'Ce s-a spus despre persoane merge mai departe numai la prima trimitere a semnalării către o singură anchetă, aici sau în altă țară.',
  },
  ROUTE_UNKNOWN: {
    en: 'There is no such route.',
    nl: 'Die route bestaat niet.',
    hu: 'Nincs ilyen továbbítási cél.',
    bg: 'Няма такъв път.',
    ro: 'Nu există o astfel de rută.',
  },
  REASON_UNKNOWN: {
    en: 'The list does not have this entry.',
    nl: 'Dit staat niet in de lijst.',
    hu: 'Ez nem szerepel a listában.',
    bg: 'Това го няма в списъка.',
    ro: 'Aceasta nu este în listă.',
  },
  CONSENT_OR_DANGER: {
    en: 'Without consent it goes there only where somebody is in danger.',
    nl: 'Zonder toestemming gaat het daar alleen heen als iemand in gevaar is.',
    hu: 'Beleegyezés nélkül csak akkor kerül oda, ha valaki veszélyben van.',
    bg: 'Без съгласие отива там само ако има човек в опасност.',
    ro: 'Fără consimțământ ajunge acolo numai dacă cineva este în pericol.',
  },
  MAILBOX_NOT_FOUND: {
    en: 'Whoever reported this signal has no mailbox. Give one first.',
    nl: 'Wie dit signaal meldde, heeft geen berichtenbox. Geef er eerst een.',
    hu: 'A bejelentőnek nincs postafiókja. Előbb hozzon létre egyet.',
    bg: 'Подателят на този сигнал няма кутия. Първо създайте такава.',
    ro: 'Cine a transmis această semnalare nu are cutie poștală. Creați mai întâi una.',
  },
};
