import { IsBoolean, IsIn, IsObject, IsOptional, registerDecorator } from 'class-validator';

const MOST_KEYS = 100;
/** What a key does, and the key as a browser names it: `share`, `g m`, `Control+k`. */
const ACT = /^[a-z][a-z-]{0,39}$/;
const KEY = /^\S{1,20}( \S{1,20})?$/u;

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
  @IsOptional()
  @IsIn([0, 5, 10])
  readonly hold?: 0 | 5 | 10;

  /** Whether single keys are shortcuts. */
  @IsOptional()
  @IsBoolean()
  readonly singleKeys?: boolean;

  /** Keys that were set anew, by what they do. */
  @IsOptional()
  @IsObject()
  @AreKeys()
  readonly keys?: Readonly<Record<string, string>>;

  /** Whether the browser says that something new is there. */
  @IsOptional()
  @IsBoolean()
  readonly notifications?: boolean;

  /** Whether the rail shows pictures alone. */
  @IsOptional()
  @IsBoolean()
  readonly rail?: boolean;

  /** Of somebody with several roles: the screen where work began last. */
  @IsOptional()
  @IsIn(['/inbox', '/approvals', '/flows'])
  readonly home?: '/inbox' | '/approvals' | '/flows';
}
