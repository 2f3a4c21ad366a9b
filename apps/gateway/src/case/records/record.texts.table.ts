import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import { RECORD_NUMBER_MESSAGES } from '#libs/words';
import type { RecordErrorCode } from './record.errors.js';

/** What a refused record says, in each language. */
export const RECORD_TEXTS: Readonly<Record<RecordErrorCode, Texts>> = {
  RECORD_NOT_FOUND: {
    en: 'No record with this id is held here. It may not have been released to this country; ask its owner.',
    nl: 'Hier is geen registratie met dit id. Misschien is die niet aan dit land vrijgegeven; vraag het de eigenaar.',
    hu: 'Itt nincs ilyen azonosítójú adatlap. Lehet, hogy nem bocsátották ennek az országnak a rendelkezésére; kérdezze az adatgazdáját.',
    bg: 'Тук няма запис с този идентификатор. Може да не е предоставен на тази държава; попитайте титуляря на данните.',
    ro: 'Aici nu există o înregistrare cu acest identificator. Poate nu a fost pusă la dispoziția acestei țări; întrebați furnizorul datelor.',
  },
  RECORD_MOVED_ON: {
    en: 'The record changed after you read it. What it said then and says now is listed; look at it and decide again.',
    nl: 'De registratie is gewijzigd nadat u die las. Wat er toen stond en nu staat is vermeld; bekijk het en beslis opnieuw.',
    hu: 'Az adatlap megváltozott, mióta elolvasta. Az akkori és a mostani tartalma fel van tüntetve; nézze meg, és döntsön újra.',
    bg: 'Записът се промени, след като го прочетохте. Посочено е какво е съдържал тогава и какво съдържа сега; прегледайте го и решете отново.',
    ro: 'Înregistrarea s-a schimbat după ce ați citit-o. Este indicat ce conținea atunci și ce conține acum; verificați și decideți din nou.',
  },
  RECORD_ON_ITS_WAY: {
    en: 'The record has a change that is on its way or waits for approval. Try again once it has left.',
    nl: 'De registratie heeft een wijziging die onderweg is of op goedkeuring wacht. Probeer het opnieuw zodra die is verzonden.',
    hu: 'Az adatlapnak van egy módosítása, amely úton van vagy jóváhagyásra vár. Próbálja újra, ha már elment.',
    bg: 'Записът има промяна, която е на път или чака одобрение. Опитайте отново, след като тя тръгне.',
    ro: 'Înregistrarea are o modificare pe drum sau în așteptarea aprobării. Încercați din nou după ce pleacă.',
  },
  NOTHING_TO_RECALL: {
    en: 'The value is not here, or was recalled before.',
    nl: 'De waarde is hier niet, of is al teruggeroepen.',
    hu: 'Az adat nincs itt, vagy már visszahívták.',
    bg: 'Стойността не е тук или вече е отзована.',
    ro: 'Valoarea nu este aici sau a fost rechemată deja.',
  },
  VERSION_UNKNOWN: {
    en: 'The record has no such version. Its history lists those that it has.',
    nl: 'De registratie heeft deze versie niet. De geschiedenis noemt de bestaande.',
    hu: 'Az adatlapnak nincs ilyen verziója. Az előzmények felsorolják a meglévőket.',
    bg: 'Записът няма такава версия. Историята изброява съществуващите.',
    ro: 'Înregistrarea nu are această versiune. Istoricul le enumeră pe cele existente.',
  },
  NOT_THE_OWNER: {
    en: 'Only the owner can change a record. Propose the change to the owner instead.',
    nl: 'Alleen de eigenaar wijzigt een registratie. Stel de wijziging aan de eigenaar voor.',
    hu: 'Adatlapot csak az adatgazdája módosíthat. Javasolja neki a módosítást.',
    bg: 'Само титулярят на данните променя записа. Предложете му промяната.',
    ro: 'Numai furnizorul datelor modifică o înregistrare. Propuneți-i modificarea.',
  },
  PROPERTY_UNKNOWN: {
    en: 'A record of this type has no such field. The hint names those that it has.',
    nl: 'Dit soort registratie heeft dit veld niet. De aanwijzing noemt de bestaande.',
    hu: 'Az ilyen típusú adatlapon nincs ilyen mező. Az útmutatás felsorolja a meglévőket.',
    bg: 'Запис от този вид няма такова поле. Указанието изброява съществуващите.',
    ro: 'O înregistrare de acest tip nu are acest câmp. Indicația le enumeră pe cele existente.',
  },
  RELEASE_OUTSIDE_SPACE: {
    en: 'The release list names a country that does not take part in this case.',
    nl: 'De vrijgavelijst noemt een land dat niet aan deze zaak deelneemt.',
    hu: 'A megosztási lista olyan országot nevez meg, amely nem vesz részt ebben az ügyben.',
    bg: 'Списъкът за предоставяне посочва държава, която не участва в това дело.',
    ro: 'Lista destinatarilor cuprinde o țară care nu participă la acest dosar.',
  },
  DATE_NOT_EDTF: {
    en: 'This date cannot be read. Write it as 1984, 1984-06, 1984-06-02, 1984? or 198X.',
    nl: 'Deze datum is niet te lezen. Schrijf 1984, 1984-06, 1984-06-02, 1984? of 198X.',
    hu: 'Ez a dátum nem olvasható. Írja így: 1984, 1984-06, 1984-06-02, 1984? vagy 198X.',
    bg: 'Тази дата не може да се прочете. Напишете я така: 1984, 1984-06, 1984-06-02, 1984? или 198X.',
    ro: 'Această dată nu poate fi citită. Scrieți-o astfel: 1984, 1984-06, 1984-06-02, 1984? sau 198X.',
  },
  VALUE_NO_RECORD: {
    en: 'This field names another record. Choose one that is in this case here.',
    nl: 'Dit veld noemt een andere registratie. Kies er een die hier in deze zaak staat.',
    hu: 'Ez a mező egy másik adatlapot nevez meg. Válasszon olyat, amely itt megvan ebben az ügyben.',
    bg: 'Това поле посочва друг запис. Изберете такъв, който го има тук в това дело.',
    ro: 'Acest câmp indică o altă înregistrare. Alegeți una care se află aici, în acest dosar.',
  },
  RECIPIENT_HOLDS_NOT: {
    en: 'This goes only to countries that hold the record or the value. Ask the owner to share it first.',
    nl: 'Dit gaat alleen naar landen die de registratie of de waarde hebben. Vraag de eigenaar om die eerst te delen.',
    hu: 'Ez csak olyan országhoz megy, amelynél megvan az adatlap vagy az adat. Előbb kérje az adatgazdától a megosztását.',
    bg: 'Това отива само до държави, които имат записа или стойността. Помолете титуляря на данните първо да ги предостави.',
    ro: 'Aceasta ajunge doar la țările care dețin înregistrarea sau valoarea. Rugați furnizorul datelor să o pună mai întâi la dispoziție.',
  },
  STATEMENT_NOT_LIVE: {
    en: 'A value that you named is not part of the record or was taken back before. Load the record again.',
    nl: 'Een genoemde waarde hoort niet bij de registratie of is al teruggenomen. Laad de registratie opnieuw.',
    hu: 'Egy megadott adat nem része az adatlapnak, vagy már visszavonták. Töltse be újra az adatlapot.',
    bg: 'Една от посочените стойности не е част от записа или вече е оттеглена. Заредете записа отново.',
    ro: 'O valoare indicată nu face parte din înregistrare sau a fost retrasă deja. Încărcați din nou înregistrarea.',
  },
  WITHDRAWAL_UNCONFIRMED: {
    en: 'The change takes something from countries that hold it. Name them in withdrawFrom, or release to them too.',
    nl: 'De wijziging ontneemt iets aan landen die het hebben. Noem ze in withdrawFrom, of geef het ook aan hen vrij.',
    hu: 'A módosítás olyan országoktól von meg adatot, amelyeknél az megvan. Sorolja fel őket a withdrawFrom mezőben, vagy bocsássa nekik is rendelkezésre.',
    bg: 'Промяната отнема нещо от държави, които го имат. Посочете ги в withdrawFrom или го предоставете и на тях.',
    ro: 'Modificarea retrage ceva de la țări care îl dețin. Indicați-le în withdrawFrom sau puneți-l și la dispoziția lor.',
  },
  CHANGE_EMPTY: {
    en: 'The change neither adds nor takes back anything.',
    nl: 'De wijziging voegt niets toe en neemt niets terug.',
    hu: 'A módosítás semmit sem ad hozzá, és semmit sem von vissza.',
    bg: 'Промяната нито добавя, нито оттегля нещо.',
    ro: 'Modificarea nu adaugă și nu retrage nimic.',
  },
  CHANGED_TOO_OFTEN: {
    en: 'The record was changed 512 times within a day, which is the limit. Gather the changes into one, or wait until the day has passed.',
    nl: 'De registratie is binnen een dag 512 keer gewijzigd, en vaker mag niet. Voeg de wijzigingen samen tot één, of wacht tot de dag voorbij is.',
    hu: 'Az adatlapot egy napon belül 512-szer módosították, több nem lehet. Vonja össze a módosításokat, vagy várja meg, amíg letelik a nap.',
    bg: 'Записът беше променен 512 пъти за едно денонощие, а повече не може. Обединете промените в една или изчакайте да мине денонощието.',
    ro: 'Înregistrarea a fost modificată de 512 ori într-o zi, iar mai mult nu se poate. Adunați modificările într-una singură sau așteptați să treacă ziua.',
  },
  HOLD_NOT_HERE: {
    en: 'What is sent this way leaves at once and cannot be held. Send it with hold 0, or without a hold.',
    nl: 'Wat zo wordt verzonden, vertrekt direct en kan niet worden tegengehouden. Verzend het met hold 0 of zonder hold.',
    hu: 'Az így küldött tartalom azonnal elmegy, nem tartható vissza. Küldje hold 0 értékkel vagy hold nélkül.',
    bg: 'Изпратеното така тръгва веднага и не може да изчака. Изпратете го с hold 0 или без hold.',
    ro: 'Ce se trimite astfel pleacă imediat și nu poate aștepta. Trimiteți cu hold 0 sau fără hold.',
  },
  NUMBER_WRONG: RECORD_NUMBER_MESSAGES.NUMBER_WRONG,
};

/** Hints beside single fields. */
export const RECORD_HINTS: HintTable = {
  PROPERTY_UNKNOWN: {
    en: 'Choose one of: {known}.',
    nl: 'Kies een van: {known}.',
    hu: 'Válasszon ezek közül: {known}.',
    bg: 'Изберете едно от: {known}.',
    ro: 'Alegeți unul dintre câmpurile: {known}.',
  },
  RELEASE_OUTSIDE_SPACE: {
    en: '{member} does not take part in this case. Choose from: {members}.',
    nl: '{member} neemt niet aan deze zaak deel. Kies uit: {members}.',
    hu: '{member} nem vesz részt ebben az ügyben. Válasszon ezek közül: {members}.',
    bg: '{member} не участва в това дело. Изберете от: {members}.',
    ro: '{member} nu participă la acest dosar. Alegeți dintre: {members}.',
  },
  RECORD_NOT_FOUND: RECORD_TEXTS.RECORD_NOT_FOUND,
  RECORD_MOVED_ON: RECORD_TEXTS.RECORD_MOVED_ON,
  NOT_THE_OWNER: RECORD_TEXTS.NOT_THE_OWNER,
  CHANGE_EMPTY: RECORD_TEXTS.CHANGE_EMPTY,
  CHANGED_TOO_OFTEN: RECORD_TEXTS.CHANGED_TOO_OFTEN,
  DATE_NOT_EDTF: RECORD_TEXTS.DATE_NOT_EDTF,
  STATEMENT_NOT_LIVE: RECORD_TEXTS.STATEMENT_NOT_LIVE,
  HOLD_NOT_HERE: RECORD_TEXTS.HOLD_NOT_HERE,
  WITHDRAWAL_UNCONFIRMED: {
    en: 'Name: {members}.',
    nl: 'Noem: {members}.',
    hu: 'Sorolja fel: {members}.',
    bg: 'Посочете: {members}.',
    ro: 'Indicați: {members}.',
  },
};
