/** The rows of a table as jest takes them: lists of arguments, or single ones. */
function argumentsOf(table) {
  return table.every(Array.isArray) ? table : table.map((row) => [row]);
}

/**
 * The few globals of jest that the mutated tests use. `loadFile(file, load)` says how the tests of a file are loaded,
 * which they are when the first of them is asked for: by an id that says file, place and title, but for those whose id
 * is like `leaveOut`.
 */
export function collectTests(expect, leaveOut) {
  const files = new Map();
  const tests = new Map();
  let path = [];

  const it = (title, run) => {
    let id = [...path, title].join(' > ');
    while (tests.has(id)) id += ' again';
    if (!leaveOut?.test(id)) tests.set(id, run);
  };
  const describe = (title, body) => {
    path.push(title);
    body();
    path.pop();
  };
  const withEach = (define) =>
    Object.assign(define, {
      each: (table) => (title, body) =>
        argumentsOf(table).forEach((row) => define(title.replace('%s', String(row[0])), () => body(...row))),
    });
  const load = (file) => {
    path = [file];
    files.get(file)?.();
    files.delete(file);
  };

  return {
    all() {
      [...files.keys()].forEach(load);
      return tests;
    },
    get(id) {
      load(id.slice(0, id.indexOf(' > ')));
      return tests.get(id);
    },
    globals: {
      describe: withEach(describe),
      it: withEach(it),
      test: withEach(it),
      expect,
      // Stryker keeps the time here.
      jest: { setTimeout() {} },
      loadFile: (file, load) => files.set(file, load),
    },
  };
}
