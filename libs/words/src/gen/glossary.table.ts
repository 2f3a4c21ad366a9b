// The word of each concept of glossary.tsv in every language.
const CASE = {"en":"Case","nl":"Zaak","hu":"Ügy","bg":"Дело","ro":"Dosar"} as const;
const CAUSE = {"en":"Cause","nl":"Oorzaak","hu":"Ok","bg":"Причина","ro":"Motiv"} as const;
const JOINT_INVESTIGATION_TEAM = {"en":"Joint investigation team","nl":"Gemeenschappelijk onderzoeksteam","hu":"Közös nyomozócsoport","bg":"Съвместен екип за разследване","ro":"Echipă comună de anchetă"} as const;
const AGREEMENT = {"en":"Agreement","nl":"Overeenkomst","hu":"Megállapodás","bg":"Споразумение","ro":"Acord"} as const;
const AGREEMENTS_IN_PREPARATION = {"en":"Draft agreements","nl":"Overeenkomsten in voorbereiding","hu":"Előkészítés alatt álló megállapodások","bg":"Споразумения в подготовка","ro":"Acorduri în pregătire"} as const;
const CHARTER = {"en":"List of participants","nl":"Deelnamelijst","hu":"Résztvevői lista","bg":"Списък на участниците","ro":"Lista participanților"} as const;
const CLAUSE = {"en":"Clause","nl":"Artikel","hu":"Pont","bg":"Клауза","ro":"Clauză"} as const;
const COUNTRY = {"en":"Country","nl":"Land","hu":"Ország","bg":"Държава","ro":"Țară"} as const;
const MEMBER = {"en":"Member","nl":"Lid","hu":"Tag","bg":"Член","ro":"Membru"} as const;
const GATEWAY = {"en":"Gateway","nl":"Gateway","hu":"Átjáró","bg":"Шлюз","ro":"Punct de acces"} as const;
const EXCHANGE = {"en":"Exchange","nl":"Netwerk","hu":"Adatcsere-rendszer","bg":"Обмен","ro":"Sistem de schimb"} as const;
const INVESTIGATOR = {"en":"Investigator","nl":"Rechercheur","hu":"Nyomozó","bg":"Разследващ","ro":"Anchetator"} as const;
const LIAISON_OFFICER = {"en":"Liaison officer","nl":"Liaisonofficier","hu":"Összekötő tisztviselő","bg":"Служител за връзка","ro":"Ofițer de legătură"} as const;
const PROSECUTOR = {"en":"Prosecutor","nl":"Officier van justitie","hu":"Ügyész","bg":"Прокурор","ro":"Procuror"} as const;
const OPERATIONS_ROLE = {"en":"Operations","nl":"Beheer","hu":"Üzemeltetés","bg":"Системна поддръжка","ro":"Operațiuni"} as const;
const OPERATOR = {"en":"Operator of the exchange","nl":"Beheerder van het netwerk","hu":"Az adatcsere-rendszer üzemeltetője","bg":"Администратор на обмена","ro":"Administratorul sistemului de schimb"} as const;
const DESK = {"en":"Desk","nl":"Afdeling","hu":"Egység","bg":"Звено","ro":"Birou"} as const;
const DEPUTY = {"en":"Deputy","nl":"Plaatsvervanger","hu":"Helyettes","bg":"Заместник","ro":"Înlocuitor"} as const;
const ON_DUTY = {"en":"On duty","nl":"Dienstdoend","hu":"Ügyeletes","bg":"Дежурен","ro":"De serviciu"} as const;
const CONTACT_PEOPLE = {"en":"People","nl":"Contactpersonen","hu":"Kapcsolattartók","bg":"Лица за контакт","ro":"Persoane de contact"} as const;
const AWAY = {"en":"Away","nl":"Afwezig","hu":"Távol","bg":"Отсъствам","ro":"Absent"} as const;
const RECORD = {"en":"Record","nl":"Registratie","hu":"Adatlap","bg":"Запис","ro":"Înregistrare"} as const;
const VALUE = {"en":"Value","nl":"Waarde","hu":"Adat","bg":"Стойност","ro":"Valoare"} as const;
const FIELD = {"en":"Field","nl":"Veld","hu":"Mező","bg":"Поле","ro":"Câmp"} as const;
const VERSION = {"en":"Version","nl":"Versie","hu":"Verzió","bg":"Версия","ro":"Versiune"} as const;
const REFERENCE_NUMBER = {"en":"Number","nl":"Nummer","hu":"Szám","bg":"Номер","ro":"Număr"} as const;
const OWNER = {"en":"Owner","nl":"Eigenaar","hu":"Adatgazda","bg":"Титуляр на данните","ro":"Furnizor al datelor"} as const;
const KEEPER = {"en":"Keeper","nl":"Kentekenhouder","hu":"Üzembentartó","bg":"Ползвател (по талон)","ro":"Deținător (utilizator înscris)"} as const;
const HOLDER = {"en":"Holds it","nl":"Heeft het","hu":"Megvan nála","bg":"Има го","ro":"O deține"} as const;
const FOLLOWED = {"en":"Followed","nl":"Gevolgd","hu":"Követett","bg":"Следен","ro":"Urmărită de dvs."} as const;
const AUTHOR = {"en":"Written by","nl":"Gemaakt door","hu":"Készítette","bg":"Съставил","ro":"Întocmit de"} as const;
const PERSON = {"en":"Person","nl":"Persoon","hu":"Személy","bg":"Лице","ro":"Persoană"} as const;
const ORGANISATION = {"en":"Organisation","nl":"Organisatie","hu":"Szervezet","bg":"Организация","ro":"Organizație"} as const;
const VEHICLE = {"en":"Vehicle","nl":"Voertuig","hu":"Jármű","bg":"Превозно средство","ro":"Vehicul"} as const;
const PHONE_OR_ACCOUNT = {"en":"Phone or account","nl":"Telefoon of account","hu":"Telefon vagy fiók","bg":"Телефон или профил","ro":"Telefon sau cont online"} as const;
const FINANCIAL_ACCOUNT = {"en":"Bank account","nl":"Bankrekening","hu":"Bankszámla","bg":"Банкова сметка","ro":"Cont bancar"} as const;
const IDENTITY_DOCUMENT = {"en":"Identity document","nl":"Identiteitsdocument","hu":"Személyazonosító okmány","bg":"Документ за самоличност","ro":"Act de identitate"} as const;
const PLACE = {"en":"Place","nl":"Locatie","hu":"Helyszín","bg":"Място","ro":"Loc"} as const;
const EVENT = {"en":"Event","nl":"Gebeurtenis","hu":"Esemény","bg":"Събитие","ro":"Eveniment"} as const;
const NOTE = {"en":"Note","nl":"Notitie","hu":"Feljegyzés","bg":"Бележка","ro":"Notă"} as const;
const RELATION = {"en":"Relation","nl":"Relatie","hu":"Kapcsolat","bg":"Връзка","ro":"Relație"} as const;
const BIRTH_AND_NATIONALITY = {"en":"Birth and nationality","nl":"Geboorte en nationaliteit","hu":"Születés és állampolgárság","bg":"Раждане и гражданство","ro":"Naștere și cetățenie"} as const;
const PROVENANCE = {"en":"Where it comes from","nl":"Herkomst","hu":"Eredet","bg":"Откъде е","ro":"Proveniență"} as const;
const NATIONALITY = {"en":"Nationality","nl":"Nationaliteit","hu":"Állampolgárság szerinti ország","bg":"Гражданство по държава","ro":"Țara cetățeniei"} as const;
const CITIZENSHIP = {"en":"Citizenship","nl":"Staatsburgerschap","hu":"Állampolgárság","bg":"Гражданство","ro":"Cetățenie"} as const;
const ETHNICITY = {"en":"Ethnic origin","nl":"Etnische afkomst","hu":"Etnikai származás","bg":"Етнически произход","ro":"Origine etnică"} as const;
const PERSONAL_NUMBER = {"en":"Personal number","nl":"Burgerservicenummer of persoonsnummer","hu":"Személyi azonosító","bg":"ЕГН или личен номер","ro":"CNP sau cod personal"} as const;
const PLATE = {"en":"Plate","nl":"Kenteken","hu":"Rendszám","bg":"Регистрационна табела","ro":"Număr de înmatriculare"} as const;
const ORGANISATION_NUMBER = {"en":"Company number","nl":"KvK- of handelsregisternummer","hu":"Cégjegyzékszám","bg":"ЕИК или фирмен номер","ro":"Cod unic de înregistrare"} as const;
const FAMILY_NAME = {"en":"Family name","nl":"Achternaam","hu":"Családi név","bg":"Фамилия","ro":"Nume de familie"} as const;
const GIVEN_NAMES = {"en":"Given names","nl":"Voornamen","hu":"Utónév","bg":"Собствено и бащино име","ro":"Prenume"} as const;
const ALSO_KNOWN_AS = {"en":"Alias","nl":"Alias","hu":"Álnév","bg":"Псевдоним","ro":"Alias"} as const;
const BORN = {"en":"Born","nl":"Geboren","hu":"Született","bg":"Роден","ro":"Născut"} as const;
const ABOUT_DATE = {"en":"about","nl":"rond","hu":"körülbelül","bg":"около","ro":"aproximativ"} as const;
const CATEGORY = {"en":"Category","nl":"Hoedanigheid","hu":"Eljárási minőség","bg":"Процесуално качество","ro":"Calitate procesuală"} as const;
const SUSPECT = {"en":"Suspect","nl":"Verdachte","hu":"Gyanúsított","bg":"Заподозрян","ro":"Suspect"} as const;
const WITNESS = {"en":"Witness","nl":"Getuige","hu":"Tanú","bg":"Свидетел","ro":"Martor"} as const;
const VICTIM = {"en":"Victim","nl":"Slachtoffer","hu":"Sértett","bg":"Пострадал","ro":"Persoană vătămată"} as const;
const POTENTIAL_VICTIM = {"en":"Potential victim","nl":"Mogelijk slachtoffer","hu":"Potenciális áldozat","bg":"Потенциална жертва","ro":"Victimă potențială"} as const;
const CONVICTED = {"en":"Convicted","nl":"Veroordeelde","hu":"Elítélt","bg":"Осъден","ro":"Condamnat"} as const;
const OTHER_CATEGORY = {"en":"Contact or other","nl":"Contact of overig","hu":"Kapcsolatban álló vagy más személy","bg":"Контакт или друго","ro":"Contact sau altă calitate"} as const;
const MINOR = {"en":"Minor","nl":"Minderjarige","hu":"Kiskorú","bg":"Дете (малолетно или непълнолетно)","ro":"Minor"} as const;
const VICTIM_IDENTITY = {"en":"Identity of a victim","nl":"Identiteit van een slachtoffer","hu":"Sértett személyazonossága","bg":"Самоличност на пострадал","ro":"Identitatea unei persoane vătămate"} as const;
const SPECIAL_CATEGORY = {"en":"Special category of personal data","nl":"Bijzondere persoonsgegevens","hu":"Különleges adat","bg":"Специална категория лични данни","ro":"Categorie specială de date"} as const;
const HUMAN_TRAFFICKING = {"en":"Human trafficking","nl":"Mensenhandel","hu":"Emberkereskedelem","bg":"Трафик на хора","ro":"Trafic de persoane"} as const;
const EXPLOITATION = {"en":"Exploitation","nl":"Uitbuiting","hu":"Kizsákmányolás","bg":"Експлоатация","ro":"Exploatare"} as const;
const RECRUITMENT = {"en":"Recruitment","nl":"Werving","hu":"Toborzás","bg":"Набиране","ro":"Recrutare"} as const;
const TRANSPORT = {"en":"Transport","nl":"Vervoer","hu":"Szállítás","bg":"Транспортиране","ro":"Transportare"} as const;
const HARBOURING = {"en":"Harbouring","nl":"Huisvesting","hu":"Elszállásolás","bg":"Укриване","ro":"Adăpostire"} as const;
const ARREST = {"en":"Arrest","nl":"Aanhouding","hu":"Elfogás","bg":"Задържане","ro":"Reținere"} as const;
const SEARCH = {"en":"Search of premises","nl":"Doorzoeking","hu":"Kutatás","bg":"Претърсване","ro":"Percheziție"} as const;
const SEIZURE = {"en":"Seizure","nl":"Inbeslagneming","hu":"Lefoglalás","bg":"Изземване","ro":"Ridicare de obiecte și înscrisuri"} as const;
const INTERVIEW = {"en":"Interview","nl":"Verhoor","hu":"Kihallgatás","bg":"Разпит","ro":"Audiere"} as const;
const EXHIBIT = {"en":"Exhibit","nl":"Stuk van overtuiging","hu":"Tárgyi bizonyítási eszköz","bg":"Веществено доказателство","ro":"Mijloc material de probă"} as const;
const CUSTODY = {"en":"Chain of custody","nl":"Chain of custody","hu":"A bizonyítékok őrzési lánca","bg":"Верига на съхранение","ro":"Lanț de custodie"} as const;
const LEGAL_BASIS = {"en":"Legal basis","nl":"Rechtsgrond","hu":"Jogalap","bg":"Правно основание","ro":"Temei juridic"} as const;
const HANDLING_CODE = {"en":"Handling code","nl":"Afhandelingscode","hu":"Kezelési kód","bg":"Код за обработка","ro":"Cod de manipulare"} as const;
const EVALUATION = {"en":"Evaluation","nl":"Beoordeling","hu":"Értékelés","bg":"Оценка","ro":"Evaluare"} as const;
const PURPOSE = {"en":"Purpose","nl":"Doel","hu":"Cél","bg":"Цел","ro":"Scop"} as const;
const PURPOSE_INVESTIGATION = {"en":"Criminal investigation","nl":"Opsporing","hu":"Nyomozás","bg":"Разследване","ro":"Urmărire penală"} as const;
const PURPOSE_PROSECUTION = {"en":"Prosecution","nl":"Vervolging","hu":"Vádképviselet","bg":"Поддържане на обвинението","ro":"Trimitere în judecată"} as const;
const PURPOSE_INTELLIGENCE = {"en":"Criminal intelligence","nl":"Criminele inlichtingen","hu":"Bűnügyi hírszerzés","bg":"Криминално разузнаване","ro":"Informații privind infracționalitatea"} as const;
const PURPOSE_PROTECTION = {"en":"Protection of victims","nl":"Bescherming van slachtoffers","hu":"Sértettek védelme","bg":"Закрила на пострадалите","ro":"Protecția victimelor"} as const;
const PURPOSE_ASSETS = {"en":"Asset recovery","nl":"Ontneming van vermogen","hu":"Vagyonvisszaszerzés","bg":"Възстановяване на активи","ro":"Recuperarea activelor"} as const;
const SENSITIVE = {"en":"Sensitive","nl":"Gevoelig","hu":"Érzékeny","bg":"Чувствително","ro":"Sensibil"} as const;
const REVIEW_DATE = {"en":"Review on","nl":"Herbeoordelen op","hu":"Felülvizsgálat","bg":"Дата на преглед","ro":"Revizuire la"} as const;
const SHARE = {"en":"Share","nl":"Delen","hu":"Megosztás","bg":"Предоставяне","ro":"Punere la dispoziție"} as const;
const RELEASE = {"en":"Release","nl":"Vrijgeven","hu":"Rendelkezésre bocsátás","bg":"Предоставяне","ro":"Punere la dispoziție"} as const;
const NOT_RELEASED_TO_US = {"en":"Not released to us","nl":"Niet aan ons vrijgegeven","hu":"Számunkra nem elérhető","bg":"Непредоставени на нас","ro":"Nepuse la dispoziția noastră"} as const;
const SEALED = {"en":"Sealed","nl":"Verzegeld","hu":"Zárolt","bg":"Запечатан","ro":"Sigilat"} as const;
const GAINS = {"en":"Gains","nl":"Krijgt","hu":"Megkapja","bg":"Получава","ro":"Primește"} as const;
const KEEPS = {"en":"Keeps","nl":"Houdt","hu":"Megmarad nála","bg":"Запазва","ro":"Păstrează"} as const;
const LOSES = {"en":"Loses","nl":"Verliest","hu":"Elveszíti","bg":"Губи","ro":"Pierde"} as const;
const WAITS_EFFECT = {"en":"Waits","nl":"Wacht","hu":"Vár","bg":"Чака","ro":"Așteaptă"} as const;
const STAYS_HOME = {"en":"Stays in NL","nl":"Blijft in NL","hu":"NL-ben marad","bg":"Остава в NL","ro":"Rămâne în NL"} as const;
const WAITING_FOR_APPROVAL = {"en":"waiting for approval","nl":"wacht op goedkeuring","hu":"jóváhagyásra vár","bg":"чака одобрение","ro":"așteaptă aprobarea"} as const;
const ON_ITS_WAY = {"en":"on its way","nl":"onderweg","hu":"úton","bg":"на път","ro":"pe drum"} as const;
const ARRIVED = {"en":"arrived","nl":"aangekomen","hu":"megérkezett","bg":"пристигна","ro":"ajuns"} as const;
const READ = {"en":"read","nl":"gelezen","hu":"elolvasva","bg":"прочетено","ro":"citit"} as const;
const KEPT_NOT_SENT = {"en":"Kept here, not sent","nl":"Hier bewaard, niet verzonden","hu":"Itt megőrizve, nincs elküldve","bg":"Запазено тук, неизпратено","ro":"Păstrat aici, netrimis"} as const;
const TAKEN_BACK = {"en":"taken back","nl":"teruggenomen","hu":"visszavonva","bg":"оттеглено","ro":"retras"} as const;
const RETRACT = {"en":"Take the value back","nl":"Waarde terugnemen","hu":"Adat visszavonása","bg":"Оттегляне на стойността","ro":"Retragerea valorii"} as const;
const TAKE_BACK_SENDING = {"en":"Take the sending back","nl":"Verzending terugnemen","hu":"Küldés visszavonása","bg":"Оттегляне на изпращането","ro":"Retragerea trimiterii"} as const;
const RECALL = {"en":"Recall","nl":"Terugroepen","hu":"Visszahívás","bg":"Отзоваване","ro":"Rechemare"} as const;
const UNDO = {"en":"Undo","nl":"Ongedaan maken","hu":"Küldés leállítása","bg":"Върни","ro":"Anulează ultima acțiune"} as const;
const SHARED_WITH = {"en":"Shared with","nl":"Gedeeld met","hu":"Kivel van megosztva","bg":"Предоставено на","ro":"Pus la dispoziția"} as const;
const READ_BY = {"en":"Read by","nl":"Gelezen door","hu":"Elolvasta","bg":"Прочетено от","ro":"Citit de"} as const;
const APPROVAL = {"en":"Approval","nl":"Goedkeuring","hu":"Jóváhagyás","bg":"Одобрение","ro":"Aprobare"} as const;
const STANDING_APPROVAL = {"en":"Standing approval","nl":"Doorlopende goedkeuring","hu":"Állandó jóváhagyás","bg":"Постоянно одобрение","ro":"Aprobare permanentă"} as const;
const GIVE_APPROVAL = {"en":"Give approval","nl":"Goedkeuring verlenen","hu":"Jóváhagyás megadása","bg":"Потвърди одобрението","ro":"Acordă aprobarea"} as const;
const END_STANDING = {"en":"End the approval","nl":"Goedkeuring beëindigen","hu":"Jóváhagyás megszüntetése","bg":"Прекрати одобрението","ro":"Încetează aprobarea"} as const;
const APPROVE = {"en":"Approve","nl":"Goedkeuren","hu":"Jóváhagyás","bg":"Одобри","ro":"Aprobă"} as const;
const REFUSE = {"en":"Refuse","nl":"Weigeren","hu":"Elutasítás","bg":"Откажи","ro":"Refuză"} as const;
const REFUSAL = {"en":"Refusal","nl":"Weigering","hu":"Elutasítás","bg":"Отказ","ro":"Refuz"} as const;
const WAITING = {"en":"Open","nl":"Openstaand","hu":"Várakozik","bg":"Чакащи","ro":"În așteptare"} as const;
const DECIDED = {"en":"Decided","nl":"Beslist","hu":"Eldöntve","bg":"Решени","ro":"Decise"} as const;
const GROUND = {"en":"Reason","nl":"Reden","hu":"Indok","bg":"Мотиви","ro":"Motivare"} as const;
const WHAT_LEFT = {"en":"What left","nl":"Wat is verzonden","hu":"Ami kiment","bg":"Какво излезе","ro":"Ce a plecat"} as const;
const WHAT_WOULD_LEAVE = {"en":"What leaves","nl":"Wat wordt verzonden","hu":"Ami kimegy","bg":"Какво ще излезе","ro":"Ce pleacă"} as const;
const SENT_UNDER_IT = {"en":"Sent under it","nl":"Verzonden onder deze goedkeuring","hu":"Ennek alapján elküldve","bg":"Изпратено по него","ro":"Trimise în baza ei"} as const;
const MY_WORK = {"en":"My work","nl":"Mijn werk","hu":"Teendőim","bg":"Моите задачи","ro":"Lucrările mele"} as const;
const TO_ANSWER = {"en":"To answer","nl":"Te beantwoorden","hu":"Megválaszolandó","bg":"За отговор","ro":"De răspuns"} as const;
const TO_DECIDE = {"en":"To decide","nl":"Te beslissen","hu":"Döntésre vár","bg":"За решение","ro":"De decis"} as const;
const NEW_FOR_US = {"en":"New for us","nl":"Nieuw voor ons","hu":"Új nekünk","bg":"Ново за нас","ro":"Nou pentru noi"} as const;
const WAITING_ON_OTHERS = {"en":"Waiting on others","nl":"Wacht op anderen","hu":"Másokra vár","bg":"Чакаме другите","ro":"Se așteaptă de la alții"} as const;
const CHANGED_SINCE = {"en":"Changed since you looked","nl":"Gewijzigd sinds u keek","hu":"Változott, mióta megnézte","bg":"Променено, откакто гледахте","ro":"Modificat de la ultima vizită"} as const;
const SNOOZE = {"en":"Snooze","nl":"Uitstellen","hu":"Elhalasztás","bg":"Отложи","ro":"Amână"} as const;
const SNOOZED = {"en":"Snoozed","nl":"Uitgesteld","hu":"Elhalasztva","bg":"Отложени","ro":"Amânate"} as const;
const DONE = {"en":"Done","nl":"Klaar","hu":"Kész","bg":"Готово","ro":"Gata"} as const;
const ASSIGN = {"en":"Assign","nl":"Toewijzen","hu":"Kiosztás","bg":"Възложи","ro":"Atribuie"} as const;
const DUE = {"en":"Answer by","nl":"Uiterlijk","hu":"Határidő","bg":"Краен срок","ro":"Termen-limită"} as const;
const LATE = {"en":"Late","nl":"Te laat","hu":"Lejárt","bg":"Просрочено","ro":"Depășit"} as const;
const NOTHING_TO_DO = {"en":"Nothing to do","nl":"Niets te doen","hu":"Nincs teendő","bg":"Няма какво да се прави","ro":"Nimic de făcut"} as const;
const WAITING_ON = {"en":"Waiting on {country}","nl":"Actie bij {country}","hu":"{country}: náluk a teendő","bg":"Чака се от {country}","ro":"Se așteaptă de la {country}"} as const;
const WAITING_ON_US = {"en":"Waiting on us","nl":"Actie bij ons","hu":"Nálunk a teendő","bg":"Чака се от нас","ro":"Se așteaptă de la noi"} as const;
const REQUEST = {"en":"Request","nl":"Verzoek","hu":"Megkeresés","bg":"Искане","ro":"Cerere"} as const;
const ASK = {"en":"Ask","nl":"Vragen","hu":"Kérdezés","bg":"Питай","ro":"Întreabă"} as const;
const ANSWER = {"en":"Answer","nl":"Antwoord","hu":"Válasz","bg":"Отговор","ro":"Răspuns"} as const;
const COMMENT = {"en":"Comment","nl":"Opmerking","hu":"Hozzászólás","bg":"Коментар","ro":"Comentariu"} as const;
const SUGGESTED_CHANGE = {"en":"Suggested change","nl":"Voorgestelde wijziging","hu":"Módosítási javaslat","bg":"Предложена промяна","ro":"Modificare propusă"} as const;
const ACCEPT = {"en":"Accept","nl":"Overnemen","hu":"Elfogadás","bg":"Приеми","ro":"Acceptă"} as const;
const DECLINE = {"en":"Decline","nl":"Niet overnemen","hu":"Elutasítás","bg":"Не приемай","ro":"Nu accepta"} as const;
const CONFIRMS = {"en":"Confirms","nl":"Bevestigt","hu":"Megerősíti","bg":"Потвърждава","ro":"Confirmă"} as const;
const DISPUTES = {"en":"Disputes","nl":"Betwist","hu":"Vitatja","bg":"Оспорва","ro":"Contestă"} as const;
const TWO_VALUES = {"en":"Two values","nl":"Twee waarden","hu":"Két eltérő adat","bg":"Две стойности","ro":"Două valori"} as const;
const SAME = {"en":"Same","nl":"Dezelfde","hu":"Ugyanaz","bg":"Едно и също","ro":"Același"} as const;
const DIFFERENT = {"en":"Different","nl":"Verschillend","hu":"Különböző","bg":"Различни","ro":"Diferit"} as const;
const UNSURE = {"en":"Unsure","nl":"Onzeker","hu":"Bizonytalan","bg":"Не е сигурно","ro":"Nesigur"} as const;
const MAYBE_THE_SAME = {"en":"Maybe the same","nl":"Misschien dezelfde","hu":"Talán ugyanaz","bg":"Може би едно и също","ro":"Poate același"} as const;
const KEPT_APART = {"en":"Kept apart","nl":"Uit elkaar gehouden","hu":"Külön tartva","bg":"Държани отделно","ro":"Ținuți separat"} as const;
const WHO_IS_WHO = {"en":"Who is who","nl":"Wie is wie","hu":"Ki kicsoda","bg":"Кой кой е","ro":"Cine este cine"} as const;
const LIST_CHECK = {"en":"List check","nl":"Lijstcontrole","hu":"Lista ellenőrzése","bg":"Проверка на списък","ro":"Verificarea listei"} as const;
const HIT = {"en":"Hit","nl":"Treffer","hu":"Találat","bg":"Съвпадение","ro":"Potrivire"} as const;
const NO_HIT = {"en":"No hit","nl":"Geen treffer","hu":"Nincs találat","bg":"Няма съвпадение","ro":"Nicio potrivire"} as const;
const CHART = {"en":"Chart","nl":"Schema","hu":"Kapcsolati ábra","bg":"Схема","ro":"Schemă"} as const;
const TIMELINE = {"en":"Timeline","nl":"Tijdlijn","hu":"Idővonal","bg":"Времева линия","ro":"Cronologie"} as const;
const MAP = {"en":"Map","nl":"Kaart","hu":"Térkép","bg":"Карта","ro":"Hartă"} as const;
const JOURNAL = {"en":"Journal","nl":"Journaal","hu":"Napló","bg":"Дневник на решенията","ro":"Jurnal de decizii"} as const;
const PHONE_NOTE = {"en":"Phone note","nl":"Telefoonnotitie","hu":"Telefonfeljegyzés","bg":"Телефонна бележка","ro":"Notă telefonică"} as const;
const ACTION_DAY = {"en":"Action day","nl":"Actiedag","hu":"Akciónap","bg":"Ден на съвместни действия","ro":"Zi de acțiune"} as const;
const PEEK = {"en":"Peek","nl":"Voorvertoning","hu":"Gyorsnézet","bg":"Бърз преглед","ro":"Previzualizare"} as const;
const MENU = {"en":"Menu","nl":"Menu","hu":"Menü","bg":"Меню","ro":"Meniu"} as const;
const SAVE = {"en":"Save","nl":"Opslaan","hu":"Mentés","bg":"Запази","ro":"Salvează"} as const;
const CLOSE = {"en":"Close","nl":"Sluiten","hu":"Bezárás","bg":"Затвори","ro":"Închide"} as const;
const CLOSE_WITHOUT_SAVING = {"en":"Close without saving","nl":"Sluiten zonder opslaan","hu":"Bezárás mentés nélkül","bg":"Затвори без запис","ro":"Închide fără salvare"} as const;
const BACK = {"en":"Back","nl":"Terug","hu":"Vissza","bg":"Назад","ro":"Înapoi"} as const;
const DISCARD_DRAFT = {"en":"Discard draft","nl":"Concept verwijderen","hu":"Piszkozat elvetése","bg":"Изтрий черновата","ro":"Șterge ciorna"} as const;
const IDENTIFIER = {"en":"Identifier","nl":"Identificatie","hu":"Azonosító","bg":"Идентификатор","ro":"Identificator"} as const;
const AUTOMATICALLY = {"en":"automatically","nl":"automatisch","hu":"automatikusan","bg":"автоматично","ro":"automat"} as const;
const IN_PLACE = {"en":"in place","nl":"aanwezig","hu":"a helyén","bg":"на място","ro":"la locul ei"} as const;
const UNEXPECTED_REMOVED = {"en":"unexpected, removed","nl":"onverwacht, verwijderd","hu":"váratlan, eltávolítva","bg":"неочаквано, премахнато","ro":"neașteptată, ștearsă"} as const;
const MESSAGE_FLOW = {"en":"Message flow","nl":"Berichtenverkeer","hu":"Üzenetforgalom","bg":"Движение на съобщенията","ro":"Fluxul mesajelor"} as const;
const ROUTE_OF_MESSAGE = {"en":"Route of a message","nl":"Route van het bericht","hu":"Az üzenet útja","bg":"Път на съобщението","ro":"Traseul mesajului"} as const;
const MESSAGES_BY_COUNTRY = {"en":"Messages by country","nl":"Berichten per land","hu":"Üzenetek országonként","bg":"Съобщения по държави","ro":"Mesaje pe țări"} as const;
const PROBLEMS = {"en":"Problems","nl":"Problemen","hu":"Problémák","bg":"Проблеми","ro":"Probleme"} as const;
const ALL_WELL = {"en":"Everything arrives","nl":"Alles loopt","hu":"Minden üzenet célba ért","bg":"Всичко пристига","ro":"Totul ajunge"} as const;
const FIXED_BY = {"en":"Fixed by","nl":"Opgelost door","hu":"Elhárítja","bg":"Отстранява","ro":"Remediază"} as const;
const OUR_SIDE = {"en":"Our side","nl":"Onze kant","hu":"Nálunk","bg":"При нас","ro":"Din partea noastră"} as const;
const THEIR_SIDE = {"en":"{country}'s side","nl":"Kant van {country}","hu":"{country} oldalán","bg":"При {country}","ro":"Din partea {country}"} as const;
const SHARED_SIDE = {"en":"Shared","nl":"Gezamenlijk","hu":"Közös","bg":"Общо","ro":"Comun"} as const;
const WAITING_SINCE = {"en":"Waiting since","nl":"Wacht sinds","hu":"Vár ettől","bg":"Чака от","ro":"Așteaptă de la"} as const;
const RECEIPT = {"en":"Receipt","nl":"Ontvangst","hu":"Beérkezés","bg":"Получаване","ro":"Primire"} as const;
const TO_BE_SENT = {"en":"To be sent","nl":"Uitgaand","hu":"Kimenő","bg":"За изпращане","ro":"De trimis"} as const;
const SET_ASIDE = {"en":"Set aside","nl":"Apart gezet","hu":"Félretéve","bg":"Спрени за преглед","ro":"Oprite pentru verificare"} as const;
const CLOSE_SET_ASIDE = {"en":"Close this message","nl":"Bericht afsluiten","hu":"Üzenet lezárása","bg":"Приключи съобщението","ro":"Închide cazul mesajului"} as const;
const REFUSED_MESSAGES = {"en":"Refused","nl":"Geweigerd","hu":"Elutasítva","bg":"Отказани","ro":"Refuzate"} as const;
const KEYS_AND_CLOCKS = {"en":"Keys and clocks","nl":"Sleutels en klokken","hu":"Kulcsok és órák","bg":"Ключове и часовници","ro":"Chei și ceasuri"} as const;
const TRUST_LIST = {"en":"Trust list {version}","nl":"Vertrouwenslijst {version}","hu":"{version}. sz. bizalmi lista","bg":"Списък на доверие {version}","ro":"Lista de încredere {version}"} as const;
const CERTIFICATE = {"en":"Certificate","nl":"Certificaat","hu":"Tanúsítvány","bg":"Сертификат","ro":"Certificat"} as const;
const EXPIRED_ON = {"en":"expired on {date}","nl":"verlopen op {date}","hu":"lejárt: {date}","bg":"изтекъл на {date}","ro":"expirat la {date}"} as const;
const NOT_REACHED_SINCE = {"en":"has not been reached since {time}","nl":"is sinds {time} niet bereikbaar","hu":"{time} óta nem érhető el","bg":"няма връзка от {time}","ro":"nu răspunde de la {time}"} as const;
const CONFIRMED = {"en":"Confirmed","nl":"Bevestigd","hu":"Visszaigazolva","bg":"Потвърдено","ro":"Confirmat"} as const;
const BEHIND = {"en":"behind","nl":"achter","hu":"lemaradásban","bg":"изостава","ro":"în urmă"} as const;
const TIME_TO_CATCH_UP = {"en":"Time to catch up","nl":"Inhaaltijd","hu":"Felzárkózási idő","bg":"Време за наваксване","ro":"Timp de recuperare"} as const;
const LOG = {"en":"Log","nl":"Logboek","hu":"Üzenetnapló","bg":"Дневник на съобщенията","ro":"Registrul mesajelor"} as const;
const TOPIC = {"en":"Topic","nl":"Topic","hu":"Topic","bg":"Topic","ro":"Topic"} as const;
const ACKNOWLEDGE = {"en":"Acknowledge","nl":"Als gezien markeren","hu":"Tudomásul véve","bg":"Отбележи като видяно","ro":"Marchează ca văzut"} as const;
const MAINTENANCE = {"en":"Maintenance","nl":"Onderhoud","hu":"Karbantartás","bg":"Поддръжка по график","ro":"Mentenanță"} as const;
const RUNBOOK = {"en":"Runbook","nl":"Draaiboek","hu":"Eljárási útmutató","bg":"Инструкция","ro":"Procedură"} as const;
const UNKNOWN_STATE = {"en":"unknown","nl":"onbekend","hu":"ismeretlen","bg":"неизвестно","ro":"necunoscut"} as const;

export {
  CASE as case,
  CAUSE as cause,
  JOINT_INVESTIGATION_TEAM as jointInvestigationTeam,
  AGREEMENT as agreement,
  AGREEMENTS_IN_PREPARATION as agreementsInPreparation,
  CHARTER as charter,
  CLAUSE as clause,
  COUNTRY as country,
  MEMBER as member,
  GATEWAY as gateway,
  EXCHANGE as exchange,
  INVESTIGATOR as investigator,
  LIAISON_OFFICER as liaisonOfficer,
  PROSECUTOR as prosecutor,
  OPERATIONS_ROLE as operationsRole,
  OPERATOR as operator,
  DESK as desk,
  DEPUTY as deputy,
  ON_DUTY as onDuty,
  CONTACT_PEOPLE as contactPeople,
  AWAY as away,
  RECORD as record,
  VALUE as value,
  FIELD as field,
  VERSION as version,
  REFERENCE_NUMBER as referenceNumber,
  OWNER as owner,
  KEEPER as keeper,
  HOLDER as holder,
  FOLLOWED as followed,
  AUTHOR as author,
  PERSON as person,
  ORGANISATION as organisation,
  VEHICLE as vehicle,
  PHONE_OR_ACCOUNT as phoneOrAccount,
  FINANCIAL_ACCOUNT as financialAccount,
  IDENTITY_DOCUMENT as identityDocument,
  PLACE as place,
  EVENT as event,
  NOTE as note,
  RELATION as relation,
  BIRTH_AND_NATIONALITY as birthAndNationality,
  PROVENANCE as provenance,
  NATIONALITY as nationality,
  CITIZENSHIP as citizenship,
  ETHNICITY as ethnicity,
  PERSONAL_NUMBER as personalNumber,
  PLATE as plate,
  ORGANISATION_NUMBER as organisationNumber,
  FAMILY_NAME as familyName,
  GIVEN_NAMES as givenNames,
  ALSO_KNOWN_AS as alsoKnownAs,
  BORN as born,
  ABOUT_DATE as aboutDate,
  CATEGORY as category,
  SUSPECT as suspect,
  WITNESS as witness,
  VICTIM as victim,
  POTENTIAL_VICTIM as potentialVictim,
  CONVICTED as convicted,
  OTHER_CATEGORY as otherCategory,
  MINOR as minor,
  VICTIM_IDENTITY as victimIdentity,
  SPECIAL_CATEGORY as specialCategory,
  HUMAN_TRAFFICKING as humanTrafficking,
  EXPLOITATION as exploitation,
  RECRUITMENT as recruitment,
  TRANSPORT as transport,
  HARBOURING as harbouring,
  ARREST as arrest,
  SEARCH as search,
  SEIZURE as seizure,
  INTERVIEW as interview,
  EXHIBIT as exhibit,
  CUSTODY as custody,
  LEGAL_BASIS as legalBasis,
  HANDLING_CODE as handlingCode,
  EVALUATION as evaluation,
  PURPOSE as purpose,
  PURPOSE_INVESTIGATION as purposeInvestigation,
  PURPOSE_PROSECUTION as purposeProsecution,
  PURPOSE_INTELLIGENCE as purposeIntelligence,
  PURPOSE_PROTECTION as purposeProtection,
  PURPOSE_ASSETS as purposeAssets,
  SENSITIVE as sensitive,
  REVIEW_DATE as reviewDate,
  SHARE as share,
  RELEASE as release,
  NOT_RELEASED_TO_US as notReleasedToUs,
  SEALED as sealed,
  GAINS as gains,
  KEEPS as keeps,
  LOSES as loses,
  WAITS_EFFECT as waitsEffect,
  STAYS_HOME as staysHome,
  WAITING_FOR_APPROVAL as waitingForApproval,
  ON_ITS_WAY as onItsWay,
  ARRIVED as arrived,
  READ as read,
  KEPT_NOT_SENT as keptNotSent,
  TAKEN_BACK as takenBack,
  RETRACT as retract,
  TAKE_BACK_SENDING as takeBackSending,
  RECALL as recall,
  UNDO as undo,
  SHARED_WITH as sharedWith,
  READ_BY as readBy,
  APPROVAL as approval,
  STANDING_APPROVAL as standingApproval,
  GIVE_APPROVAL as giveApproval,
  END_STANDING as endStanding,
  APPROVE as approve,
  REFUSE as refuse,
  REFUSAL as refusal,
  WAITING as waiting,
  DECIDED as decided,
  GROUND as ground,
  WHAT_LEFT as whatLeft,
  WHAT_WOULD_LEAVE as whatWouldLeave,
  SENT_UNDER_IT as sentUnderIt,
  MY_WORK as myWork,
  TO_ANSWER as toAnswer,
  TO_DECIDE as toDecide,
  NEW_FOR_US as newForUs,
  WAITING_ON_OTHERS as waitingOnOthers,
  CHANGED_SINCE as changedSince,
  SNOOZE as snooze,
  SNOOZED as snoozed,
  DONE as done,
  ASSIGN as assign,
  DUE as due,
  LATE as late,
  NOTHING_TO_DO as nothingToDo,
  WAITING_ON as waitingOn,
  WAITING_ON_US as waitingOnUs,
  REQUEST as request,
  ASK as ask,
  ANSWER as answer,
  COMMENT as comment,
  SUGGESTED_CHANGE as suggestedChange,
  ACCEPT as accept,
  DECLINE as decline,
  CONFIRMS as confirms,
  DISPUTES as disputes,
  TWO_VALUES as twoValues,
  SAME as same,
  DIFFERENT as different,
  UNSURE as unsure,
  MAYBE_THE_SAME as maybeTheSame,
  KEPT_APART as keptApart,
  WHO_IS_WHO as whoIsWho,
  LIST_CHECK as listCheck,
  HIT as hit,
  NO_HIT as noHit,
  CHART as chart,
  TIMELINE as timeline,
  MAP as map,
  JOURNAL as journal,
  PHONE_NOTE as phoneNote,
  ACTION_DAY as actionDay,
  PEEK as peek,
  MENU as menu,
  SAVE as save,
  CLOSE as close,
  CLOSE_WITHOUT_SAVING as closeWithoutSaving,
  BACK as back,
  DISCARD_DRAFT as discardDraft,
  IDENTIFIER as identifier,
  AUTOMATICALLY as automatically,
  IN_PLACE as inPlace,
  UNEXPECTED_REMOVED as unexpectedRemoved,
  MESSAGE_FLOW as messageFlow,
  ROUTE_OF_MESSAGE as routeOfMessage,
  MESSAGES_BY_COUNTRY as messagesByCountry,
  PROBLEMS as problems,
  ALL_WELL as allWell,
  FIXED_BY as fixedBy,
  OUR_SIDE as ourSide,
  THEIR_SIDE as theirSide,
  SHARED_SIDE as sharedSide,
  WAITING_SINCE as waitingSince,
  RECEIPT as receipt,
  TO_BE_SENT as toBeSent,
  SET_ASIDE as setAside,
  CLOSE_SET_ASIDE as closeSetAside,
  REFUSED_MESSAGES as refusedMessages,
  KEYS_AND_CLOCKS as keysAndClocks,
  TRUST_LIST as trustList,
  CERTIFICATE as certificate,
  EXPIRED_ON as expiredOn,
  NOT_REACHED_SINCE as notReachedSince,
  CONFIRMED as confirmed,
  BEHIND as behind,
  TIME_TO_CATCH_UP as timeToCatchUp,
  LOG as log,
  TOPIC as topic,
  ACKNOWLEDGE as acknowledge,
  MAINTENANCE as maintenance,
  RUNBOOK as runbook,
  UNKNOWN_STATE as unknownState,
};
