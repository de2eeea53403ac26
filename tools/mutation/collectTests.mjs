/** The rows of a table as jest takes them: lists of arguments, or single ones. */
function argumentsOf(table) {
  return table.every(Array.isArray) ? table : table.map((row) => [row]);
}

/**
 * The few globals of jest that the mutated tests use. `loadFile(file, load)` gathers the tests of a file in `tests`,
 * by an id that says file, place and title.
 */
export function collectTests(expect) {
  const tests = new Map();
  let path = [];

  const it = (title, run) => {
    const id = [...path, title].join(' > ');
    if (tests.has(id)) throw new Error(`two tests are called ${id}`);
    tests.set(id, run);
  };
  const describe = (title, body) => {
    path.push(title);
    body();
    path.pop();
  };
  const withEach = (define) =>
    Object.assign(define, {
      each: (table) => (title, body) =>
        argumentsOf(table).forEach((row, index) => define(`${title} [${index}]`, () => body(...row))),
    });

  return {
    tests,
    globals: {
      describe: withEach(describe),
      it: withEach(it),
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
