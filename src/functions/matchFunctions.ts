import { toKroner } from '../ledger/money';
import { grantForTotal, grantSupported, matchForGrant, type MatchBase } from '../ledger/matchRatio';
import type { MatchStage } from '../ledger/match';
import { matchBearer, matchRequirement } from '../rules/matchRequired';
import { BASE, LEDGER, PROJECT, RATIO, STAGE, YEAR } from './commonArguments';
import { minus, plus, surplus } from '../ledger/parts';
import type { FunctionSpec } from './spec';

/** Questions about own money (medfinansiering), of a project and of amounts alone. */
export const MATCH_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'MATCH_REQUIRED',
    da: 'De egne midler, som reglen for projektets pulje kræver',
    en: 'The own money that the rule in force for the project’s pool demands',
    arguments: [LEDGER, PROJECT, YEAR],
    gives: 'amount',
    example: 'PULJE.MATCH_REQUIRED(Ledger,"TALE-TIL-TEKST")',
    compute(args) {
      const { ledger, settings } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const { parts } = matchRequirement(ledger, settings, project, args.year('year'));
      return args.sum(plus('match-required', ...parts()));
    },
  },
  {
    name: 'MATCH_PLEDGED',
    da: 'De egne midler, der er lovet til projektet, eller kun de dokumenterede',
    en: 'The own money pledged to the project, or only the documented',
    arguments: [LEDGER, PROJECT, STAGE],
    gives: 'amount',
    example: 'PULJE.MATCH_PLEDGED(Ledger,"TALE-TIL-TEKST")',
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const stage = args.choice<MatchStage>('stage');
      return args.sum(plus(`match-${stage}`, ledger.match.pledged(project, stage)));
    },
  },
  {
    name: 'MATCH_GAP',
    da: 'De egne midler, der mangler: kravet minus det lovede, mindst 0',
    en: 'The own money that is missing: required less pledged, at least 0',
    arguments: [LEDGER, PROJECT, STAGE],
    gives: 'amount',
    example: 'PULJE.MATCH_GAP(Ledger,"TALE-TIL-TEKST")',
    compute(args) {
      const { ledger, settings } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const stage = args.choice<MatchStage>('stage');
      const required = plus('match-required', ...matchRequirement(ledger, settings, project).parts());
      const putIn = minus(`match-${stage}`, ledger.match.pledged(project, stage));
      // What is put in beyond the demand makes no gap below 0.
      if (putIn.total <= required.total) return args.sum(required, putIn);
      return args.sum(required, putIn, surplus('match-above', putIn.total - required.total));
    },
  },
  {
    name: 'MATCH_BEARER',
    da: 'Hvem der bidrager med de egne midler',
    en: 'Who puts in the own money',
    arguments: [LEDGER, PROJECT],
    gives: 'text',
    example: 'PULJE.MATCH_BEARER(Ledger,"TALE-TIL-TEKST")',
    compute(args) {
      const { ledger } = args.book;
      return matchBearer(ledger, ledger.projects.named(args.id('project')));
    },
  },
  {
    name: 'MATCH_FOR_GRANT',
    da: 'De egne midler, et tilskud kræver ved et givet krav',
    en: 'The own money that a grant demands at a given requirement',
    arguments: [
      { name: 'grant', type: 'amount', da: 'Tilskuddet i kr.', en: 'The grant in kr.' },
      RATIO,
      BASE,
    ],
    gives: 'amount',
    example: 'PULJE.MATCH_FOR_GRANT(350000,0.25,"total")',
    compute: (args) =>
      toKroner(matchForGrant(args.amount('grant'), args.number('ratio'), args.choice<MatchBase>('base'))),
  },
  {
    name: 'GRANT_FOR_TOTAL',
    da: 'Det tilskud, der med sine egne midler giver en samlet udgift',
    en: 'The grant that together with its own money gives a total cost',
    arguments: [
      { name: 'total', type: 'amount', da: 'Den samlede udgift i kr.', en: 'The total cost in kr.' },
      RATIO,
      BASE,
    ],
    gives: 'amount',
    example: 'PULJE.GRANT_FOR_TOTAL(17000000,1)',
    compute: (args) =>
      toKroner(grantForTotal(args.amount('total'), args.number('ratio'), args.choice<MatchBase>('base'))),
  },
  {
    name: 'GRANT_SUPPORTED',
    da: 'Det tilskud, som egne midler rækker til ved et givet krav',
    en: 'The grant that own money suffices for at a given requirement',
    arguments: [
      { name: 'own', type: 'amount', da: 'De egne midler i kr.', en: 'The own money in kr.' },
      RATIO,
      BASE,
    ],
    gives: 'amount',
    example: 'PULJE.GRANT_SUPPORTED(5000000,0.5)',
    compute: (args) =>
      toKroner(grantSupported(args.amount('own'), args.number('ratio'), args.choice<MatchBase>('base'))),
  },
];
