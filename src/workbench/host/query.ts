import type { HostObject } from './hostType';
import type { QueryInfo, Wire } from './wire';

/** Answers a `load`: the properties asked for, of the object, of its parts, or of a collection's items. */
export function query(object: HostObject, info: QueryInfo): Wire {
  const select = (info.Select ?? []).map((path) => path.split('/'));
  for (const path of info.Expand ?? []) select.push([...path.split('/'), '*']);
  const items = object.items();
  if (items === undefined) return Object.fromEntries(loaded(object, select));
  const answer = new Map<string, Wire>();
  const own = select.filter((path) => path.length === 1 && object.has(wireName(path[0] ?? '')));
  for (const name of own.length > 0 ? own.map(([one = '']) => wireName(one)) : object.propertyNames()) {
    answer.set(name, object.get(name));
  }
  const ofItems = select.filter((path) => !own.includes(path));
  if (own.length === 0 || ofItems.length > 0) {
    const from = info.Skip ?? 0;
    const shown = items.slice(from, from + (info.Top ?? items.length));
    answer.set(
      '_Items',
      shown.map((item) => Object.fromEntries(loaded(item, ofItems))),
    );
  }
  return Object.fromEntries(answer);
}

function loaded(object: HostObject, select: readonly (readonly string[])[]): Map<string, Wire> {
  const answer = new Map<string, Wire>(Object.entries(object.identity()));
  const inside = new Map<string, string[]>();
  let everything = select.length === 0;
  for (const [first = '*', ...rest] of select) {
    const name = wireName(first);
    if (first === '*') everything = true;
    else if (rest.length === 0 && object.has(name)) answer.set(name, object.get(name));
    else inside.set(name, [...(inside.get(name) ?? []), rest.length === 0 ? '*' : rest.join('/')]);
  }
  if (everything) for (const name of object.propertyNames()) answer.set(name, object.get(name));
  for (const [name, paths] of inside) {
    const part = object.part(name);
    answer.set(name, part === null ? null : query(part, { Select: paths.map(withoutItems) }));
  }
  return answer;
}

function withoutItems(path: string): string {
  return path === 'items' ? '*' : path.replace(/^items\//, '');
}

/** `values` is `Values` to the host; what begins with `_` or a capital stays. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
