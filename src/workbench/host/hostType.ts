import { HostError, invalidArgument, type Wire } from './wire';

export type Result = Wire | HostObject | undefined;

export interface Property<T> {
  readonly get: (self: T) => Wire;
  readonly set?: (self: T, value: Wire) => void;
  /** Answered when asked for by name, and left out of `load()` without names. */
  readonly onlyByName?: boolean;
}

/** One type of Excel's object model: what of it our host knows. Members in the host's spelling (`GetUsedRange`). */
export interface TypeSpec<T> {
  readonly name: string;
  /** What the client needs in order to find the object again, e.g. `{ Id }`. */
  readonly identity?: (self: T) => { readonly [member: string]: Wire };
  readonly properties?: { readonly [name: string]: Property<T> };
  /** Properties that are objects; `null` where there is none. */
  readonly parts?: { readonly [name: string]: (self: T) => HostObject | null };
  readonly methods?: {
    readonly [name: string]: (self: T, args: Arguments) => Result | Promise<Result> | void;
  };
  readonly items?: (self: T) => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly item?: (self: T, key: string | number) => HostObject;
}

/** Told whenever an add-in asks for something that the host does not know. */
export class NotImplemented extends HostError {
  constructor(readonly member: string) {
    super('NotImplemented', `NotImplemented: ${member} is not in the test host`, 501);
  }
}

/** An object of the model as an add-in's batch sees it. */
export interface HostObject {
  readonly type: string;
  readonly self: unknown;
  identity(): { readonly [member: string]: Wire };
  /** Properties of `load()` without names. */
  propertyNames(): readonly string[];
  has(property: string): boolean;
  get(property: string): Wire;
  set(property: string, value: Wire): void;
  part(name: string): HostObject | null;
  call(method: string, args: Arguments): Result | Promise<Result>;
  items(): readonly HostObject[] | undefined;
  item(key: string | number): HostObject;
}

/** Makes a type: a function that shows an object of the model to the wire. */
export function defineType<T>(spec: TypeSpec<T>): (self: T) => HostObject {
  const properties = new Map(Object.entries(spec.properties ?? {}));
  const parts = new Map(Object.entries(spec.parts ?? {}));
  const methods = new Map(Object.entries(spec.methods ?? {}));
  const names = [...properties].filter(([, one]) => one.onlyByName !== true).map(([name]) => name);
  const found = <Found>(table: ReadonlyMap<string, Found>, name: string): Found => {
    const one = table.get(name);
    if (one === undefined) throw new NotImplemented(`${spec.name}.${name}`);
    return one;
  };
  return (self) => ({
    type: spec.name,
    self,
    identity: () => spec.identity?.(self) ?? {},
    propertyNames: () => names,
    has: (property) => properties.has(property),
    get: (property) => found(properties, property).get(self),
    set(property, value) {
      const { set } = found(properties, property);
      if (set === undefined) throw new NotImplemented(`${spec.name}.${property} (set)`);
      set(self, value);
    },
    part: (name) => found(parts, name)(self),
    call: (method, args) => found(methods, method)(self, args) ?? null,
    items: () => spec.items?.(self),
    item(key) {
      if (spec.item === undefined) throw new NotImplemented(`${spec.name}.getItem`);
      return spec.item(self, key);
    },
  });
}

export function isHostObject(value: Result): value is HostObject {
  return typeof value === 'object' && value !== null && 'propertyNames' in value;
}

/** The arguments of a call, taken out as what they have to be. */
export class Arguments {
  constructor(private readonly values: readonly (Wire | HostObject)[]) {}

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument(`argument ${index}`);
    return value;
  }

  number(index: number, otherwise?: number): number {
    const value = this.values[index] ?? otherwise;
    if (typeof value !== 'number') throw invalidArgument(`argument ${index}`);
    return value;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  key(index: number): string | number {
    const value = this.values[index];
    if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument(`argument ${index}`);
    return value;
  }

  wire(index: number): Wire {
    const value = this.values[index] ?? null;
    if (isHostObject(value)) throw invalidArgument(`argument ${index}`);
    return value;
  }

  object(index: number): HostObject | undefined {
    const value = this.values[index] ?? null;
    return isHostObject(value) ? value : undefined;
  }
}
