import type { WorkbookModel } from '../model/contract';
import type { CloudParts, CloudState, Execution, Occasion, Outcome, PartOwner } from '../services/contract';
import { bringTabs } from '../services/forms/destination';
import { PART_OWNERS } from '../services/registry';
import { BINDINGS_OWNER } from './bindings-part';
import { boundProjects } from './bound-projects';
import { type Chance, chance } from './chance';
import { CLOCK_OWNER } from './clock-part';
import { AUTHORIZATION_REQUIRED, Consent } from './consent';
import { customOwner } from './custom-part';
import { computeCustomFunctions } from './custom-runs';
import { begin } from './execution';
import { FormEvents } from './faults/form-events';
import type { Fault } from './faults/grammar';
import { FaultPlan } from './faults/plan';
import { runOut } from './faults/quotas';
import { IDENTITY_OWNER } from './identity-part';
import { type Language, localised } from './localised';
import type { CloudOptions } from './options';
import { type Begun, type Ground, refused } from './order';
import { formOf, loadProject, type Project } from './project';
import { QUOTAS_OWNER } from './quota-part';
import { Refusal } from './refusal';
import type { Actor, Request, Watchers } from './request';
import { Simultaneous, TOO_MANY } from './simultaneous';
import { orderOf, startOf } from './starting';
import { Storage } from './storage';
import { type Participant, runTogether, type Together } from './together';
import { TRIGGERS_OWNER } from './trigger-part';
import { advanceClock, type Fired, fireOccasion } from './triggering';
import { putWhole } from './whole-file';
import { Workbooks } from './workbooks';
import { lockForWriting } from './writer-lock';

const OWNERS: readonly PartOwner[] = [
  CLOCK_OWNER,
  IDENTITY_OWNER,
  QUOTAS_OWNER,
  TRIGGERS_OWNER,
  BINDINGS_OWNER,
  ...PART_OWNERS,
];

export type { CloudOptions };

/** Opens a data folder; close it to let another process write. */
export function openCloud(options: CloudOptions): Cloud {
  return new Cloud(options);
}

/** Google's side of the world over one data folder. */
export class Cloud implements CloudState {
  readonly folder: string;
  readonly account: 'consumer' | 'workspace';
  readonly network: CloudState['network'];
  readonly realSleepMs: number | undefined;
  readonly isPublished: boolean;
  readonly language: Language | undefined;
  private readonly deniedScopes: readonly string[];
  readonly parts: CloudParts;
  private readonly storage: Storage;
  private readonly workbooks: Workbooks;
  private readonly chance: Chance;
  private readonly release: () => void;
  private readonly listeners = new Set<() => void>();
  private readonly simultaneous = new Simultaneous();
  private readonly formEvents: FormEvents;
  private readonly custom = customOwner(() => this.boundProjects);
  private faults: FaultPlan;
  private isHolding = false;
  private built: Project | undefined;

  constructor(private readonly options: CloudOptions) {
    this.folder = options.data;
    this.account = options.account ?? 'consumer';
    this.network = options.network ?? {};
    this.realSleepMs = options.realSleepMs;
    this.isPublished = options.isPublished ?? false;
    this.language = options.language;
    this.deniedScopes = options.deniedScopes ?? [];
    this.formEvents = new FormEvents({
      now: () => this.now(),
      moveClock: (moment) => this.moveClock(moment),
      fault: () => this.faults.formEvent(),
      fire: (occasion, watchers) => fireOccasion(this, occasion, watchers),
    });
    this.release = options.mode === 'read' ? () => undefined : lockForWriting(options.data);
    try {
      this.storage = new Storage(options.data);
      if (options.mode !== 'read') this.storage.sweep();
      this.parts = {} as CloudParts;
      this.load(CLOCK_OWNER);
      this.chance = chance(options.seed ?? null, this.now());
      this.workbooks = new Workbooks(this.storage);
      for (const owner of OWNERS.slice(1)) this.load(owner);
      this.load(this.custom);
      if (!this.isNew) this.container.customFunctions = this.parts.custom;
      this.workbooks.setNow(this.now());
      this.faults = this.arm(options.faults ?? []);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** From now on these things break, counted from here. */
  arm(faults: readonly Fault[]): FaultPlan {
    // By the seed alone: a command repeated at another time breaks at the same place.
    this.faults = new FaultPlan(faults, chance(this.options.seed ?? null, 0).random);
    for (const drawn of this.faults.drawn) this.options.log?.('warn', `The fault drawn is ${drawn}`);
    runOut(this.faults.quotas, this.parts, this.simultaneous);
    return this.faults;
  }

  private load(owner: PartOwner): void {
    const saved = this.storage.read(owner.name, owner.version);
    const part = this.storage.understand(owner.name, () => owner.load(saved, this));
    Object.assign(this.parts, { [owner.name]: part });
  }

  get spreadsheets(): Map<string, WorkbookModel> {
    return this.workbooks.byId;
  }

  /** The workbook the project is bound to; refuses in a folder that has none yet. */
  get container(): WorkbookModel {
    const container = this.spreadsheets.get(this.parts.identity.containerId);
    if (!container) throw new Refusal(`There is no workbook in ${this.folder}: the command "new" makes one.`);
    return container;
  }

  get isNew(): boolean {
    return !this.spreadsheets.has(this.parts.identity.containerId);
  }

  get project(): Project {
    this.built ??= loadProject({ kind: 'folder', folder: this.options.dist ?? 'dist' });
    return this.built;
  }

  now(): number {
    return this.parts.clock.now;
  }

  random(): number {
    return this.chance.random();
  }

  newId(): string {
    return this.chance.newId();
  }

  get boundProjects(): readonly Project[] {
    return boundProjects(this.parts.bindings, () => this.project, this.options.log);
  }

  /** Makes the workbook the project is bound to. */
  createContainer(name: string, timeZone: string, locale = 'th_TH'): WorkbookModel {
    const { containerId } = this.parts.identity;
    const made = this.workbooks.create({ id: containerId, name, timeZone, locale });
    made.customFunctions = this.parts.custom;
    this.workbooks.setNow(this.now());
    return made;
  }

  /** Moves the stored clock forward, never back, without firing anything. */
  moveClock(moment: number): void {
    this.parts.clock.moveTo(moment);
    this.workbooks.setNow(this.now());
  }

  /** Shows the workbooks as of a day without moving the clock (a reader's look). */
  lookAt(moment: number): void {
    this.workbooks.setNow(moment);
  }

  /** Keeps everything that changed in the data folder. */
  save(): void {
    if (this.options.mode === 'read' || this.isHolding) return;
    for (const owner of OWNERS) this.saveNewFiles(owner);
    this.workbooks.save();
    for (const { name, version } of [...OWNERS, this.custom])
      this.storage.write(name, version, this.parts[name].snapshot());
    this.storage.commit();
    for (const listener of this.listeners) listener();
  }

  /** Keeps what some work changes only when all of it is done: whoever begins such work has to begin it again when it is cut off. */
  async saveOnceAfter(work: () => Promise<void>): Promise<void> {
    this.isHolding = true;
    try {
      await work();
    } finally {
      this.isHolding = false;
    }
    this.save();
  }

  /** Cells that call functions of scripts get their answers. */
  computeCells(): Promise<void> {
    return computeCustomFunctions(this);
  }

  /** Called after each saving: whatever a person looks at may have changed. Gives what ends it. */
  onSaved(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private saveNewFiles({ name }: PartOwner): void {
    const part = this.parts[name] as { files?(): readonly { path: string; content: string | Uint8Array }[] };
    for (const { path, content } of part.files?.() ?? []) putWhole(this.folder, path, content);
  }

  /** Lets the folder go; nothing is saved by this. */
  close(): void {
    this.release();
  }

  execute(request: Request): Promise<Outcome> {
    return this.begin(request).outcome;
  }

  begin(request: Request): Begun {
    const { actor, args } = startOf(this, request);
    if (this.isPublished && actor.authMode === 'FULL') {
      if (!this.isAuthorized(request)) return this.refuse(request.functionName, AUTHORIZATION_REQUIRED);
      this.parts.identity.enable();
    }
    return this.start(request, actor, args);
  }

  /** Whether the person granted every scope of a project. */
  isAuthorized({ project = this.project }: Pick<Request, 'project'>): boolean {
    return new Consent(project.manifest, this.deniedScopes).isComplete;
  }

  keyboard(): { effectiveUser: string; activeUser: string } {
    return {
      effectiveUser: this.options.user ?? this.parts.identity.owner,
      activeUser: this.options.user ?? '',
    };
  }

  /** Starts a script as somebody; `begin` is the way for a person at the keyboard. */
  start(request: Request, actor: Actor, args: (execution: Execution) => readonly unknown[]): Begun {
    const { project = this.project } = request;
    const seat = { project, containerId: formOf(project) ?? this.container.id, seed: this.chance.nextSeed() };
    const order = { ...orderOf(request, { ...seat, options: this.options }), ...actor, args };
    if (this.simultaneous.enter(actor.effectiveUser)) return begin(this.ground(actor.effectiveUser), order);
    // The others of the round need not wait for it.
    request.turns?.sit().leave();
    return this.refuse(request.functionName, TOO_MANY);
  }

  /** Lets an execution not begin, and says why. */
  refuse(functionName: string, why: string): Begun {
    return refused(functionName, localised(why, this.language));
  }

  private ground(user: string): Ground {
    const ended = (now: number) => {
      this.simultaneous.leave(user);
      this.moveClock(now);
      // Whoever looks next looks some moments later.
      if (this.simultaneous.isIdle) bringTabs(this, Number.POSITIVE_INFINITY);
      this.save();
    };
    return { state: this, faults: this.faults, beforeShowing: () => this.save(), ended };
  }

  /** Fires what waits for a person's deed, in order. */
  fire(occasion: Occasion, watchers: Watchers = {}): Promise<readonly Outcome[]> {
    if (occasion.type === 'ON_FORM_SUBMIT') return this.formEvents.deliver(occasion, watchers);
    return fireOccasion(this, occasion, watchers);
  }

  /** Delivers form events that a fault holds back, each with the clock at its moment. */
  fireLate(until = Number.POSITIVE_INFINITY): Promise<readonly Outcome[]> {
    return this.formEvents.deliverLate(until);
  }

  /** Runs executions side by side, in an order that follows from the seed. */
  together(participants: readonly Participant[], seed: number): Promise<Together> {
    return runTogether(this, participants, seed);
  }

  /** Moves the clock to a moment and fires the clock triggers that fall due on the way, in order; once stopped, it stays where it is. */
  advance(until: number, watchers: Watchers = {}, isStopped = () => false): Promise<readonly Fired[]> {
    return advanceClock(this, until, { ...watchers, isStopped });
  }
}
