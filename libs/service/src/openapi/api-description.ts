/** A schema of JSON Schema 2020-12. */
type JsonSchema = Readonly<Record<string, unknown>>;

interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** What one method of an address takes and gives. */
export interface ApiOperation {
  readonly operationId: string;
  readonly summary?: string;
  /** Empty where nobody has to sign in. */
  readonly security?: readonly [];
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: JsonSchema;
  readonly responses: Readonly<Record<string, JsonSchema>>;
}

/** What the generator reads from controllers and their types. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}
