const LONGEST_NAME = 31;

/** The name, or the name with the first number from 2 that nobody has; upper and lower case are alike in Excel. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!known.has(name.toLowerCase())) return name;
  }
}
