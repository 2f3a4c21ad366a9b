import type { TextTable } from '../../lib/texts.js';

/** Sentences of the status bar, which say whose turn it is. */
export const STATUS_TEXTS = {
  gatewayLost: {
    en: 'This page has had no connection to its gateway since {since} · what you type is kept · countries: unknown',
    nl: 'Deze pagina heeft sinds {since} geen verbinding met de gateway · wat u typt blijft bewaard · landen: onbekend',
    hu: 'Az oldal {since} óta nem éri el az átjárót · amit beír, megmarad · országok: ismeretlen',
    bg: 'Страницата няма връзка с шлюза си от {since} · написаното се пази · държави: неизвестно',
    ro: 'Pagina nu mai are legătură cu punctul de acces de la {since} · ce scrieți se păstrează · țări: necunoscut',
  },
  logLost: {
    en: 'The common log has not been reached since {since} · {kept, plural, =0 {nothing waits} other {# kept here, not sent}} · nothing to do',
    nl: 'Het gemeenschappelijke logboek is sinds {since} niet bereikbaar · {kept, plural, =0 {er wacht niets} other {# hier bewaard, niet verzonden}} · niets te doen',
    hu: 'A közös üzenetnapló {since} óta nem érhető el · {kept, plural, =0 {semmi sem vár} other {# itt megőrizve, nincs elküldve}} · nincs teendő',
    bg: 'Няма връзка с общия дневник на съобщенията от {since} · {kept, plural, =0 {нищо не чака} other {запазени тук, неизпратени: #}} · няма какво да се прави',
    ro: 'Registrul comun al mesajelor nu răspunde de la {since} · {kept, plural, =0 {nimic nu așteaptă} one {# păstrat aici, netrimis} other {# păstrate aici, netrimise}} · nimic de făcut',
  },
  membersLost: {
    en: '{members} {count, plural, one {has} other {have}} not been reached since {since} · what is meant for them is sent automatically',
    nl: '{members} {count, plural, one {is} other {zijn}} sinds {since} niet bereikbaar · wat daarvoor bestemd is, wordt automatisch verzonden',
    hu: '{members} {since} óta nem {count, plural, one {érhető} other {érhetők}} el · ami {count, plural, one {neki} other {nekik}} szól, automatikusan elmegy',
    bg: '{members}: няма връзка от {since} · предназначеното за {count, plural, one {тази държава} other {тези държави}} тръгва автоматично',
    ro: '{members} nu {count, plural, one {răspunde} other {răspund}} de la {since} · ce le este destinat pleacă automat',
  },
  membersNotYet: {
    en: '{members} {count, plural, one {has} other {have}} not been reached yet · what is meant for them is sent automatically',
    nl: '{members} {count, plural, one {is} other {zijn}} nog niet bereikt · wat daarvoor bestemd is, wordt automatisch verzonden',
    hu: '{members} még nem {count, plural, one {érhető} other {érhetők}} el · ami {count, plural, one {neki} other {nekik}} szól, automatikusan elmegy',
    bg: '{members}: още няма връзка · предназначеното за {count, plural, one {тази държава} other {тези държави}} тръгва автоматично',
    ro: '{members} încă nu {count, plural, one {răspunde} other {răspund}} · ce le este destinat pleacă automat',
  },
  signedOut: {
    en: 'Your session has ended · what you typed is kept',
    nl: 'U bent uitgelogd · wat u typte blijft bewaard',
    hu: 'A munkamenet véget ért · amit beírt, megmarad',
    bg: 'Сесията ви изтече · написаното се пази',
    ro: 'Sesiunea s-a încheiat · ce ați scris se păstrează',
  },
  waiting: {
    en: '{count, plural, one {# change of yours is} other {# changes of yours are}} waiting for approval',
    nl: '{count, plural, one {# wijziging van u wacht} other {# wijzigingen van u wachten}} op goedkeuring',
    hu: '{count} módosítása jóváhagyásra vár',
    bg: '{count, plural, one {# ваша промяна чака} other {# ваши промени чакат}} одобрение',
    ro: '{count, plural, one {# modificare a dvs. așteaptă} few {# modificări ale dvs. așteaptă} other {# de modificări ale dvs. așteaptă}} aprobarea',
  },
  sending: {
    en: '{count, plural, one {# message is} other {# messages are}} being sent',
    nl: '{count, plural, one {# bericht wordt} other {# berichten worden}} verzonden',
    hu: '{count} üzenet küldése folyik',
    bg: '{count, plural, one {# съобщение се изпраща} other {# съобщения се изпращат}}',
    ro: '{count, plural, one {# mesaj se trimite} few {# mesaje se trimit} other {# de mesaje se trimit}}',
  },
  allSent: {
    en: 'All sent · {members}',
    nl: 'Alles verzonden · {members}',
    hu: 'Minden elküldve · {members}',
    bg: 'Всичко е изпратено · {members}',
    ro: 'Totul este trimis · {members}',
  },
  label: {
    en: 'Handling of this page: {label}',
    nl: 'Afhandelingscode van deze pagina: {label}',
    hu: 'Az oldal kezelési kódja: {label}',
    bg: 'Код за обработка за тази страница: {label}',
    ro: 'Codul de manipulare al paginii: {label}',
  },
} as const satisfies TextTable;
