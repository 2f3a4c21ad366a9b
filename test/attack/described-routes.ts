const CHANGING = ['post', 'put', 'patch'] as const;
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

/** A route that takes a body, with ids of nothing in its address. */
interface ChangingRoute {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  /** Behind `/api/v1/`. */
  readonly path: string;
}

/** A list, and how many of it a page holds at most; null where nothing says so. */
interface ListLimit {
  readonly path: string;
  readonly maximum: number | null;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema?: { readonly maximum?: number } }[];
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Every route by which a service is changed, as its description names them. */
export async function changingRoutes(base: string): Promise<readonly ChangingRoute[]> {
  return Object.entries(await pathsOf(base)).flatMap(([path, operations]) =>
    CHANGING.filter((method) => operations[method] !== undefined).map((method) => ({
      method: method.toUpperCase() as ChangingRoute['method'],
      path: path.replace(/^\/api\/v1\//, '').replaceAll(/\{\w+\}/g, UNKNOWN),
    })),
  );
}

/** Every list that a service gives page by page. */
export async function listLimits(base: string): Promise<readonly ListLimit[]> {
  return Object.entries(await pathsOf(base)).flatMap(([path, { get }]) => {
    const asked = get?.parameters ?? [];
    if (!asked.some(({ name }) => name === 'cursor' || name === 'limit')) return [];
    return [{ path, maximum: asked.find(({ name }) => name === 'limit')?.schema?.maximum ?? null }];
  });
}

async function pathsOf(base: string): Promise<Paths> {
  const { paths }: { paths: Paths } = JSON.parse(await (await fetch(`${base}/api/openapi.json`)).text());
  return paths;
}
