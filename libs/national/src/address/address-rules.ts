/** What a word of an address announces; `ground` is a floor by itself. */
export type AddressPart =
  'number' | 'block' | 'entrance' | 'floor' | 'ground' | 'flat' | 'city' | 'district' | 'quarter';

/** Words of one country's addresses, folded. */
export interface AddressRules {
  /** Shape of a postcode: `9` a digit, `A` a letter. */
  readonly postcode: string;
  /** What one postcode stands for: one street, so that with a house number it is an address by itself; or a whole place. */
  readonly postcodeCovers: 'street' | 'place';
  /** Whether the house number stands behind the street, and the kind of street behind its name. */
  readonly streetTypeLast: boolean;
  /** Folded abbreviation to canonical street type: `['ul', 'ulitsa']`. */
  readonly streetTypes: readonly (readonly [string, string])[];
  /** Folded marker to what follows it: `['bl', 'block']`. */
  readonly markers: readonly (readonly [string, AddressPart])[];
  readonly source: string;
}
