import type { Tagged, Wire } from '../execution/protocol';
import { EnumValue, ScriptError, ScriptFunction, ServiceObject } from '../services/contract';

/** The service objects one execution holds in its hand, by the number it knows them under. */
export class Handles {
  private readonly objects: ServiceObject[] = [];
  private readonly ids = new Map<ServiceObject, number>();

  get(id: number): ServiceObject {
    const object = this.objects[id];
    if (!object) throw new ScriptError(`There is no object ${id} in this execution`);
    return object;
  }

  private idOf(object: ServiceObject): number {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.ids.set(object, this.objects.length);
    return this.objects.push(object) - 1;
  }

  /** A value of the cloud as it travels to the script: `encode(new Date(0))` → `{ $: 'date', v: 0 }`. */
  encode(value: unknown): Wire {
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
    if (typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    return this.encodeObject(value);
  }

  private encodeObject(value: object): Wire {
    if (value instanceof Date)
      return { $: 'date', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
    if (value instanceof ServiceObject)
      return { $: 'handle', c: value.exposure.className, v: this.idOf(value) };
    if (value instanceof EnumValue) return { $: 'enum', t: value.type, v: value.name };
    if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
    const entries = Object.entries(value).map(([key, item]) => [key, this.encode(item)] as const);
    return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries);
  }

  /** What a script sent, as values of the cloud. */
  decode(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) return wire.map((item) => this.decode(item));
    if ('$' in wire) return this.decodeTagged(wire as unknown as Tagged);
    return Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, this.decode(item)]));
  }

  private decodeTagged(tagged: Tagged): unknown {
    switch (tagged.$) {
      case 'date':
        return new Date(tagged.v ?? Number.NaN);
      case 'number':
        return Number(tagged.v);
      case 'handle':
        return this.get(tagged.v);
      case 'enum':
        return new EnumValue(tagged.t, tagged.v);
      case 'function':
        return new ScriptFunction();
      case 'object':
        return Object.fromEntries(tagged.v.map(([key, item]) => [key, this.decode(item)]));
    }
  }
}
