import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Matches } from 'class-validator';
import { AsNumber, IsOptional } from '#libs/http';

/** One value of a query is a list of one. */
function asList({ value }: { readonly value: unknown }): unknown {
  return value === undefined || value === null || Array.isArray(value) ? value : [value];
}

/** Around which records, and how far. Without a record: what is most connected in the case. */
export class GraphQuery {
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  readonly node?: readonly string[];

  /** 0 for the records themselves and what is between them, 1 for what they are connected with too. */
  @AsNumber()
  @IsInt()
  @IsIn([0, 1])
  readonly depth: number = 1;

  /** Kinds of edges that lead further; all where it is left out. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/^[a-z][a-z-]{0,30}$/, { each: true })
  readonly kinds?: readonly string[];
}

/** Between which two records. */
export class GraphPathQuery {
  @IsUUID()
  readonly from!: string;

  @IsUUID()
  readonly to!: string;
}
