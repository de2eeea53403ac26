import { Ledger } from '../../../src/ledger/ledger';
import { toKroner } from '../../../src/ledger/money';
import { check } from '../../../src/rules/check';
import type { ExampleWorkbook } from '../../../src/rules/exampleWorkbook';
import { exampleSource } from '../../../src/rules/exampleWorkbook';
import type { Value } from '../../../src/rules/finding';
import packJson from '../../../src/rules/packs/nye-teknologier.json';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';
import { writeXlsx } from '../../support/excelBook';

type Rows<T extends keyof ExampleWorkbook> = NonNullable<ExampleWorkbook[T]>;

/** A grant to a project of its own. Amounts in kroner. */
export interface Granted {
  readonly recipient: string;
  readonly grant: number;
  readonly committedOn?: string;
  readonly match?: number;
  readonly project?: Rows<'Projects'>[number];
}

/** The pool of a real instance: its grants, and the rules that it was granted under. */
export function pool(rules: Rows<'Rules'>, granted: readonly Granted[]): ExampleWorkbook {
  const numbered = granted.map((each, index) => ({ ...each, id: String(index + 1) }));
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'P', appropriation: 1e9 }],
    Projects: numbered.map(({ id, recipient, project }) => ({
      projectId: `A-${id}`,
      poolId: 'P',
      recipient,
      recipientType: 'municipality',
      ...project,
    })),
    Allocations: numbered.map(({ id, grant, committedOn = '2025-05-01' }) => ({
      allocationId: `T-${id}`,
      projectId: `A-${id}`,
      poolId: 'P',
      year: Number(committedOn.slice(0, 4)),
      committedOn,
      amount: grant,
      status: 'committed',
    })),
    Match: numbered.flatMap(({ id, recipient, match }) =>
      match === undefined
        ? []
        : [{ matchId: `M-${id}`, projectId: `A-${id}`, contributor: recipient, kind: 'cash', amount: match }],
    ),
    Rules: rules.map((rule) => ({ pool: 'P', ...rule })),
  };
}

export const NO_MATCH = { ruleId: 'match-ratio', severity: 'off' } as const;

/**
 * The workbook as a real .xlsx file, read back and checked: the errors as `rule: received, expected,
 * difference` in kroner, and whether the rule itself was passed.
 */
export async function checked(workbook: ExampleWorkbook, rule: string) {
  const bytes = await writeXlsx(exampleSource(workbook));
  const file = await readWorkbook(bytes, { inflate: inflateWithNode });
  const result = check(new Ledger(file), packJson);
  const errors = result.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => [
      finding.rule,
      kronerOf(finding.received),
      kronerOf(finding.expected),
      kronerOf(finding.difference),
    ]);
  return { errors, status: result.rules.find(({ id }) => id === rule)?.status };
}

function kronerOf(value: Value | null): number | null {
  return value?.type === 'amount' ? toKroner(value.ore) : null;
}
