import { Arguments, isHostObject, NotImplemented, type HostObject } from './hostType';
import { query } from './query';
import {
  ACTION,
  HostError,
  PATH,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchResult,
  type ObjectPath,
  type Wire,
} from './wire';

/** Where object paths begin. */
export interface Roots {
  readonly root: () => HostObject;
  /** A service by its full type name. */
  readonly service: (name: string) => HostObject | undefined;
  readonly reference: (id: string) => HostObject;
  /** Before the results of formulas are read: waits until they are there. */
  readonly beforeQuery: () => Promise<void>;
  /** Told of an error that is no answer of Excel's but a fault of the host. */
  readonly onFault: (error: unknown) => void;
  readonly onMissing: (member: string) => void;
}

/** Carries out one batch, action by action, and stops at the first that fails, as Excel does. */
export async function interpret(batch: Batch, roots: Roots): Promise<BatchResult> {
  const run = new BatchRun(new Map(Object.entries(batch.ObjectPaths)), roots);
  const results: { ActionId: number; Value: Wire }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await run.perform(action) });
    } catch (error) {
      return { Results: results, Error: { ...described(error, roots), ActionIndex: index } };
    }
  }
  return { Results: results };
}

function described(
  error: unknown,
  roots: Roots,
): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
  if (error instanceof NotImplemented) roots.onMissing(error.member);
  if (error instanceof HostError) {
    const { code, message, httpStatusCode } = error;
    return { Code: code, Message: message, Location: '', HttpStatusCode: httpStatusCode };
  }
  roots.onFault(error);
  return { Code: 'GeneralException', Message: String(error), Location: '', HttpStatusCode: 500 };
}

class BatchRun {
  /** A path is evaluated once: a method on the way (`rows.add`) must not happen again. */
  private readonly evaluated = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: ReadonlyMap<string, ObjectPath>,
    private readonly roots: Roots,
  ) {}

  async perform(action: Action): Promise<Wire> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.object(action.ObjectPathId);
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object?.identity() ?? null;
      case ACTION.query:
        if (object === null) return null;
        await this.roots.beforeQuery();
        return query(object, action.QueryInfo ?? {});
      case ACTION.method: {
        // What an object that is not there answers is nothing.
        if (object === null) return null;
        const result = await object.call(name, await this.args(action.ArgumentInfo));
        return result === undefined || isHostObject(result) ? null : result;
      }
      case ACTION.setProperty:
        if (object === null) throw new HostError('InvalidOperation', `${name} of a null object`);
        object.set(name, (await this.args(action.ArgumentInfo)).wire(0));
        return null;
      default:
        throw new NotImplemented(`action type ${action.ActionType}`);
    }
  }

  private async object(id: number): Promise<HostObject | null> {
    const known = this.evaluated.get(id);
    if (known !== undefined) return known;
    const path = this.paths.get(String(id));
    if (path === undefined) throw new HostError('InvalidRequest', `object path ${id} is not in the batch`);
    const object = await this.evaluate(path);
    this.evaluated.set(id, object);
    return object;
  }

  private async evaluate(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.roots.root();
      case PATH.service: {
        const service = this.roots.service(path.Name);
        if (service === undefined) throw new NotImplemented(path.Name);
        return service;
      }
      case PATH.reference:
        return this.roots.reference(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.part(path.Name);
      case PATH.indexer:
        return parent.item((await this.args(path.ArgumentInfo)).key(0));
      case PATH.method: {
        const result = await parent.call(path.Name, await this.args(path.ArgumentInfo));
        return isHostObject(result) ? result : null;
      }
      default:
        throw new NotImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private async args(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values: (Wire | HostObject)[] = [...(info?.Arguments ?? [])];
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (id !== 0) values[index] = await this.object(id);
    }
    return new Arguments(values);
  }
}
