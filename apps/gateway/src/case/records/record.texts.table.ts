import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import type { RecordErrorCode } from './record.errors.js';

/** What a refused record says, in each language. */
export const RECORD_TEXTS: Readonly<Record<RecordErrorCode, Texts>> = {
  RECORD_NOT_FOUND: {
    en: 'No record with this id is held here. It may not have been released to this country; ask its owner.',
    nl: 'Hier is geen gegeven met dit id. Misschien is het niet voor dit land vrijgegeven; vraag de eigenaar.',
    hu: 'Itt nincs ilyen azonosítójú rekord. Lehet, hogy nem adták ki ennek az országnak; kérdezze a tulajdonosát.',
    bg: 'Тук няма запис с този идентификатор. Може да не е предоставен на тази държава; попитайте собственика му.',
    ro: 'Aici nu există o înregistrare cu acest id. Poate nu a fost pusă la dispoziția acestei țări; întrebați proprietarul.',
  },
  RECORD_MOVED_ON: {
    en: 'The record changed after you read it. What it said then and says now is listed; look at it and decide anew.',
    nl: 'Het gegeven is gewijzigd nadat u het las. Wat er toen stond en nu staat is vermeld; bekijk het en beslis opnieuw.',
    hu: 'A rekord azóta megváltozott, hogy elolvasta. Az akkori és a mostani tartalma fel van tüntetve; nézze meg, és döntsön újra.',
    bg: 'Записът се промени, след като го прочетохте. Посочено е какво е съдържал тогава и сега; прегледайте го и решете отново.',
    ro: 'Înregistrarea s-a schimbat după ce ați citit-o. Este indicat ce conținea atunci și ce conține acum; verificați și decideți din nou.',
  },
  RECORD_ON_ITS_WAY: {
    en: 'The record has a change that is on its way or waits for approval. Try again once it has left.',
    nl: 'Het gegeven heeft een wijziging die onderweg is of op goedkeuring wacht. Probeer het opnieuw zodra die weg is.',
    hu: 'A rekordnak van egy módosítása, amely úton van vagy jóváhagyásra vár. Próbálja újra, ha már elment.',
    bg: 'Записът има промяна, която е на път или чака одобрение. Опитайте отново, след като тя замине.',
    ro: 'Înregistrarea are o modificare pe drum sau în așteptarea aprobării. Încercați din nou după ce pleacă.',
  },
  VERSION_UNKNOWN: {
    en: 'The record has no such version. Its history lists those that it has.',
    nl: 'Het gegeven heeft deze versie niet. De geschiedenis noemt de bestaande.',
    hu: 'A rekordnak nincs ilyen változata. Az előzmények felsorolják a meglévőket.',
    bg: 'Записът няма такава версия. Историята изброява съществуващите.',
    ro: 'Înregistrarea nu are această versiune. Istoricul le enumeră pe cele existente.',
  },
  NOT_THE_OWNER: {
    en: 'Only the owner changes a record. Propose the change to the owner instead.',
    nl: 'Alleen de eigenaar wijzigt een gegeven. Stel de wijziging aan de eigenaar voor.',
    hu: 'Rekordot csak a tulajdonosa módosíthat. Javasolja neki a változtatást.',
    bg: 'Само собственикът променя записа. Предложете му промяната.',
    ro: 'Numai proprietarul modifică o înregistrare. Propuneți-i modificarea.',
  },
  PROPERTY_UNKNOWN: {
    en: 'A record of this type has no such property. The hint names those that it has.',
    nl: 'Een gegeven van dit type heeft deze eigenschap niet. De aanwijzing noemt de bestaande.',
    hu: 'Az ilyen típusú rekordnak nincs ilyen tulajdonsága. A javaslat felsorolja a meglévőket.',
    bg: 'Запис от този вид няма такова свойство. Указанието изброява съществуващите.',
    ro: 'O înregistrare de acest tip nu are această proprietate. Indicația le numește pe cele existente.',
  },
  RELEASE_OUTSIDE_SPACE: {
    en: 'The release list names a country that does not take part in this space.',
    nl: 'De vrijgavelijst noemt een land dat niet aan deze ruimte deelneemt.',
    hu: 'A kiadási lista olyan országot nevez meg, amely nem vesz részt ebben a térben.',
    bg: 'Списъкът за предоставяне посочва държава, която не участва в това пространство.',
    ro: 'Lista de difuzare numește o țară care nu participă la acest spațiu.',
  },
  DATE_NOT_EDTF: {
    en: 'The date is not in extended date format (EDTF level 1), for example 1984, 1984-06, 1984-06-02, 1984? or 198X.',
    nl: 'De datum heeft niet de uitgebreide notatie (EDTF niveau 1), bijvoorbeeld 1984, 1984-06, 1984-06-02, 1984? of 198X.',
    hu: 'A dátum nem a kiterjesztett formátumot (EDTF 1. szint) követi, például 1984, 1984-06, 1984-06-02, 1984? vagy 198X.',
    bg: 'Датата не е в разширения формат (EDTF ниво 1), например 1984, 1984-06, 1984-06-02, 1984? или 198X.',
    ro: 'Data nu este în formatul extins (EDTF nivelul 1), de exemplu 1984, 1984-06, 1984-06-02, 1984? sau 198X.',
  },
  STATEMENT_NOT_LIVE: {
    en: 'A statement to retract is not part of the record or was retracted before. Load the record again.',
    nl: 'Een in te trekken bewering hoort niet bij het gegeven of is al ingetrokken. Laad het gegeven opnieuw.',
    hu: 'A visszavonandó állítás nem része a rekordnak, vagy már visszavonták. Töltse be újra a rekordot.',
    bg: 'Твърдение за оттегляне не е част от записа или вече е оттеглено. Заредете записа отново.',
    ro: 'O afirmație de retras nu face parte din înregistrare sau a fost deja retrasă. Reîncărcați înregistrarea.',
  },
  WITHDRAWAL_UNCONFIRMED: {
    en: 'The change takes something from countries that hold it. Name them in withdrawFrom, or release to them too.',
    nl: 'De wijziging ontneemt iets aan landen die het hebben. Noem ze in withdrawFrom, of geef het ook aan hen vrij.',
    hu: 'A módosítás olyan országoktól von meg adatot, amelyeknél az megvan. Sorolja fel őket a withdrawFrom mezőben, vagy adja ki nekik is.',
    bg: 'Промяната отнема нещо от държави, които го имат. Посочете ги в withdrawFrom или го предоставете и на тях.',
    ro: 'Modificarea retrage ceva de la state care îl dețin. Numiți-le în withdrawFrom sau puneți-l și la dispoziția lor.',
  },
  CHANGE_EMPTY: {
    en: 'The change neither asserts nor retracts anything.',
    nl: 'De wijziging beweert niets en trekt niets in.',
    hu: 'A változtatás nem állít és nem von vissza semmit.',
    bg: 'Промяната нито твърди, нито оттегля нещо.',
    ro: 'Modificarea nu afirmă și nu retrage nimic.',
  },
  CHANGED_TOO_OFTEN: {
    en: 'The record was changed 512 times within a day, which is the most. Gather the changes into one, or wait until the day has passed.',
    nl: 'Het gegeven is 512 keer binnen een dag gewijzigd, en meer mag niet. Voeg de wijzigingen samen tot één, of wacht tot de dag voorbij is.',
    hu: 'A rekordot egy napon belül 512-szer módosították, több nem lehet. Vonja össze a módosításokat, vagy várja meg, amíg letelik a nap.',
    bg: 'Записът беше променен 512 пъти за едно денонощие, а повече не може. Обединете промените в една или изчакайте да мине денонощието.',
    ro: 'Înregistrarea a fost modificată de 512 ori într-o zi, iar mai mult nu se poate. Adunați modificările într-una singură sau așteptați să treacă ziua.',
  },
};

/** Hints beside single fields. */
export const RECORD_HINTS: HintTable = {
  PROPERTY_UNKNOWN: {
    en: 'Choose one of: {known}.',
    nl: 'Kies een van: {known}.',
    hu: 'Válasszon ezek közül: {known}.',
    bg: 'Изберете едно от: {known}.',
    ro: 'Alegeți una dintre: {known}.',
  },
  RELEASE_OUTSIDE_SPACE: {
    en: '{member} does not take part in this space. Choose from: {members}.',
    nl: '{member} neemt niet aan deze ruimte deel. Kies uit: {members}.',
    hu: '{member} nem vesz részt ebben a térben. Válasszon ezek közül: {members}.',
    bg: '{member} не участва в това пространство. Изберете от: {members}.',
    ro: '{member} nu participă la acest spațiu. Alegeți dintre: {members}.',
  },
  DATE_NOT_EDTF: RECORD_TEXTS.DATE_NOT_EDTF,
  STATEMENT_NOT_LIVE: RECORD_TEXTS.STATEMENT_NOT_LIVE,
  WITHDRAWAL_UNCONFIRMED: {
    en: 'Name: {members}.',
    nl: 'Noem: {members}.',
    hu: 'Sorolja fel: {members}.',
    bg: 'Посочете: {members}.',
    ro: 'Numiți: {members}.',
  },
};
