import { READ, UNREADABLE } from '../../../ledger/columns';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { notUnderstood } from '../../notUnderstood';
import { inForceForAny, typeOf } from '../../projectSettings';
import type { Setting } from '../../settings';
import { blank } from '../../values';
import { recipientOf } from '../../eachProject';
import { grantWith, NO_RATIO } from '../../exampleGrant';
import { eachOwner } from './eachOwner';

/**
 * The recipient is of a type that may have the grant: those that the rows of `Rules` name under "Applies to",
 * one a row or several with commas between them.
 */
export const recipientType: RuleKind = {
  id: 'recipient-type',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['appliesTo', 'period'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { projects, interner } = ledger;
    const types = projects.table.codes('recipientType');
    eachOwner(run, (project, row, settings, granted) => {
      const rules = inForceForAny(ledger, settings, granted);
      const [setting] = rules;
      if (!setting) return;
      const allowed = [...new Set(rules.flatMap((each) => typesOf(ledger, each)))];
      if (types.state[row] === UNREADABLE) throw cannotRead(projects.table, row, 'recipientType');
      run.cover();
      const at = { table: 'Projects', row, field: 'recipientType' } as const;
      const keys = [projects.name(project)];
      const recipient = recipientOf(run, row);
      if (types.state[row] !== READ) {
        run.report({
          at,
          keys,
          severity: 'warning',
          received: blank,
          message: { id: 'recipient-type-not-stated', params: { recipient, granted: granted.total } },
          setting,
        });
        return;
      }
      const type = interner.text(types.values[row] as number);
      if (allowed.includes(type)) return;
      run.report({
        at,
        // The type is part of what the matter is: its word in the cell is another in each language.
        keys: [...keys, type],
        message: { id: 'recipient-type-not-allowed', params: { recipient, type, allowed } },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Kommuner og regioner må få tilskud, og modtageren er en kommune',
        en: 'Municipalities and regions may be granted, and the recipient is a municipality',
      },
      workbook: grantWith({
        rules: [NO_RATIO, { ruleId: 'recipient-type', pool: 'P', appliesTo: 'kommune, region' }],
      }),
      findings: [],
    },
    {
      title: { da: 'Modtageren er en forening', en: 'The recipient is an association' },
      workbook: grantWith({
        project: { recipient: 'Foreningen', recipientType: 'association' },
        rules: [
          NO_RATIO,
          { ruleId: 'recipient-type', pool: 'P', appliesTo: 'kommune' },
          { ruleId: 'recipient-type', pool: 'P', appliesTo: 'region' },
        ],
      }),
      findings: [
        {
          message: 'recipient-type-not-allowed',
          severity: 'error',
          table: 'Projects',
          cell: 'G2',
        },
      ],
    },
    {
      title: { da: 'Typen er ikke oplyst', en: 'The type is not stated' },
      workbook: {
        ...grantWith({ rules: [NO_RATIO, { ruleId: 'recipient-type', pool: 'P', appliesTo: 'kommune' }] }),
        Projects: [{ projectId: 'A', title: 'Projekt A', poolId: 'P', recipient: 'Byby Kommune' }],
      },
      findings: [
        {
          message: 'recipient-type-not-stated',
          severity: 'warning',
          table: 'Projects',
          cell: 'G2',
          received: null,
        },
      ],
    },
  ],
};

function typesOf(ledger: Ledger, setting: Setting): string[] {
  if (setting.appliesTo === '') throw notUnderstood(ledger, setting, 'appliesTo');
  return setting.appliesTo.split(/[,;]/).map((word) => typeOf(ledger, setting, word.trim()));
}
