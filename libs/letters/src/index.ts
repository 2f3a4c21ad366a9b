export { type Access, accessFrom, codeIn, shownCode } from './access.js';
export { unwrap, type Wrap, wrapTo } from './hpke.js';
export { type ItemPlace, openItem, sealItem } from './item.js';
export {
  type LetterKey,
  letterKeysIn,
  type PublicLetterKey,
  publicLetterKeyIn,
  type SignedLetterKey,
  signedLetterKeyIn,
} from './letter-key.js';
export { type BoxKeys, boxKeysOf, DECOY, newBoxKey, shutKey, unshutKey } from './box-key.js';
export { keyForDesk, keyOfDesk } from './desk-key.js';
