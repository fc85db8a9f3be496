import * as z from 'zod/mini';
import type { CloudPart, PartOwner, ProjectSource } from '../services/contract';

const SCRIPT = z.object({
  kind: z.literal('file'),
  file: z.string(),
  manifest: z.optional(z.string()),
  form: z.optional(z.string()),
});
const SAVED = z.object({ addOn: z.boolean(), scripts: z.array(SCRIPT) });

type Saved = z.infer<typeof SAVED>;

/**
 * Which projects belong to the folder's workbook or to a form in it, as scripts are bound to a spreadsheet: their simple triggers run and their
 * menus show. The built add-on, and every other script that was run here; kept as the part `bindings`.
 */
export class BindingsPart implements CloudPart {
  constructor(private saved: Saved) {}

  /** In the order of binding; null is the built add-on. */
  get sources(): readonly (ProjectSource | null)[] {
    const { addOn, scripts } = this.saved;
    return [...(addOn ? [null] : []), ...(scripts as readonly ProjectSource[])];
  }

  bindAddOn(isBound = true): void {
    this.saved = { ...this.saved, addOn: isBound };
  }

  /** A script that is bound already stays in its place and takes the new manifest. */
  bind(source: ProjectSource): void {
    if (source.kind !== 'file') return;
    const { scripts } = this.saved;
    const at = scripts.findIndex(({ file }) => file === source.file);
    const bound =
      at < 0 ? [...scripts, source] : scripts.map((each, index) => (index === at ? source : each));
    this.saved = { ...this.saved, scripts: bound };
  }

  snapshot(): unknown {
    return this.saved;
  }
}

/** Folders older than this part had the add-on. */
export const BINDINGS_OWNER: PartOwner = {
  name: 'bindings',
  version: 1,
  load: (saved) => new BindingsPart(saved === undefined ? { addOn: true, scripts: [] } : SAVED.parse(saved)),
};

declare module '../services/contract' {
  interface CloudParts {
    bindings: BindingsPart;
  }
}
