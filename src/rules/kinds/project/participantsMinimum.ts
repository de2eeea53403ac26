import type { RuleKind } from '../../kind';
import { number } from '../../values';
import { withParticipants } from './exampleParticipants';
import { eachParticipantLimit, PARTICIPANT_READS } from './participantLimit';

/**
 * A project has at least so many participants, named ones included; with base "others", besides them. Those
 * still to come are facts not yet stated, so it is a warning.
 */
export const participantsMinimum: RuleKind = {
  id: 'participants-minimum',
  family: 'project',
  version: 1,
  severity: 'warning',
  parameters: ['value', 'base', 'appliesTo', 'period'],
  reads: {
    Projects: ['projectId', 'poolId', 'partOf', 'recipientType', 'minParticipants'],
    ...PARTICIPANT_READS,
  },

  check(run) {
    const { projects } = run.ledger;
    eachParticipantLimit(run, 'minParticipants', ({ project, setting, base, count, limit, at }) => {
      if (count >= limit) return;
      run.report({
        at,
        keys: [projects.name(project), base],
        received: number(count),
        expected: number(limit),
        difference: number(count - limit),
        message: {
          id: 'participants-too-few',
          params: { project: projects.name(project), base, count, limit },
        },
        setting,
      });
    });
  },

  examples: [
    {
      title: { da: 'Præcis tre deltagere', en: 'Exactly three participants' },
      workbook: withParticipants({ ruleId: 'participants-minimum' }, { minParticipants: 3 }, [
        { named: 'yes' },
        {},
        {},
      ]),
      findings: [],
    },
    {
      title: {
        da: 'En deltager, der står to gange, tæller én gang',
        en: 'A participant that is entered twice counts once',
      },
      workbook: withParticipants({ ruleId: 'participants-minimum' }, { minParticipants: 3 }, [
        { named: 'yes' },
        { wave: 1 },
        { organisation: 'KOMMUNE  2', wave: 2 },
      ]),
      findings: [
        {
          message: 'participants-too-few',
          severity: 'warning',
          table: 'Projects',
          cell: 'K2',
          received: 2,
          expected: 3,
          difference: -1,
        },
      ],
    },
    {
      title: {
        da: 'Mindst tre ud over de navngivne; der er ingen',
        en: 'At least three besides the named ones; there are none',
      },
      workbook: withParticipants({ ruleId: 'participants-minimum', value: 3, base: 'øvrige' }, {}, [
        { named: 'yes' },
        { named: 'yes' },
        { named: 'yes' },
      ]),
      findings: [
        {
          message: 'participants-too-few',
          severity: 'warning',
          table: 'Projects',
          cell: 'A2',
          received: 0,
          expected: 3,
          difference: -3,
        },
      ],
    },
  ],
};
