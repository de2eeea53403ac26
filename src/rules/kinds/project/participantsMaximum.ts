import type { RuleKind } from '../../kind';
import { number } from '../../values';
import { withParticipants } from './exampleParticipants';
import { eachParticipantLimit, PARTICIPANT_READS } from './participantLimit';

/** A project has at most so many participants, named ones included; with base "others", besides them. */
export const participantsMaximum: RuleKind = {
  id: 'participants-maximum',
  family: 'project',
  version: 1,
  severity: 'error',
  parameters: ['value', 'base', 'appliesTo', 'period'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'maxParticipants'],
    ...PARTICIPANT_READS,
  },

  check(run) {
    const { projects } = run.ledger;
    eachParticipantLimit(run, 'maxParticipants', ({ project, setting, base, rows, count, limit, at }) => {
      if (count <= limit) return;
      run.report({
        at,
        also: rows.map((row) => ({ table: 'Participants', row, field: 'organisation' })),
        keys: [projects.name(project), base],
        received: number(count),
        expected: number(limit),
        difference: number(count - limit),
        message: {
          id: 'participants-too-many',
          params: { project: projects.name(project), base, count, limit },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: {
        da: 'Reglens værdi gælder, hvor projektet intet siger',
        en: 'The rule’s value holds where the project states none',
      },
      workbook: withParticipants({ ruleId: 'participants-maximum', value: 2 }, {}, [{}, {}]),
      findings: [],
    },
    {
      title: { da: 'Én deltager for mange', en: 'One participant too many' },
      workbook: withParticipants({ ruleId: 'participants-maximum', value: 9 }, { maxParticipants: 2 }, [
        {},
        {},
        {},
      ]),
      findings: [
        {
          message: 'participants-too-many',
          severity: 'error',
          table: 'Projects',
          cell: 'L2',
          received: 3,
          expected: 2,
          difference: 1,
        },
      ],
    },
    {
      title: {
        da: 'Op til to ud over de navngivne; der er tre',
        en: 'Up to two besides the named ones; there are three',
      },
      workbook: withParticipants(
        { ruleId: 'participants-maximum', value: 2, base: 'others' },
        { maxParticipants: 9 },
        [{ named: 'yes' }, {}, {}, { named: 'no' }],
      ),
      findings: [
        {
          message: 'participants-too-many',
          severity: 'error',
          table: 'Projects',
          cell: 'A2',
          received: 3,
          expected: 2,
          difference: 1,
        },
      ],
    },
  ],
};
