import type { Texts } from '#libs/vocabulary';

/** What each status means to a person. A status that is not here cannot be given to a code. */
export const TITLES = {
  400: {
    en: 'Something is wrong with the request',
    nl: 'Het verzoek is niet in orde',
    hu: 'A kérés hibás',
    bg: 'Заявката не е редовна',
    ro: 'Cererea nu este corectă',
  },
  401: {
    en: 'Sign in first',
    nl: 'Log eerst in',
    hu: 'Előbb jelentkezzen be',
    bg: 'Първо влезте в системата',
    ro: 'Autentificați-vă mai întâi',
  },
  403: {
    en: 'Not allowed',
    nl: 'Niet toegestaan',
    hu: 'Nem engedélyezett',
    bg: 'Не е разрешено',
    ro: 'Nu este permis',
  },
  404: {
    en: 'Not found',
    nl: 'Niet gevonden',
    hu: 'Nem található',
    bg: 'Не е намерено',
    ro: 'Nu a fost găsit',
  },
  405: {
    en: 'Not possible here',
    nl: 'Hier niet mogelijk',
    hu: 'Itt nem lehetséges',
    bg: 'Тук не е възможно',
    ro: 'Nu este posibil aici',
  },
  406: {
    en: 'No such form of the answer',
    nl: 'Antwoord niet beschikbaar in deze vorm',
    hu: 'A válasz ebben a formában nem érhető el',
    bg: 'Отговорът не е наличен в този вид',
    ro: 'Răspunsul nu este disponibil în această formă',
  },
  409: {
    en: 'In conflict with the present state',
    nl: 'In strijd met de huidige toestand',
    hu: 'Ütközik a jelenlegi állapottal',
    bg: 'В противоречие с текущото състояние',
    ro: 'În conflict cu starea actuală',
  },
  410: {
    en: 'No longer there',
    nl: 'Niet meer aanwezig',
    hu: 'Már nem létezik',
    bg: 'Вече не съществува',
    ro: 'Nu mai există',
  },
  412: {
    en: 'Changed in the meantime',
    nl: 'Intussen gewijzigd',
    hu: 'Időközben megváltozott',
    bg: 'Междувременно е променено',
    ro: 'Modificat între timp',
  },
  413: {
    en: 'Too large',
    nl: 'Te groot',
    hu: 'Túl nagy',
    bg: 'Твърде голямо',
    ro: 'Prea mare',
  },
  415: {
    en: 'This kind of content is not accepted',
    nl: 'Dit soort inhoud wordt niet aanvaard',
    hu: 'Ez a tartalomtípus nem fogadható el',
    bg: 'Този вид съдържание не се приема',
    ro: 'Acest tip de conținut nu este acceptat',
  },
  422: {
    en: 'Cannot be done with these values',
    nl: 'Kan niet met deze waarden',
    hu: 'Ezekkel az adatokkal nem hajtható végre',
    bg: 'Не може да се изпълни с тези стойности',
    ro: 'Nu se poate efectua cu aceste valori',
  },
  423: {
    en: 'Held at present',
    nl: 'Op dit moment geblokkeerd',
    hu: 'Jelenleg visszatartva',
    bg: 'В момента е блокирано',
    ro: 'Blocat în prezent',
  },
  428: {
    en: 'Say which version you changed',
    nl: 'Geef aan welke versie u wijzigde',
    hu: 'Adja meg, melyik verziót módosította',
    bg: 'Посочете коя версия променяте',
    ro: 'Precizați ce versiune ați modificat',
  },
  429: {
    en: 'Too many requests',
    nl: 'Te veel verzoeken',
    hu: 'Túl sok kérés',
    bg: 'Твърде много заявки',
    ro: 'Prea multe cereri',
  },
  500: {
    en: 'Something went wrong here',
    nl: 'Er ging hier iets mis',
    hu: 'Nálunk hiba történt',
    bg: 'При нас възникна грешка',
    ro: 'A apărut o eroare la noi',
  },
  503: {
    en: 'Not available for the moment',
    nl: 'Even niet beschikbaar',
    hu: 'Átmenetileg nem elérhető',
    bg: 'Временно недостъпно',
    ro: 'Momentan indisponibil',
  },
} as const satisfies Record<number, Texts>;

/** Statuses that a code can have. */
export type HttpErrorStatus = keyof typeof TITLES;
