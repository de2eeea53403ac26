import type { RuleKind } from '../../kind';
import { countOf } from '../../projectSettings';
import { number } from '../../values';
import { grants } from './exampleGrants';
import { eachRecipient, projectOf, RECIPIENT_READS, yearOf } from './recipientGrants';

const BARRED = { ruleId: 'once-only', value: 2 } as const;

/**
 * A recipient that was granted something in a year gets nothing to another project in the next so many
 * years. More to the same project is another matter.
 */
export const onceOnly: RuleKind = {
  id: 'once-only',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['value', 'appliesTo', 'period'],
  reads: RECIPIENT_READS,

  check(run) {
    const { ledger } = run;
    eachRecipient(run, ({ key, name, setting, rows }) => {
      const years = countOf(ledger, setting);
      const dated = rows.map((row) => ({ row, year: yearOf(ledger, row), project: projectOf(ledger, row) }));
      dated.sort((a, b) => a.year - b.year);
      const told = new Set<number>();
      for (const { row, year, project } of dated) {
        if (told.has(project)) continue;
        told.add(project); // only the first grant to a project is a new one
        const before = dated
          .filter((each) => each.project !== project && each.year < year && each.year >= year - years)
          .at(-1);
        if (!before) continue;
        const names = ledger.projects.table.codes('projectId');
        run.report({
          at: { table: 'Allocations', row, field: 'year' },
          also: [{ table: 'Allocations', row: before.row, field: 'year' }],
          keys: [key, ledger.interner.text(names.values[project] as number)],
          received: number(year),
          expected: number(before.year + years + 1),
          message: {
            id: 'recipient-barred',
            params: { recipient: name, year, before: before.year, first: before.year + years + 1 },
          },
          setting,
        });
      }
    });
  },

  examples: [
    {
      title: {
        da: 'Tilskud i 2025 og igen i 2028, det første år efter karantænen',
        en: 'Granted in 2025 and again in 2028, the first year after the bar',
      },
      workbook: grants(BARRED, { year: 2025 }, { year: 2028 }, { year: 2026, recipient: 'Vejle Kommune' }),
      findings: [],
    },
    {
      title: { da: 'Tilskud i 2025 og igen i 2027', en: 'Granted in 2025 and again in 2027' },
      workbook: grants(BARRED, { year: 2025 }, { year: 2027 }),
      findings: [
        {
          message: 'recipient-barred',
          severity: 'error',
          table: 'Allocations',
          cell: 'E3',
          received: 2027,
          expected: 2028,
        },
      ],
    },
  ],
};
