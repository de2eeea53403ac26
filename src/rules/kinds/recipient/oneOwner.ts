import { READ } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { RuleKind } from '../../kind';
import { inForceForAny } from '../../projectSettings';
import { text } from '../../values';
import { recipientOf } from '../../eachProject';
import { grantWith, NO_RATIO } from '../../exampleGrant';
import { eachOwner } from './eachOwner';

const PUBLIC: readonly string[] = ['municipality', 'region', 'state'];
const ONE_OWNER = [NO_RATIO, { ruleId: 'one-owner', pool: 'P' }] as const;

/** The project has one owner, and that is a public authority: a municipality, a region or the state. */
export const oneOwner: RuleKind = {
  id: 'one-owner',
  family: 'recipient',
  version: 1,
  severity: 'error',
  parameters: ['period'],
  reads: {
    Pools: ['poolId', 'parentId'],
    Projects: ['projectId', 'poolId', 'partOf', 'recipient', 'recipientType'],
    Allocations: ['projectId', 'poolId', 'committedOn', 'year', 'amount', 'status'],
  },

  check(run) {
    const { ledger } = run;
    const { projects, interner } = ledger;
    const names = projects.table.codes('recipient');
    const types = projects.table.codes('recipientType');
    eachOwner(run, (project, row, settings, granted) => {
      const [setting] = inForceForAny(ledger, settings, granted);
      if (!setting) return;
      if (names.state[row] !== READ) throw cannotRead(projects.table, row, 'recipient');
      if (types.state[row] !== READ) throw cannotRead(projects.table, row, 'recipientType');
      run.cover();
      const recipient = recipientOf(run, row);
      const owners = authoritiesIn(recipient);
      const type = interner.text(types.values[row] as number);
      if (!PUBLIC.includes(type)) {
        run.report({
          at: { table: 'Projects', row, field: 'recipientType' },
          keys: [projects.name(project), type],
          message: {
            id: 'owner-not-public',
            params: { project: projects.name(project), recipient, type },
          },
          setting,
        });
      }
      if (owners.length > 1) {
        run.report({
          at: { table: 'Projects', row, field: 'recipient' },
          keys: [projects.name(project), 'recipient'],
          received: text(recipient),
          message: { id: 'several-owners', params: { project: projects.name(project), owners } },
          setting,
        });
      }
    });
  },

  examples: [
    {
      title: {
        da: 'Én kommune; et »og« i navnet gør ikke én styrelse til to',
        en: 'One municipality; an “og” in its name does not make one agency two',
      },
      workbook: grantWith({
        project: { recipient: 'Social- og Boligstyrelsen', recipientType: 'state' },
        rules: ONE_OWNER,
      }),
      findings: [],
    },
    {
      title: { da: 'To kommuner ejer projektet', en: 'Two municipalities own the project' },
      workbook: grantWith({ project: { recipient: 'Byby Kommune og Landby Kommune' }, rules: ONE_OWNER }),
      findings: [
        {
          message: 'several-owners',
          severity: 'error',
          table: 'Projects',
          cell: 'E2',
          received: 'Byby Kommune og Landby Kommune',
        },
      ],
    },
    {
      title: { da: 'En forening ejer projektet', en: 'An association owns the project' },
      workbook: grantWith({
        project: { recipient: 'Foreningen', recipientType: 'association' },
        rules: ONE_OWNER,
      }),
      findings: [
        {
          message: 'owner-not-public',
          severity: 'error',
          table: 'Projects',
          cell: 'G2',
        },
      ],
    },
  ],
};

const AUTHORITY = /^region \S| kommune$| municipality$|styrelse(n)?$|ministeriet$/i;

/** The authorities that a recipient's name lists. Only what is called an authority counts: a name may hold "og". */
function authoritiesIn(recipient: string): string[] {
  return recipient
    .split(/[,;/+&]|\s(?:og|and)\s/i)
    .map((part) => part.trim())
    .filter((part) => AUTHORITY.test(part));
}
