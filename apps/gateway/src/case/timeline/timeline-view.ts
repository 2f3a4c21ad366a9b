/** A record that says when something was. */
export interface DatedItem {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
  /** Highest handling code of its record. */
  readonly handling: string;
  /** Of an event or a relation its kind; null where it says none. */
  readonly kind: string | null;
  /** Which of its dates: a span, or the property that says one. */
  readonly property: string;
  /** As they were written, EDTF. */
  readonly begins: string;
  readonly ends: string | null;
}

export interface TimelineView {
  readonly items: readonly DatedItem[];
  /** There are more than a timeline holds: the newest that were said are shown. */
  readonly isCut: boolean;
}

/** Where something is. */
export interface PlacedItem {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
  readonly handling: string;
  /** Degrees; null where the record says a country and nothing nearer. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
  /** Lower-case code; null where it says none. */
  readonly country: string | null;
  readonly begins: string | null;
  readonly ends: string | null;
}

/** Somebody or something that went from one place to another, by the ids of both. */
export interface Trip {
  readonly recordId: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string | null;
  readonly owner: string;
}

export interface PlacesView {
  readonly items: readonly PlacedItem[];
  readonly trips: readonly Trip[];
  readonly isCut: boolean;
}
