import type { Texts } from '#libs/vocabulary';
import type { TeamErrorCode } from './team.errors.js';

/** What is said where a team stays as it is, in each language. */
export const TEAM_TEXTS: Readonly<Record<TeamErrorCode, Texts>> = {
  TEAM_OF_EVERYBODY: {
    en: 'This case is open to everybody whose role and agreement allow it. Limit it to a team first; then people can be added.',
    nl: 'Deze zaak staat open voor iedereen die volgens rol en overeenkomst toegang mag hebben. Beperk de zaak eerst tot een team; daarna kunt u mensen toevoegen.',
    hu: 'Ez az ügy mindenki előtt nyitva áll, akinek a szerepköre és a megállapodás engedi. Először szűkítse csapatra; utána adhat hozzá embereket.',
    bg: 'Това дело е отворено за всеки, на когото ролята и споразумението го позволяват. Първо го ограничете до екип; после можете да добавяте хора.',
    ro: 'Acest dosar este deschis tuturor celor cărora rolul și acordul le permit accesul. Limitați-l mai întâi la o echipă; apoi puteți adăuga persoane.',
  },
  TEAM_OF_NETWORK: {
    en: 'This is the log of all members, and not a case. It has no team.',
    nl: 'Dit is het logboek van alle leden en geen zaak. Er hoort geen team bij.',
    hu: 'Ez az összes tag üzenetnaplója, nem ügy. Nem tartozik hozzá csapat.',
    bg: 'Това е дневникът на всички членове, а не дело. Той няма екип.',
    ro: 'Acesta este registrul tuturor membrilor, nu un dosar. Nu are echipă.',
  },
  TEAM_BY_PROGRAM: {
    en: 'Programs do not decide who is on a case. A person has to sign in and do it.',
    nl: 'Programma’s beslissen niet wie aan een zaak werkt. Iemand moet inloggen en het doen.',
    hu: 'Program nem döntheti el, ki dolgozik egy ügyön. Valakinek be kell jelentkeznie, és neki kell megtennie.',
    bg: 'Програми не решават кой работи по дело. Човек трябва да влезе и да го направи.',
    ro: 'Programele nu decid cine lucrează la un dosar. O persoană trebuie să se autentifice și să o facă.',
  },
  TEAM_NOT_LEAD: {
    en: 'Only a lead of this case can change its team. Ask one of the leads. Where none is left, a prosecutor can name one.',
    nl: 'Alleen een leider van deze zaak wijzigt het team. Vraag het een van de leiders. Is er geen meer, dan kan een officier van justitie er een aanwijzen.',
    hu: 'A csapatot csak az ügy vezetője módosíthatja. Forduljon valamelyik vezetőhöz. Ha már nincs, az ügyész kijelölhet egyet.',
    bg: 'Само ръководител на това дело променя екипа. Обърнете се към някой от тях. Ако няма, прокурор може да посочи такъв.',
    ro: 'Numai un responsabil al acestui dosar îi modifică echipa. Adresați-vă unuia dintre ei. Dacă nu mai este niciunul, un procuror poate numi unul.',
  },
  TEAM_OWN_GRANT: {
    en: 'Nobody may let themselves in or change their own place on a team. Ask another lead.',
    nl: 'Niemand mag zichzelf toegang geven of de eigen plaats in een team wijzigen. Vraag het een andere leider.',
    hu: 'Senki sem adhat hozzáférést saját magának, és a saját helyét sem módosíthatja a csapatban. Kérjen meg egy másik vezetőt.',
    bg: 'Никой не може да дава достъп на себе си или да променя собственото си място в екипа. Обърнете се към друг ръководител.',
    ro: 'Nimeni nu își poate acorda singur acces și nu își poate schimba propriul loc în echipă. Adresați-vă altui responsabil.',
  },
  TEAM_PERSON_UNKNOWN: {
    en: 'Nobody has signed in here under this id yet. Ask them to sign in once, then add them.',
    nl: 'Met dit id heeft hier nog niemand ingelogd. Vraag de persoon één keer in te loggen en voeg die dan toe.',
    hu: 'Ezzel az azonosítóval még senki sem jelentkezett be itt. Kérje meg, hogy jelentkezzen be egyszer, azután vegye fel.',
    bg: 'С този идентификатор още никой не е влизал тук. Помолете човека да влезе веднъж и после го добавете.',
    ro: 'Nimeni nu s-a autentificat încă aici cu acest identificator. Rugați persoana să se autentifice o dată, apoi adăugați-o.',
  },
  TEAM_GRANT_NOT_FOUND: {
    en: 'This person is not on the team of this case. The list may have changed since you saw it: reload the page.',
    nl: 'Deze persoon zit niet in het team van deze zaak. Misschien is de lijst gewijzigd sinds u die zag: laad de pagina opnieuw.',
    hu: 'Ez a személy nincs az ügy csapatában. Lehet, hogy a lista megváltozott, mióta látta: töltse be újra az oldalt.',
    bg: 'Това лице не е в екипа на делото. Списъкът може да се е променил, откакто сте го видели: презаредете страницата.',
    ro: 'Această persoană nu este în echipa dosarului. Poate că lista s-a schimbat de când ați văzut-o: reîncărcați pagina.',
  },
  TEAM_GRANT_ENDS: {
    en: 'A team member’s time on the team must end on a day in the future. A lead’s has no end: name a lead without a last day.',
    nl: 'De einddatum van een teamlid moet in de toekomst liggen. Een leider heeft er geen: wijs een leider aan zonder einddatum.',
    hu: 'A csapattag megbízatása csak jövőbeli napon érhet véget. A vezetőé nem jár le: vezetőt lejárat nélkül jelöljön ki.',
    bg: 'Крайната дата за член на екипа трябва да е в бъдещето. За ръководител няма такава: посочете ръководител без крайна дата.',
    ro: 'Data de sfârșit a unui membru al echipei trebuie să fie în viitor. Un responsabil nu are una: numiți-l fără dată de sfârșit.',
  },
  TEAM_LEAD_ROLE: {
    en: 'A lead is a person whose role may put people on a case: a liaison officer or a prosecutor. Add this one as a member.',
    nl: 'Een leider is iemand die volgens zijn rol mensen aan een zaak mag toewijzen: een liaisonofficier of een officier van justitie. Voeg deze persoon toe als lid.',
    hu: 'Vezető az a személy lehet, akinek a szerepköre engedi az ügy csapatának összeállítását: összekötő tisztviselő vagy ügyész. Őt tagként adja hozzá.',
    bg: 'Ръководител е лице, чиято роля позволява да определя екипа на дело: служител за връзка или прокурор. Добавете това лице като член.',
    ro: 'Un responsabil este o persoană al cărei rol permite alcătuirea echipei unui dosar: ofițer de legătură sau procuror. Adăugați-o pe aceasta ca membru.',
  },
  TEAM_LAST_LEAD: {
    en: 'This is the last lead. Name another lead first, so that the case is never without one.',
    nl: 'Dit is de laatste leider. Wijs eerst een andere aan, zodat de zaak nooit zonder zit.',
    hu: 'Ő az utolsó vezető. Előbb jelöljön ki másikat, hogy az ügy soha ne maradjon vezető nélkül.',
    bg: 'Това е последният ръководител. Първо посочете друг, за да не остане делото без такъв.',
    ro: 'Acesta este ultimul responsabil. Numiți mai întâi altul, pentru ca dosarul să nu rămână fără unul.',
  },
  BREAK_GLASS_REASON: {
    en: 'A reason of at least 10 characters is needed. The leads read it, and the access log keeps it.',
    nl: 'Er is een reden van ten minste 10 tekens nodig. De leiders lezen die, en zij staat in het toegangslogboek.',
    hu: 'Legalább 10 karakteres indok szükséges. A vezetők elolvassák, és a hozzáférési naplóba kerül.',
    bg: 'Нужни са мотиви от поне 10 знака. Ръководителите ги четат, а мотивите остават в дневника на достъпа.',
    ro: 'Este nevoie de o motivare de cel puțin 10 caractere. Responsabilii o citesc, iar ea rămâne în jurnalul de acces.',
  },
  BREAK_GLASS_NEEDLESS: {
    en: 'You can read this case already. Open it from the list of cases.',
    nl: 'U kunt deze zaak al lezen. Open de zaak vanuit de lijst van zaken.',
    hu: 'Ezt az ügyet már olvashatja. Nyissa meg az ügyek listájából.',
    bg: 'Вече можете да четете това дело. Отворете го от списъка с дела.',
    ro: 'Puteți citi deja acest dosar. Deschideți-l din lista dosarelor.',
  },
  BREAK_GLASS_LIMIT: {
    en: 'You opened cases in an emergency five times within a day, which is the limit. Call a lead of this case.',
    nl: 'U hebt binnen een dag vijf keer een zaak wegens een noodgeval geopend, vaker mag niet. Bel een leider van deze zaak.',
    hu: 'Egy napon belül ötször nyitott meg ügyet rendkívüli okból, több nem lehet. Hívja az ügy egyik vezetőjét.',
    bg: 'За един ден отворихте дела по спешност пет пъти, а повече не може. Обадете се на ръководител на това дело.',
    ro: 'Ați deschis dosare în regim de urgență de cinci ori într-o zi, maximul permis. Sunați un responsabil al acestui dosar.',
  },
};
