/** An object of the host: what it answers, by the names that travel (wire case). */
export interface WireObject {
  readonly identity?: Record<string, unknown>;
  readonly get?: Record<string, () => unknown>;
  readonly call?: Record<string, (...args: never[]) => unknown>;
  readonly index?: (key: unknown) => WireObject | null;
  readonly items?: () => WireObject[];
}

export class WireError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Path {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { Arguments?: unknown[] };
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { Arguments?: unknown[] };
  readonly QueryInfo?: { Select?: string[] };
}
export interface WireBody {
  readonly Actions: Action[];
  readonly ObjectPaths: Record<string, Path>;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Carries out batches of the genuine client on objects; a member that is not there is NotImplemented. */
export class Wire {
  readonly notImplemented: string[] = [];
  private readonly references = new Map<string, WireObject>();
  private next = 0;

  constructor(private readonly root: WireObject) {}

  run(body: WireBody): { Results: unknown[]; Error?: unknown } {
    const cache = new Map<number, WireObject | null>();
    const results: unknown[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.act(action, body, cache) });
      } catch (error) {
        const code = error instanceof WireError ? error.code : 'GeneralException';
        if (!(error instanceof WireError)) this.notImplemented.push(String(error));
        return { Results: results, Error: { Code: code, Message: String(error), ActionIndex: index } };
      }
    }
    return { Results: results };
  }

  private missing(what: string): never {
    this.notImplemented.push(what);
    throw new WireError('NotImplemented');
  }

  private resolve(id: number, body: WireBody, cache: Map<number, WireObject | null>): WireObject | null {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id] as Path;
    const made = this.make(path, body, cache);
    cache.set(id, made);
    return made;
  }

  private make(path: Path, body: WireBody, cache: Map<number, WireObject | null>): WireObject | null {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) return this.references.get(path.Name) ?? null;
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0, body, cache);
    if (!parent) return null;
    const args = (path.ArgumentInfo?.Arguments ?? []) as never[];
    if (path.ObjectPathType === 4)
      return (parent.get?.[path.Name] ?? (() => this.missing(path.Name)))() as WireObject;
    if (path.ObjectPathType === 3) {
      return (parent.call?.[path.Name] ?? (() => this.missing(path.Name)))(...args) as WireObject;
    }
    if (path.ObjectPathType === 5) {
      const found = parent.index?.(args[0]) ?? null;
      if (!found) throw new WireError('ItemNotFound');
      return found;
    }
    return this.missing(`path ${path.ObjectPathType}`);
  }

  private act(action: Action, body: WireBody, cache: Map<number, WireObject | null>): unknown {
    if (action.ActionType === 5) return null;
    const target = this.resolve(action.ObjectPathId, body, cache);
    if (action.ActionType === 1) {
      if (!target) return null;
      const reference = [...this.references].find(([, one]) => one === target)?.[0];
      return reference ? { _ReferenceId: reference } : (target.identity ?? {});
    }
    if (!target) return null;
    if (action.ActionType === 2) return this.query(target, action.QueryInfo?.Select ?? []);
    if (action.ActionType !== 3) return this.missing(`action ${action.ActionType} ${action.Name}`);
    if (action.Name === '_KeepReference') {
      this.references.set(`ref${(this.next += 1)}`, target);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      for (const one of (action.ArgumentInfo?.Arguments?.[0] ?? []) as string[]) this.references.delete(one);
      return null;
    }
    const method = target.call?.[action.Name] ?? (() => this.missing(action.Name));
    return method(...((action.ArgumentInfo?.Arguments ?? []) as never[])) ?? null;
  }

  private query(target: WireObject, select: readonly string[]): Record<string, unknown> {
    if (target.items) return { _Items: target.items().map((item) => this.query(item, select)) };
    const answer: Record<string, unknown> = { ...target.identity };
    for (const one of select) {
      const [first = '', ...rest] = one.split('/');
      const get = target.get?.[capital(first)] ?? (() => this.missing(first));
      const value = get();
      answer[capital(first)] = rest.length > 0 ? this.query(value as WireObject, [rest.join('/')]) : value;
    }
    return answer;
  }
}
