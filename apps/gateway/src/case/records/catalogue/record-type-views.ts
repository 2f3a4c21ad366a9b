import type { PropertyGroup, SensitivityMark, ValueKind } from './property.js';

/** A property as forms offer it. */
export interface PropertyView {
  readonly name: string;
  readonly kind: ValueKind;
  /** Several live values are usual; two of any other property contradict each other. */
  readonly several: boolean;
  readonly group: PropertyGroup;
  /** Among the first that a form asks for. */
  readonly suggested: boolean;
  /** Marks that a new statement has unless somebody takes them away. */
  readonly sensitivities: readonly SensitivityMark[];
  /** Values to choose from; null where any will do. */
  readonly codes: readonly string[] | null;
}

/** A record type and what may be said of it. */
export interface RecordTypeView {
  readonly type: string;
  readonly properties: readonly PropertyView[];
  /** Properties that name a record of this type, the first that it has. */
  readonly namedBy: readonly string[];
  /** Properties that tell it from others of its name, the most telling first. */
  readonly describedBy: readonly string[];
}

/** Something that looks wrong with a value; it is told and never refused. */
export interface StatementWarning {
  /** Of the statement that was asked about. */
  readonly index: number;
  readonly code: string;
  /** What it says in the language of the caller. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A statement that a line of text seems to make. */
export interface SuggestedStatement {
  readonly property: string;
  readonly value: string;
  /** As it stands in the line, where the value is written otherwise. */
  readonly original: string | null;
  /** Record type that has this property: the one asked about where it does. */
  readonly recordType: string;
  /** Country whose numbers have this form, where it was not said and is not the own one; a lower-case code. */
  readonly readAs: string | null;
}

/** What `POST /record-checks` answers. */
export interface RecordChecks {
  readonly warnings: readonly StatementWarning[];
}

/** What `POST /record-lines` answers. */
export interface SplitLine {
  readonly statements: readonly SuggestedStatement[];
  /** What nobody could place. */
  readonly left: string;
}
