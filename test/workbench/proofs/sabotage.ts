/** Anything a script can hold in its hand, seen from outside. */
interface Held {
  readonly exposure?: { readonly className: string; readonly methods: Readonly<Record<string, unknown>> };
}
type Method = (this: Held, ...args: unknown[]) => unknown;

let disabled = '';
let heard = new Set<string>();
/** Methods that gave back the object they were called on. */
const chained = new Set<string>();
const replaced = new WeakSet<Method>();

/** Listens to every method that is put on a prototype from now on, such as those of `equip`. */
export function listenToNewMethods(): void {
  const { defineProperty } = Object;
  Object.defineProperty = <T>(
    target: T,
    name: PropertyKey,
    descriptor: PropertyDescriptor & ThisType<unknown>,
  ): T => {
    const plain = typeof descriptor.value === 'function' && Object.keys(descriptor).length === 1;
    if (!plain) return defineProperty(target, name, descriptor);
    return defineProperty(target, name, { value: listening(String(name), descriptor.value) });
  };
}

/** Listens to the methods a class was written with. */
export function listenTo(prototype: object): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (typeof value === 'function' && name !== 'constructor')
      Object.defineProperty(prototype, name, { value: listening(name, value), configurable: true });
}

/** The methods that gave an answer while something ran, such as `Range.getValue`; those that threw are not among them. */
export async function methodsHeard(run: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  heard = new Set();
  await run();
  return heard;
}

/** Runs something while one method does nothing: it gives itself where it is chained, else null. */
export async function without(method: string, run: () => Promise<boolean>): Promise<boolean> {
  disabled = method;
  try {
    return await run();
  } finally {
    disabled = '';
  }
}

function listening(name: string, method: Method): Method {
  if (replaced.has(method)) return method;
  const stand: Method = function (...args) {
    const { exposure } = this ?? {};
    if (!exposure || !Object.hasOwn(exposure.methods, name)) return method.apply(this, args);
    const full = `${exposure.className}.${name}`;
    if (full === disabled) return chained.has(full) ? this : null;
    const answer = method.apply(this, args);
    if (answer === this) chained.add(full);
    hear(full, answer);
    return answer;
  };
  replaced.add(stand);
  return stand;
}

function hear(method: string, answer: unknown): void {
  if (answer instanceof Promise)
    void answer.then(
      () => heard.add(method),
      () => undefined,
    );
  else heard.add(method);
}
