import type { Finding } from '../../src/rules/finding';
import type { ExpectedFinding } from '../../src/rules/kind';
import { jsonValue } from '../../src/report/json';

/** Findings in the form in which an example states them, with only the values that it states. */
export function asExpected(found: readonly Finding[], wanted: readonly ExpectedFinding[]): ExpectedFinding[] {
  return found.map(({ message, severity, spot, received, expected, difference }, index) => ({
    message: message.id,
    severity,
    table: spot.table,
    cell: spot.cell,
    ...(wanted[index]?.received === undefined ? {} : { received: jsonValue(received) }),
    ...(wanted[index]?.expected === undefined ? {} : { expected: jsonValue(expected) }),
    ...(wanted[index]?.difference === undefined ? {} : { difference: jsonValue(difference) }),
  }));
}
