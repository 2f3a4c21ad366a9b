import type { TextTable } from '../../lib/texts.js';

export const DUTY_TEXTS = {
  refusedByApproval: {
    en: 'A prosecutor refused your change: {reason}',
    nl: 'Een officier weigerde uw wijziging: {reason}',
    hu: 'Az ügyész elutasította a módosítását: {reason}',
    bg: 'Прокурор отказа вашата промяна: {reason}',
    ro: 'Un procuror a refuzat modificarea: {reason}',
  },
  refusedByLog: {
    en: 'Every country refused your change ({code}). Correct it and send it again.',
    nl: 'Elk land weigerde uw wijziging ({code}). Herstel en verstuur opnieuw.',
    hu: 'Minden ország elutasította a módosítását ({code}). Javítsa ki és küldje el újra.',
    bg: 'Всички държави отказаха вашата промяна ({code}). Поправете я и я изпратете отново.',
    ro: 'Toate țările au refuzat modificarea ({code}). Corectați-o și trimiteți-o din nou.',
  },
  refusedByHold: {
    en: 'Your change was not sent: it would have done something else than you saw. Look at it and send it again.',
    nl: 'Uw wijziging is niet verzonden: ze zou iets anders hebben gedaan dan u zag. Bekijk haar en verstuur opnieuw.',
    hu: 'A módosítása nem ment el: más hatása lett volna, mint amit látott. Nézze meg és küldje el újra.',
    bg: 'Промяната ви не беше изпратена: щеше да направи друго от показаното. Вижте я и я изпратете отново.',
    ro: 'Modificarea nu a fost trimisă: ar fi făcut altceva decât ați văzut. Verificați-o și trimiteți-o din nou.',
  },
  refusedByPartner: {
    en: '{member} could not take your change ({code}).',
    nl: '{member} kon uw wijziging niet verwerken ({code}).',
    hu: '{member} nem tudta fogadni a módosítását ({code}).',
    bg: '{member} не можа да приеме вашата промяна ({code}).',
    ro: '{member} nu a putut prelua modificarea ({code}).',
  },
  keyMissingLine: {
    en: 'Your change waits: {members} has no key to seal it with. It leaves automatically when there is one.',
    nl: 'Uw wijziging wacht: {members} heeft geen sleutel om haar mee te verzegelen. Ze vertrekt automatisch zodra die er is.',
    hu: 'A módosítása vár: {members} számára nincs lezáró kulcs. Automatikusan elmegy, amint lesz.',
    bg: 'Промяната ви чака: {members} няма ключ за запечатване. Ще замине автоматично, щом има такъв.',
    ro: 'Modificarea așteaptă: {members} nu are o cheie de sigilare. Pleacă automat când va exista una.',
  },
  invitationLine: {
    en: '{member} opened one more case with us. There are many already, so a person decides whether we join.',
    nl: '{member} opende nog een zaak met ons. Er zijn er al veel, dus beslist een mens of we meedoen.',
    hu: '{member} újabb ügyet nyitott velünk. Már sok van, ezért ember dönti el, hogy csatlakozunk-e.',
    bg: '{member} откри още едно дело с нас. Вече има много, затова човек решава дали да се присъединим.',
    ro: '{member} a deschis încă un dosar cu noi. Sunt deja multe, așa că o persoană decide dacă ne alăturăm.',
  },
  join: { en: 'Join', nl: 'Meedoen', hu: 'Csatlakozás', bg: 'Присъедини се', ro: 'Ne alăturăm' },
  doNotJoin: {
    en: 'Do not join',
    nl: 'Niet meedoen',
    hu: 'Nem csatlakozunk',
    bg: 'Без присъединяване',
    ro: 'Nu ne alăturăm',
  },
  blockOpener: {
    en: 'Block this country',
    nl: 'Dit land blokkeren',
    hu: 'Ország letiltása',
    bg: 'Блокирай държавата',
    ro: 'Blocați această țară',
  },
  blockOpenerHint: {
    en: 'Join no case that {member} opens from now on, and be asked about none. It ends when an invitation of theirs is accepted.',
    nl: 'Doe aan geen zaak meer mee die {member} opent en word er niet naar gevraagd. Dat eindigt als een uitnodiging van hen wordt aanvaard.',
    hu: '{member} új ügyeihez nem csatlakozunk, és kérdés sem érkezik róluk. Ez egy meghívásuk elfogadásával ér véget.',
    bg: 'Не се присъединяваме към дела, които {member} открива, и не получаваме въпроси за тях. Това приключва, когато бъде приета тяхна покана.',
    ro: 'Nu ne alăturăm dosarelor deschise de {member} și nu suntem întrebați de ele. Se încheie când se acceptă o invitație de la ei.',
  },
} as const satisfies TextTable;
