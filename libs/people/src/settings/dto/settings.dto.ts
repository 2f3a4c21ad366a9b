import { IsBoolean, IsIn, IsObject, registerDecorator, ValidateIf } from 'class-validator';

const MOST_KEYS = 100;
/** What a key does, and the key as a browser names it: `share`, `g m`, `Control+k`. */
const ACT = /^[a-z][a-z0-9-]{0,39}$/;
const KEY = /^\S{1,20}( \S{1,20})?$/u;

/** May be left out, and is never null. */
const IsSaid = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Keys of a keyboard by what they do. */
function AreKeys(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'areKeys',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) => {
          const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [];
          const areFew = pairs.length <= MOST_KEYS;
          return areFew && pairs.every(([act, key]) => ACT.test(act) && typeof key === 'string' && KEY.test(key));
        },
        defaultMessage: () => '$property must name keys by what they do',
      },
    });
}

/** How a person sets the pages. Each has a form of its own, so that nothing else is kept here. */
export class SettingsDto {
  /** Seconds for which the gateway holds what one key sends. */
  @IsSaid()
  @IsIn([0, 5, 10])
  readonly hold?: 0 | 5 | 10;

  /** Whether single keys are shortcuts. */
  @IsSaid()
  @IsBoolean()
  readonly singleKeys?: boolean;

  /** Keys that were set anew, by what they do. */
  @IsSaid()
  @IsObject()
  @AreKeys()
  readonly keys?: Readonly<Record<string, string>>;

  /** Whether the browser says that something new is there. */
  @IsSaid()
  @IsBoolean()
  readonly notifications?: boolean;

  /** Whether the rail shows pictures alone. */
  @IsSaid()
  @IsBoolean()
  readonly rail?: boolean;

  /** Of somebody with several roles: the screen where work began last. */
  @IsSaid()
  @IsIn(['/inbox', '/approvals', '/flows'])
  readonly home?: '/inbox' | '/approvals' | '/flows';
}
