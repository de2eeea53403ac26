import type { Day } from '../../../ledger/dates';
import type { ProjectMessages } from '../../../rules/messages/project';
import type { Format } from '../../format';
import type { MessageTexts, RuleTexts } from '../../types';

export const projectRules = {
  'commitment-year': {
    title: 'Tilsagnets finansår',
    about:
      'Et tilsagn belaster et af de år, hvor puljen må give tilsagn. Årene er dem, der er oplyst på puljen eller en pulje udenom. Projekter må gerne slutte senere.',
  },
  'project-window': {
    title: 'Projektets periode',
    about:
      'Projektet begynder og slutter inden for reglens »Fra« og »Til«. Er ingen af dem udfyldt, gælder puljens år.',
  },
  'participants-minimum': {
    title: 'Mindst antal deltagere',
    about:
      'Projektet har mindst så mange deltagere, som projektet selv oplyser, ellers reglens værdi. De navngivne tæller med. Med grundlaget »øvrige« er værdien antallet ud over de navngivne.',
  },
  'participants-maximum': {
    title: 'Højst antal deltagere',
    about:
      'Projektet har højst så mange deltagere, som projektet selv oplyser, ellers reglens værdi. De navngivne tæller med. Med grundlaget »øvrige« er værdien antallet ud over de navngivne.',
  },
  'participant-waves': {
    title: 'Runder af deltagere',
    about: 'Ingen i en senere runde begynder før en tidligere runde, og hver runde har en dato.',
  },
  'participation-period': {
    title: 'Deltagelse i projektets periode',
    about: 'En deltager er med inden for projektets start og slut, begge dage inklusive.',
  },
  'sources-uses': {
    title: 'Finansieringen går op',
    about: 'Tilskud, lovet medfinansiering og andre tilskud giver tilsammen den tilskudsberettigede udgift.',
  },
  'parts-total': {
    title: 'Dele og helhed',
    about:
      'Overhead er højst hele udgiften. Beløb for projekter, der er givet samlet, giver tilsammen beløbet på den samlede række; er en del ikke oplyst, er resten højst dette beløb.',
  },
} satisfies RuleTexts;

function period(first: Day | null, last: Day | null, { date }: Format): string {
  if (first === null) return `til og med den ${date(last as Day)}`;
  return last === null ? `fra den ${date(first)}` : `fra den ${date(first)} til den ${date(last)}`;
}

// An amount ends in "kr.", which is also the full stop of a sentence that it ends.
export const projectMessages: MessageTexts<ProjectMessages> = {
  'commitment-outside-pool-years': ({ allocation, pool, year, from, to }) => ({
    title: 'Tilsagnet ligger uden for puljens år',
    why: `${allocation} belaster ${year}. ${pool} kan give tilsagn ${
      from === null ? `til og med ${to}` : to === null ? `fra ${from}` : `i ${from}–${to}`
    }.`,
    todo: 'Ret finansåret på tilsagnet, eller ret puljens år.',
  }),
  'project-outside-window': ({ project, day, edge, first, last }, format) => ({
    title: edge === 'start' ? 'Projektet begynder uden for perioden' : 'Projektet slutter uden for perioden',
    why: `${project} ${edge === 'start' ? 'begynder' : 'slutter'} den ${format.date(day)}. Perioden går ${period(first, last, format)}.`,
    todo: 'Ret projektets dato, eller ret reglen i Regler.',
  }),
  'participants-too-few': ({ project, base, count, limit }, { count: counted }) => ({
    title: 'Der er for få deltagere',
    why: `${project} har ${counted(count, 'deltager', 'deltagere')}${base === 'all' ? '' : ' ud over de navngivne'}. Der skal være mindst ${limit}.`,
    todo: 'Skriv de manglende deltagere i Deltagere, eller ret antallet.',
  }),
  'participants-too-many': ({ project, base, count, limit }, { count: counted }) => ({
    title: 'Der er for mange deltagere',
    why: `${project} har ${counted(count, 'deltager', 'deltagere')}${base === 'all' ? '' : ' ud over de navngivne'}. Der må højst være ${limit}.`,
    todo: 'Slet de deltagere, der ikke er med, eller ret antallet.',
  }),
  'wave-begins-too-early': ({ project, organisation, wave, day, earlier, begun }, { date }) => ({
    title: 'En senere runde begynder før en tidligere',
    why: `${organisation} er i runde ${wave} af ${project} og begynder den ${date(day)}. Runde ${earlier} begynder først den ${date(begun)}.`,
    todo: 'Ret datoen eller runden.',
  }),
  'wave-not-dated': ({ project, wave }, { quote }) => ({
    title: 'Rundens begyndelse er ikke oplyst',
    why: `Ingen deltager i runde ${wave} af ${project} har en dato. Rundernes rækkefølge kan ikke tjekkes.`,
    todo: `Skriv datoen i ${quote('Fra')}.`,
  }),
  'participation-outside-project': ({ project, organisation, day, first, last }, format) => ({
    title: 'Deltagelsen ligger uden for projektets periode',
    why: `${organisation} har datoen ${format.date(day)}. ${project} går ${period(first, last, format)}.`,
    todo: 'Ret deltagerens dato, eller ret projektets start eller slut.',
  }),
  'sources-differ-from-uses': (
    { project, grant, pledged, others, sources, cost, difference },
    { amount, difference: signed },
  ) => ({
    title: 'Finansieringen er ikke lig med udgiften',
    why: `Tilskud ${amount(grant)}, medfinansiering ${amount(pledged)} og andre tilskud ${amount(others)} giver ${amount(sources)} for ${project}. Udgiften er ${amount(cost)}`,
    todo: `Ret udgiften eller et af beløbene; forskellen er ${signed(difference)}`,
  }),
  'overhead-above-cost': ({ project, overhead, cost, over }, { amount }) => ({
    title: 'Overhead er større end hele udgiften',
    why: `Overhead i ${project} er ${amount(overhead)} Hele den tilskudsberettigede udgift er ${amount(cost)}`,
    todo: `Nedsæt overhead med ${amount(over)}, eller ret udgiften.`,
  }),
  'parts-differ-from-total': (
    { project, caption, parts, stated, sum, total, difference },
    { amount, difference: signed, quote },
  ) => ({
    title: 'Delene passer ikke med den samlede række',
    why: `${quote(caption)} er ${amount(sum)} for ${
      stated === parts ? `de ${parts} dele` : `${stated} af de ${parts} dele`
    } af ${project}, men ${amount(total)} på den samlede række.`,
    todo: `Ret delene eller den samlede række; forskellen er ${signed(difference)}`,
  }),
};
