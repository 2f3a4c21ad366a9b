import type { DataSource, EntityMetadata } from 'typeorm';

interface Column {
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
}

type Table = ReadonlyMap<string, Column>;

/**
 * Compares each entity with its table: names of columns, types, nullability and primary key, in both directions.
 * Returns one line for each difference, none when code and catalogue agree. Defaults and indexes belong to SQL alone.
 */
export async function entityDrift(dataSource: DataSource): Promise<string[]> {
  const tables = await findTables(dataSource);
  return dataSource.entityMetadatas
    .filter((entity) => entity.tableType === 'regular')
    .flatMap((entity) => compare(entity.tableName, expectedTable(entity, dataSource), tables.get(entity.tableName)));
}

function compare(name: string, expected: Table, actual: Table | undefined): string[] {
  if (!actual) return [`${name}: no such table`];
  const missing = [...expected]
    .map(([column, wanted]) => [`${name}.${column}`, describe(wanted), describe(actual.get(column))] as const)
    .filter(([, wanted, found]) => wanted !== found)
    .map(([column, wanted, found]) => `${column}: entity says ${wanted}, database says ${found}`);
  const unknown = [...actual.keys()].filter((column) => !expected.has(column));
  return [...missing, ...unknown.map((column) => `${name}.${column}: not in the entity`)];
}

function describe(column: Column | undefined): string {
  if (!column) return 'nothing';
  return `${column.type}${column.nullable ? '' : ' not null'}${column.primary ? ' primary key' : ''}`;
}

function expectedTable(entity: EntityMetadata, { driver }: DataSource): Table {
  return new Map(
    entity.columns.map((column) => {
      const base = driver.normalizeType(column);
      const size = column.length || numericSize(column.precision, column.scale);
      const type = `${withSize(base, size)}${column.isArray ? '[]' : ''}`;
      return [column.databaseName, { type, nullable: column.isNullable, primary: column.isPrimary }];
    }),
  );
}

function numericSize(precision: number | null | undefined, scale: number | undefined): string {
  if (precision === null || precision === undefined) return '';
  return scale === undefined ? String(precision) : `${precision},${scale}`;
}

/** The size stands before the time zone: `timestamp(3) with time zone`. */
function withSize(type: string, size: string): string {
  if (size === '') return type;
  return / with(?:out)? time zone$/.test(type) ? type.replace(/^\w+/, `$&(${size})`) : `${type}(${size})`;
}

async function findTables(dataSource: DataSource): Promise<Map<string, Map<string, Column>>> {
  const rows = await dataSource.query<({ table: string; column: string } & Column)[]>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
           not a.attnotnull as nullable, coalesce(a.attnum = any(k.conkey), false) as primary
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    order by c.relname, a.attnum`);
  const tables = new Map<string, Map<string, Column>>();
  for (const { table, column, type, nullable, primary } of rows) {
    const columns = tables.get(table) ?? new Map<string, Column>();
    tables.set(table, columns.set(column, { type, nullable, primary }));
  }
  return tables;
}
