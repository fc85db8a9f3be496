import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answered, CustomFunctions, Given } from '../model/contract';
import type { CloudPart, PartOwner } from '../services/contract';
import type { Project } from './project';

const CELL = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.object({ error: z.string(), detail: z.optional(z.string()) }),
]);
const ANSWER = z.object({ cells: z.array(z.array(CELL)), patterns: z.array(z.string()) });
const SAVED = z.array(z.tuple([z.string(), ANSWER]));

/** A call of a script's function that a cell waits for. */
export interface CustomCall {
  readonly key: string;
  readonly project: Project;
  readonly functionName: string;
  readonly args: readonly Given[];
}

/** What a cell shows until its function has answered; that a script reads it as this text is believed. */
const LOADING: Answered = { cells: [['Loading...']], patterns: [] };
const KEPT = 10_000;

/**
 * What functions of bound scripts gave to cells. As on Google the same function with the same arguments is not called again, until
 * its script changes; kept as the part `custom`, so that a reader sees what was computed.
 */
export class CustomPart implements CloudPart, CustomFunctions {
  private readonly waiting = new Map<string, CustomCall>();
  private functions: ReadonlyMap<string, Omit<CustomCall, 'key' | 'args'>> | undefined;
  private readonly versions = new Map<Project, string>();

  constructor(
    private readonly answers: Map<string, Answered>,
    private readonly projects: () => readonly Project[],
  ) {}

  /** The names formulas may call, in capitals; found once, and again after other scripts were bound. */
  get names(): readonly string[] {
    return [...this.known().keys()];
  }

  /** Other scripts may be bound now. */
  projectsChanged(): void {
    this.functions = undefined;
  }

  has(name: string): boolean {
    return this.known().has(name);
  }

  answer(name: string, args: readonly Given[]): Answered {
    const found = this.known().get(name);
    if (!found) throw new RangeError(`No script has ${name}.`);
    const key = JSON.stringify([this.versionOf(found.project), found.functionName, args]);
    const known = this.answers.get(key);
    if (!known) this.waiting.set(key, { key, args, ...found });
    return known ?? LOADING;
  }

  /** The calls that cells wait for; whoever takes them brings the answers. */
  takeWaiting(): readonly CustomCall[] {
    const calls = [...this.waiting.values()].filter(({ key }) => !this.answers.has(key));
    this.waiting.clear();
    return calls;
  }

  put(key: string, answer: Answered): void {
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > KEPT && oldest !== undefined) this.answers.delete(oldest);
  }

  snapshot(): unknown {
    return [...this.answers];
  }

  private known() {
    this.functions ??= functionsOf(this.projects());
    return this.functions;
  }

  private versionOf(project: Project): string {
    const known = this.versions.get(project);
    if (known) return known;
    const hash = createHash('sha1');
    for (const { name, source } of project.scripts) hash.update(name).update('\0').update(source);
    const made = hash.digest('base64').slice(0, 12);
    this.versions.set(project, made);
    return made;
  }
}

const DECLARED = /^[ \t]*(?:async\s+)?function\s*([\p{L}_$][\p{L}\p{M}\p{N}_$]*)/gmu;

/** The functions that are not private, by name in capitals; the add-on's own are none for cells. */
function functionsOf(projects: readonly Project[]): ReadonlyMap<string, Omit<CustomCall, 'key' | 'args'>> {
  const scripts = projects.filter(({ source }) => source.kind === 'file' && !source.form);
  return new Map(
    scripts.flatMap((project) =>
      project.scripts
        .flatMap(({ source }) => [...source.matchAll(DECLARED)].map(([, name = '']) => name))
        .filter((functionName) => !functionName.endsWith('_'))
        .map((functionName) => [functionName.toUpperCase(), { project, functionName }] as const),
    ),
  );
}

/** `projects` gives those that are bound at the moment. */
export const customOwner = (projects: () => readonly Project[]): PartOwner => ({
  name: 'custom',
  version: 1,
  load: (saved) => new CustomPart(new Map(SAVED.parse(saved ?? []) as [string, Answered][]), projects),
});

declare module '../services/contract' {
  interface CloudParts {
    custom: CustomPart;
  }
}
