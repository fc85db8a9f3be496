import type { CloudState, Execution, Occasion } from '../../../../workbench/services/contract';
import { EnumValue, ServiceObject } from '../../../../workbench/services/contract';
import { FORMS } from '../../../../workbench/services/forms/module';
import { type FormState, FormsPart } from '../../../../workbench/services/forms/state';

/** A cloud with nothing but forms and a clock, and a script at work in it. */
export function formWorld(start = '2022-03-01T09:00:00+07:00') {
  let now = Date.parse(start);
  let issued = 0;
  const fired: Occasion[] = [];
  const cloud = {
    spreadsheets: new Map(),
    parts: { forms: new FormsPart() },
    now: () => now,
    random: () => {
      issued += 1;
      return (issued * 0.618034) % 1;
    },
    newId: () => `id${String(++issued).padStart(42, '0')}`,
    fire: async (occasion: Occasion) => {
      fired.push(occasion);
      return [];
    },
  } as unknown as CloudState;
  const execution = {
    cloud,
    effectiveUser: 'owner@phatthalung.example',
    manifest: { timeZone: 'Asia/Bangkok' },
    now: () => now,
    tabComesLate: () => 0,
  } as unknown as Execution;
  const app = FORMS.globals.FormApp?.(execution);
  return {
    cloud,
    execution,
    app,
    fired,
    moveClock: (to: number) => {
      now = to;
    },
  };
}

/** Calls a method as the gate does: only what the object exposes. */
export function call(target: unknown, method: string, ...args: unknown[]): unknown {
  if (!(target instanceof ServiceObject))
    throw new Error(`${String(target)} is no service object (${method})`);
  if (!target.exposure.methods[method])
    throw new Error(`${target.exposure.className}.${method} is not exposed`);
  return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args);
}

/** A constant such as `FormApp.PageNavigationType.SUBMIT`. */
export const constant = (type: string, name: string): EnumValue => new EnumValue(type, name);

/** The stored state behind a form object. */
export function stateOf(cloud: CloudState, form: unknown): FormState {
  const state = cloud.parts.forms.forms.get(String(call(form, 'getId')));
  if (!state) throw new Error('no such form');
  return state;
}

/** Adds an item: `added(form, 'ListItem', { Title: 'หน่วยงาน', ChoiceValues: ['ก'] })`. */
export function added(form: unknown, kind: string, settings: Record<string, unknown> = {}): unknown {
  const item = call(form, `add${kind}`);
  for (const [name, value] of Object.entries(settings)) call(item, `set${name}`, value);
  return item;
}
