import type { Texts } from '#libs/vocabulary';
import type { ProofRequestErrorCode } from './proof.errors.js';

/** Why there is no proof, in each language. */
export const PROOF_TEXTS: Readonly<Record<ProofRequestErrorCode, Texts>> = {
  SENDER_NEEDED: {
    en: 'More than one member used this id for a message. Say whose message is meant.',
    nl: 'Meer dan één lid heeft dit id voor een bericht gebruikt. Geef aan wiens bericht bedoeld is.',
    hu: 'Több tag is ezt az azonosítót használta üzenethez. Adja meg, melyik tag üzenetéről van szó.',
    bg: 'Повече от един член е използвал този идентификатор за съобщение. Посочете чие съобщение имате предвид.',
    ro: 'Mai mulți membri au folosit acest identificator pentru un mesaj. Spuneți al cui mesaj este vizat.',
  },
  MESSAGE_NOT_FOUND: {
    en: 'There is no message with this id in this case.',
    nl: 'In deze zaak is geen bericht met dit id.',
    hu: 'Ebben az ügyben nincs ilyen azonosítójú üzenet.',
    bg: 'В това дело няма съобщение с този идентификатор.',
    ro: 'În acest dosar nu există niciun mesaj cu acest identificator.',
  },
  MESSAGE_REFUSED: {
    en: 'The members refused this message, so there is nothing to prove. Its delivery shows why.',
    nl: 'De leden hebben dit bericht geweigerd; er valt niets te bewijzen. De bezorging toont waarom.',
    hu: 'A tagok elutasították ezt az üzenetet, ezért nincs mit igazolni. Az okot a kézbesítés mutatja.',
    bg: 'Членовете отказаха това съобщение, затова няма какво да се докаже. Причината е посочена при доставката.',
    ro: 'Membrii au refuzat acest mesaj, deci nu este nimic de dovedit. Livrarea arată de ce.',
  },
  NOT_COSIGNED_YET: {
    en: 'Too few members have confirmed a log that holds this message. Ask again in a few seconds; its delivery shows who is missing.',
    nl: 'Te weinig leden hebben een logboek met dit bericht bevestigd. Vraag het over enkele seconden opnieuw; de bezorging toont wie ontbreekt.',
    hu: 'Túl kevés tag igazolta vissza az ezt az üzenetet tartalmazó üzenetnaplót. Kérje újra néhány másodperc múlva; a kézbesítés mutatja, ki hiányzik.',
    bg: 'Твърде малко членове са потвърдили дневник с това съобщение. Поискайте отново след няколко секунди; доставката показва кой липсва.',
    ro: 'Prea puțini membri au confirmat un registru care conține acest mesaj. Cereți din nou peste câteva secunde; livrarea arată cine lipsește.',
  },
  CONTENT_NOT_HELD: {
    en: 'This gateway cannot show the content: it is for others, or it was erased. Ask for the proof without content, or ask a recipient.',
    nl: 'Deze gateway kan de inhoud niet tonen: die is voor anderen, of is gewist. Vraag het bewijs zonder inhoud op, of vraag het een ontvanger.',
    hu: 'Ez az átjáró nem tudja megmutatni a tartalmat: másoknak szól, vagy törölték. Kérje az igazolást tartalom nélkül, vagy kérje egy címzettől.',
    bg: 'Този шлюз не може да покаже съдържанието: то е за други или е изтрито. Поискайте доказателството без съдържание или попитайте получател.',
    ro: 'Acest punct de acces nu poate arăta conținutul: este pentru alții sau a fost șters. Cereți dovada fără conținut sau întrebați un destinatar.',
  },
};
