/** One test of a file, ready to be run as often as wanted. */
export interface Rerun {
  readonly title: string;
  run(): Promise<void>;
}

type Action = () => unknown;
type Row = readonly unknown[];
type Body = (...row: never[]) => unknown;

/** What `describe` opens: hooks of its own, those of its parent around them. */
class Scope {
  readonly hooks: Record<'beforeEach' | 'afterEach', Action[]> = { beforeEach: [], afterEach: [] };
  constructor(
    readonly title: string,
    readonly parent: Scope | null,
  ) {}

  get path(): readonly Scope[] {
    return [...(this.parent?.path ?? []), this];
  }
}

/** Tests of a file that jest did not collect: they can be run one by one, and again. */
export interface Collected {
  readonly tests: readonly Rerun[];
  begin(): Promise<void>;
  end(): Promise<void>;
}

/** Reads a test file with stand-ins for jest's globals: `collect(() => require('./x.test.ts'))`. */
export function collect(load: Action): Collected {
  const tests: Rerun[] = [];
  const once: Record<'beforeAll' | 'afterAll', Action[]> = { beforeAll: [], afterAll: [] };
  let scope = new Scope('', null);
  const describe = (title: string, body: Action) => {
    scope = new Scope(title, scope);
    body();
    scope = scope.parent ?? scope;
  };
  const test = (title: string, body: Action) => {
    const { path } = scope;
    tests.push({
      title: [...path.map((each) => each.title), title].join(' ').trim(),
      run: () => runIn(path, body),
    });
  };
  const hooks = {
    beforeAll: (action: Action) => once.beforeAll.push(action),
    afterAll: (action: Action) => once.afterAll.push(action),
    beforeEach: (action: Action) => scope.hooks.beforeEach.push(action),
    afterEach: (action: Action) => scope.hooks.afterEach.push(action),
  };
  withGlobals({ describe: withEach(describe), test: withEach(test), it: withEach(test), ...hooks }, load);
  return { tests, begin: () => inTurn(once.beforeAll), end: () => inTurn(once.afterAll) };
}

async function runIn(path: readonly Scope[], body: Action): Promise<void> {
  await inTurn(path.flatMap(({ hooks }) => hooks.beforeEach));
  try {
    await body();
  } finally {
    await inTurn([...path].reverse().flatMap(({ hooks }) => hooks.afterEach));
  }
}

async function inTurn(actions: readonly Action[]): Promise<void> {
  for (const action of actions) await action();
}

/** `test.each(rows)(title, body)`: the rows are counted, not written into the title. */
function withEach(make: (title: string, body: Action) => void): object {
  const each = (rows: readonly unknown[]) => (title: string, body: Body) =>
    rows.forEach((row, index) => {
      const args = (Array.isArray(row) ? row : [row]) as Row;
      make(`${title} (${index + 1})`, () => body(...(args as never[])));
    });
  return Object.assign(make, { each });
}

function withGlobals(stand: Readonly<Record<string, unknown>>, act: Action): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const real = Object.fromEntries(Object.keys(stand).map((name) => [name, globals[name]]));
  Object.assign(globals, stand);
  try {
    act();
  } finally {
    Object.assign(globals, real);
  }
}
