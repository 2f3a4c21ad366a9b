/** Parts of an address, folded. `unit` joins block, entrance, floor and flat into one code. */
export interface Address {
  readonly raw: string;
  readonly country: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly district: string | null;
  /** Street name without its type. */
  readonly street: string | null;
  readonly streetType: string | null;
  readonly number: string | null;
  readonly suffix: string | null;
  readonly unit: string | null;
  /** The same part by part, each behind its letter: b block, e entrance, f floor, a flat. */
  readonly units: readonly string[];
  readonly tokens: readonly string[];
}
