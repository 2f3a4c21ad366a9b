import type { TextTable } from '../../lib/texts.js';

/** What waits for a decision, a sentence for each kind of message. */
export const APPROVAL_DUTY_TEXTS = {
  approvalOfRecord: {
    en: '{author} asks to share {name} with {recipients}',
    nl: '{author} wil {name} delen met {recipients}',
    hu: '{author} megosztaná: {name}, címzettek: {recipients}',
    bg: '{author} иска да предостави {name} на {recipients}',
    ro: '{author} cere să pună {name} la dispoziție, destinatari: {recipients}',
  },
  approvalOfQuestion: {
    en: '{author} has a question or an answer about {name} for {recipients}',
    nl: '{author} heeft een vraag of een antwoord over {name} voor {recipients}',
    hu: '{author} kérdése vagy válasza erről: {name}, címzettek: {recipients}',
    bg: '{author} има въпрос или отговор относно {name} за {recipients}',
    ro: '{author} are o întrebare sau un răspuns despre {name} pentru {recipients}',
  },
  approvalOfRequest: {
    en: '{author} has a request or an answer to one for {recipients}',
    nl: '{author} heeft een verzoek of een antwoord daarop voor {recipients}',
    hu: '{author} megkeresést vagy arra adott választ küldene, címzettek: {recipients}',
    bg: '{author} има искане или отговор на искане за {recipients}',
    ro: '{author} are o cerere sau un răspuns la o cerere pentru {recipients}',
  },
  approvalOfComment: {
    en: '{author} asks to send a comment on {name} to {recipients}',
    nl: '{author} vraagt een opmerking bij {name} te mogen sturen aan {recipients}',
    hu: '{author} hozzászólást küldene ehhez: {name}, címzettek: {recipients}',
    bg: '{author} иска да изпрати коментар за {name} до {recipients}',
    ro: '{author} cere să trimită un comentariu despre {name} către {recipients}',
  },
  approvalOfPair: {
    en: '{author} asks to say to {recipients} whether {name} is the same as another',
    nl: '{author} vraagt aan {recipients} te mogen zeggen of {name} dezelfde is als een ander',
    hu: '{author} nyilatkozna arról, hogy {name} azonos-e egy másikkal, címzettek: {recipients}',
    bg: '{author} иска да каже на {recipients} дали {name} е същото като друго',
    ro: '{author} cere să spună dacă {name} este același cu altul, destinatari: {recipients}',
  },
  approvalOfCheck: {
    en: '{author} asks to have numbers looked up by {recipients}',
    nl: '{author} wil nummers laten opzoeken door {recipients}',
    hu: '{author} számokat ellenőriztetne, címzettek: {recipients}',
    bg: '{author} иска номера да бъдат проверени от {recipients}',
    ro: '{author} cere verificarea unor numere, destinatari: {recipients}',
  },
  approvalOfSignal: {
    en: '{author} asks to pass a signal to {recipients}',
    nl: '{author} vraagt een signaal te mogen doorgeven aan {recipients}',
    hu: '{author} jelzést adna át, címzettek: {recipients}',
    bg: '{author} иска да предаде сигнал на {recipients}',
    ro: '{author} cere să transmită o semnalare către {recipients}',
  },
  approvalOfAgreement: {
    en: '{author} asks to send a text about the agreement to {recipients}',
    nl: '{author} vraagt een tekst over de overeenkomst te mogen sturen aan {recipients}',
    hu: '{author} a megállapodásról küldene szöveget, címzettek: {recipients}',
    bg: '{author} иска да изпрати текст относно споразумението до {recipients}',
    ro: '{author} cere să trimită un text despre acord către {recipients}',
  },
  approvalOfPeople: {
    en: '{author} asks to name the people of the case to {recipients}',
    nl: '{author} wil de contactpersonen van de zaak doorgeven aan {recipients}',
    hu: '{author} megnevezné az ügy kapcsolattartóit, címzettek: {recipients}',
    bg: '{author} иска да посочи лицата за контакт по делото пред {recipients}',
    ro: '{author} cere să comunice persoanele de contact din dosar către {recipients}',
  },
} as const satisfies TextTable;
