import type { Texts } from '#libs/vocabulary';
import type { OpeningErrorCode } from './opening.errors.js';

/** What a refused opening says, and what to do about it. */
export const OPENING_TEXTS: Readonly<Record<OpeningErrorCode, Texts>> = {
  CALLER_UNKNOWN: {
    en: 'The common name of the client certificate is no member of the newest trust list. Use the certificate of a member.',
    nl: 'De algemene naam van het clientcertificaat is geen lid van de nieuwste vertrouwenslijst. Gebruik het certificaat van een lid.',
    hu: 'Az ügyféltanúsítvány közös neve nem szerepel tagként a legújabb bizalmi listán. Használja egy tag tanúsítványát.',
    bg: 'Общото име в клиентския сертификат не е член в най-новия доверен списък. Използвайте сертификат на член.',
    ro: 'Numele comun din certificatul clientului nu este membru al celei mai noi liste de încredere. Folosiți certificatul unui membru.',
  },
  CERTIFICATE_MISSING: {
    en: 'Connect with a client certificate of a member.',
    nl: 'Maak verbinding met een clientcertificaat van een lid.',
    hu: 'Egy tag ügyféltanúsítványával csatlakozzon.',
    bg: 'Свържете се с клиентски сертификат на член.',
    ro: 'Conectați-vă cu un certificat de client al unui membru.',
  },
  CERTIFICATE_NOT_LISTED: {
    en: 'The trust list names other certificates for this member. Use one of them, or list this one first.',
    nl: 'De vertrouwenslijst noemt andere certificaten voor dit lid. Gebruik een daarvan of laat dit eerst opnemen.',
    hu: 'A bizalmi lista más tanúsítványokat sorol fel ehhez a taghoz. Használja azok egyikét, vagy előbb vetesse fel ezt.',
    bg: 'Довереният списък посочва други сертификати за този член. Използвайте един от тях или първо впишете този.',
    ro: 'Lista de încredere indică alte certificate pentru acest membru. Folosiți unul dintre ele sau înscrieți-l întâi pe acesta.',
  },
  CERTIFICATE_REVOKED: {
    en: 'The authority of the network has revoked this client certificate. Use the one that replaced it.',
    nl: 'De autoriteit van het netwerk heeft dit clientcertificaat ingetrokken. Gebruik het certificaat dat het vervangt.',
    hu: 'A hálózat hatósága visszavonta ezt az ügyféltanúsítványt. Használja azt, amely felváltotta.',
    bg: 'Органът на мрежата е отменил този клиентски сертификат. Използвайте този, който го замести.',
    ro: 'Autoritatea rețelei a revocat acest certificat de client. Folosiți-l pe cel care l-a înlocuit.',
  },
  LIST_OUTDATED: {
    en: 'The record opens under a trust list that is not in force any more. The newest is version {version}: open a space with a new id under it.',
    nl: 'Het record opent onder een vertrouwenslijst die niet meer geldt. De nieuwste is versie {version}: open daaronder een ruimte met een nieuw id.',
    hu: 'A rekord már nem hatályos bizalmi lista alatt nyit. A legújabb a {version}. változat: nyisson az alatt egy teret új azonosítóval.',
    bg: 'Записът открива под доверен списък, който вече не е в сила. Най-новият е версия {version}: открийте под него пространство с нов идентификатор.',
    ro: 'Înregistrarea deschide sub o listă de încredere care nu mai este în vigoare. Cea mai nouă este versiunea {version}: deschideți sub ea un spațiu cu un id nou.',
  },
  LIST_UNKNOWN: {
    en: 'The record opens under a trust list that is not known here. Publish the list in the space of trust lists first.',
    nl: 'Het record opent onder een vertrouwenslijst die hier onbekend is. Publiceer de lijst eerst in de ruimte voor vertrouwenslijsten.',
    hu: 'A rekord itt ismeretlen bizalmi lista alatt nyit. Előbb tegye közzé a listát a bizalmi listák terében.',
    bg: 'Записът се открива с доверен списък, който тук не е известен. Първо публикувайте списъка в пространството за доверени списъци.',
    ro: 'Înregistrarea se deschide sub o listă de încredere necunoscută aici. Publicați întâi lista în spațiul listelor de încredere.',
  },
  NETWORK_MEMBERS: {
    en: 'The space of trust lists opens under list 1 and its charter names exactly the members of list 1.',
    nl: 'De ruimte voor vertrouwenslijsten opent onder lijst 1 en haar charter noemt precies de leden van lijst 1.',
    hu: 'A bizalmi listák tere az 1. lista alatt nyílik meg, és alapokmánya pontosan az 1. lista tagjait nevezi meg.',
    bg: 'Пространството за доверени списъци се открива със списък 1 и хартата му посочва точно членовете на списък 1.',
    ro: 'Spațiul listelor de încredere se deschide sub lista 1, iar carta sa numește exact membrii listei 1.',
  },
  OPENING_NOT_OWN: {
    en: 'A member opens a space with its own record; this one is of another sender.',
    nl: 'Een lid opent een ruimte met een eigen record; dit record is van een andere afzender.',
    hu: 'Egy tag a saját rekordjával nyit teret; ez más feladótól származik.',
    bg: 'Член открива пространство със свой запис; този е от друг подател.',
    ro: 'Un membru deschide un spațiu cu propria înregistrare; aceasta este a altui expeditor.',
  },
  OPENING_REFUSED: {
    en: 'As position 0 this record would get the verdict {verdict}; it opens no space. Correct the record and send it again.',
    nl: 'Als positie 0 krijgt dit record het oordeel {verdict}; het opent geen ruimte. Verbeter het record en stuur het opnieuw.',
    hu: 'A 0. pozícióban e rekord {verdict} ítéletet kapna; nem nyit teret. Javítsa ki a rekordot, és küldje el újra.',
    bg: 'На позиция 0 този запис би получил оценка {verdict}; той не открива пространство. Поправете записа и го изпратете отново.',
    ro: 'Pe poziția 0 această înregistrare ar primi verdictul {verdict}; nu deschide niciun spațiu. Corectați înregistrarea și trimiteți-o din nou.',
  },
  SPACE_NOT_READ: {
    en: 'The log of this space, or that of the trust lists, is still being read. Send the same record again in a moment.',
    nl: 'Het logboek van deze ruimte of dat van de vertrouwenslijsten wordt nog gelezen. Stuur hetzelfde record zo dadelijk opnieuw.',
    hu: 'E tér vagy a bizalmi listák naplójának olvasása még folyik. Küldje el rövidesen ugyanezt a rekordot.',
    bg: 'Дневникът на това пространство или този на доверените списъци още се чете. Изпратете същия запис отново след малко.',
    ro: 'Jurnalul acestui spațiu sau cel al listelor de încredere este încă în curs de citire. Trimiteți din nou aceeași înregistrare peste puțin timp.',
  },
  SPACE_QUOTA: {
    en: 'Quota {quota}: {count} of at most {most} are used. A space stops counting as a mailbox once it stands under an agreement, or after 30 days without a record.',
    nl: 'Quotum {quota}: {count} van hoogstens {most} zijn gebruikt. Een ruimte telt niet meer als brievenbus zodra zij onder een overeenkomst staat, of na 30 dagen zonder record.',
    hu: '{quota} kvóta: legfeljebb {most}, felhasználva {count}. Egy tér nem számít többé postaládának, ha megállapodás alatt áll, vagy 30 napja nincs rekordja.',
    bg: 'Квота {quota}: използвани са {count} от най-много {most}. Пространството вече не се брои за пощенска кутия, щом е под споразумение или след 30 дни без запис.',
    ro: 'Cota {quota}: {count} din cel mult {most} sunt folosite. Un spațiu nu mai este socotit cutie poștală de îndată ce stă sub un acord sau după 30 de zile fără înregistrări.',
  },
  SPACE_TAKEN: {
    en: 'This space id belongs to another opening record. Send the bytes of that record, or open a space with a new id.',
    nl: 'Dit ruimte-id hoort bij een ander openingsrecord. Stuur de bytes van dat record of open een ruimte met een nieuw id.',
    hu: 'Ez a térazonosító egy másik nyitórekordhoz tartozik. Küldje annak bájtjait, vagy nyisson teret új azonosítóval.',
    bg: 'Този идентификатор принадлежи на друг откриващ запис. Изпратете неговите байтове или открийте пространство с нов идентификатор.',
    ro: 'Acest identificator aparține altei înregistrări de deschidere. Trimiteți octeții acelei înregistrări sau deschideți un spațiu cu alt identificator.',
  },
  TOO_MANY_OPENINGS: {
    en: '{count} spaces of this member wait for their first record. Publish those records first.',
    nl: '{count} ruimten van dit lid wachten op hun eerste record. Publiceer eerst die records.',
    hu: 'E tag {count} tere vár az első rekordjára. Előbb tegye közzé azokat.',
    bg: '{count} пространства на този член чакат първия си запис. Първо публикувайте тези записи.',
    ro: '{count} spații ale acestui membru își așteaptă prima înregistrare. Publicați întâi acele înregistrări.',
  },
  UPDATE_NEEDED: {
    en: 'The operator must be updated before it can judge this record ({reason}). Nothing was decided about it.',
    nl: 'De operator moet worden bijgewerkt voordat dit record kan worden beoordeeld ({reason}). Er is niets over beslist.',
    hu: 'Az üzemeltetőt frissíteni kell, mielőtt ezt a rekordot elbírálhatja ({reason}). Döntés nem született róla.',
    bg: 'Операторът трябва да бъде обновен, преди да оцени този запис ({reason}). За него не е взето решение.',
    ro: 'Operatorul trebuie actualizat înainte de a judeca această înregistrare ({reason}). Nu s-a decis nimic despre ea.',
  },
};
