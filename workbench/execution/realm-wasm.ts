interface Wasm {
  readonly Module: new (bytes: unknown) => object;
  readonly Instance: new (module: object, imports?: unknown) => object;
  compile(bytes: unknown): Promise<object>;
  instantiate(source: unknown, imports?: unknown): Promise<object>;
}

/** Streams belong to browsers; the rest is V8's own. */
const STREAMED = ['compileStreaming', 'instantiateStreaming'];

/**
 * V8 compiles beside the script and answers from an event loop, and an execution has none to wait on: here the promises
 * are kept within the microtasks, so that `await WebAssembly.instantiate(bytes)` ends as it does on Google.
 */
export function installWasm(global: typeof globalThis): void {
  const wasm = (global as unknown as { WebAssembly: Wasm }).WebAssembly;
  const isModule = (source: unknown): source is object => source instanceof wasm.Module;
  const compile = async (bytes: unknown) => new wasm.Module(bytes);
  const instantiate = async (source: unknown, imports?: unknown) => {
    if (isModule(source)) return new wasm.Instance(source, imports);
    const module = new wasm.Module(source);
    return { module, instance: new wasm.Instance(module, imports) };
  };
  for (const name of STREAMED) Reflect.deleteProperty(wasm, name);
  for (const [name, value] of Object.entries({ compile, instantiate }))
    Object.defineProperty(wasm, name, { value, writable: true, enumerable: true, configurable: true });
}
