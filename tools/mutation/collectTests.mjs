/** The rows of a table as jest takes them: lists of arguments, or single ones. */
function argumentsOf(table) {
  return table.every(Array.isArray) ? table : table.map((row) => [row]);
}

/**
 * The few globals of jest that the mutated tests use. `loadFile(file, load)` gathers the tests of a file in `tests`,
 * by an id that says file, place and title, but for those whose id is like `leaveOut`.
 */
export function collectTests(expect, leaveOut) {
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

  return {
    tests,
    globals: {
      describe: withEach(describe),
      it: withEach(it),
      test: withEach(it),
      expect,
      // Stryker keeps the time here.
      jest: { setTimeout() {} },
      loadFile(file, load) {
        path = [file];
        load();
      },
    },
  };
}
