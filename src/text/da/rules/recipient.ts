import { RECIPIENT_TYPES } from '../../../ledger/tables/spec';
import type { RecipientMessages } from '../../../rules/messages/recipient';
import type { MessageTexts, RuleTexts } from '../../types';

export const recipientRules = {
  'recipient-type': {
    title: 'Modtagertype',
    about:
      'Tilsagnsmodtageren er af en type, der må få tilskud. Typerne står i »Gælder for«, én i hver række eller flere med komma imellem.',
  },
  'one-owner': {
    title: 'Én offentlig projektejer',
    about: 'Projektet har én ejer, og det er en kommune, en region eller staten.',
  },
  'recipient-cap': {
    title: 'Loft pr. tilsagnsmodtager',
    about:
      'Tilsagn til én modtager må tilsammen højst være værdien i kr. Med grundlaget »år« gælder loftet hvert finansår for sig. En modtager kendes på CVR-nummeret, ellers på navnet. Det, der er annulleret eller tilbagebetalt, er trukket fra. En række uden pulje regner alle puljer sammen.',
  },
  'project-minimum': {
    title: 'Projektets mindste størrelse',
    about:
      'Projektets tilskud skal mindst være værdien i kr. Grundlaget kan også være »tilskudsberettiget udgift« eller »i alt«: udgiften, eller tilskud og medfinansiering, når udgiften ikke er oplyst. Sammen med det højeste er det et bånd.',
  },
  'project-maximum': {
    title: 'Projektets højeste størrelse',
    about:
      'Projektets tilskud må højst være værdien i kr. Grundlaget kan også være »tilskudsberettiget udgift« eller »i alt«: udgiften, eller tilskud og medfinansiering, når udgiften ikke er oplyst. Sammen med det mindste er det et bånd.',
  },
  'once-only': {
    title: 'Kun tilskud én gang',
    about:
      'Den, der har fået tilskud i et finansår, får intet til et andet projekt i de følgende år. Værdien er, hvor mange år det gælder.',
  },
  stacking: {
    title: 'Tilskud lagt oven på hinanden',
    about:
      'Tilskuddet og andre tilskud må tilsammen højst udgøre en andel af den tilskudsberettigede udgift. Grænsen rundes op til hele øre.',
  },
  'three-year-ceiling': {
    title: 'Loft over tre år',
    about:
      'Tilsagn til én modtager må højst være værdien i kr. over tre år (de minimis). Forordning (EU) 2023/2831 sætter loftet til 300.000 euro; skriv beløbet i kr. De tre år tælles bagud fra hver tilsagnsdato. Det, der er annulleret eller tilbagebetalt, er trukket fra.',
  },
  'overhead-cap': {
    title: 'Loft over overhead',
    about:
      'Overhead må højst udgøre en andel af de direkte udgifter, altså den tilskudsberettigede udgift uden overhead. Med grundlaget »i alt« er det en andel af hele udgiften. Grænsen rundes op til hele øre.',
  },
} satisfies RuleTexts;

function typeName(type: string): string {
  return RECIPIENT_TYPES.find(({ value }) => value === type)?.da[0] ?? type;
}

const SIZES = {
  grant: 'Tilskuddet',
  cost: 'Den tilskudsberettigede udgift',
  total: 'Den samlede størrelse',
} as const;

// An amount ends in "kr.", which is also the full stop of a sentence that it ends.
export const recipientMessages: MessageTexts<RecipientMessages> = {
  'recipient-type-not-allowed': ({ recipient, type, allowed }, { list }) => ({
    title: 'Modtagertypen er ikke blandt de tilladte',
    why: `${recipient} er ${typeName(type)}. Reglen tillader ${list(allowed.map(typeName))}.`,
    todo: 'Ret modtagertypen, eller ret reglen i Regler.',
  }),
  'recipient-type-not-stated': ({ recipient, granted }, { amount, quote }) => ({
    title: 'Modtagertypen er ikke oplyst',
    why: `${recipient} har tilsagn om ${amount(granted)}, men arket siger ikke, hvad slags modtager det er. Reglen kan ikke tjekkes.`,
    todo: `Skriv typen i ${quote('Modtagertype')}.`,
  }),
  'owner-not-public': ({ project, recipient, type }) => ({
    title: 'Projektejeren er ikke en offentlig myndighed',
    why: `${project} ejes af ${recipient}, som er ${typeName(type)}. Ejeren skal være en kommune, en region eller staten.`,
    todo: 'Ret tilsagnsmodtageren eller modtagertypen.',
  }),
  'several-owners': ({ project, owners }, { list }) => ({
    title: 'Projektet har flere ejere',
    why: `${project} har ${list(owners)} som tilsagnsmodtager. Projektet skal have én ejer.`,
    todo: 'Behold én tilsagnsmodtager, og skriv de andre i Deltagere.',
  }),
  'recipient-cap-exceeded': ({ recipient, commitments, year, held, most, over }, { amount }) => ({
    title: 'Loftet pr. tilsagnsmodtager er overskredet',
    why: `${commitments === 1 ? 'Tilsagnet' : 'Tilsagnene'} til ${recipient} er ${year === null ? '' : `i ${year} `}${
      commitments === 1 ? '' : 'tilsammen '
    }${amount(held)} Loftet er ${amount(most)}`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller ret loftet i Regler.`,
  }),
  'three-year-ceiling-exceeded': ({ recipient, from, to, held, most, over }, { amount, date }) => ({
    title: 'Loftet over tre år er overskredet',
    why: `${recipient} har fra den ${date(from)} til den ${date(to)} fået tilsagn om ${amount(held)} Loftet over tre år er ${amount(most)}`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller ret loftet i Regler.`,
  }),
  'recipient-barred': ({ recipient, year, before, first }) => ({
    title: 'Modtageren kan ikke få tilskud igen endnu',
    why: `${recipient} har fået tilskud i ${before} og igen i ${year} til et andet projekt. Det kan tidligst ske i ${first}.`,
    todo: 'Annullér tilsagnet, eller ret finansåret, hvis det er forkert.',
  }),
  'project-above-maximum': ({ project, base, size, limit, over }, { amount }) => ({
    title: 'Projektet er større end tilladt',
    why: `${SIZES[base]} i ${project} er ${amount(size)} Det højeste er ${amount(limit)}`,
    todo: `Nedsæt beløbet med ${amount(over)}, eller ret grænsen i Regler.`,
  }),
  'project-below-minimum': ({ project, base, size, limit, short }, { amount }) => ({
    title: 'Projektet er mindre end tilladt',
    why: `${SIZES[base]} i ${project} er ${amount(size)} Det mindste er ${amount(limit)}`,
    todo: `Forhøj beløbet med ${amount(short)}, eller ret grænsen i Regler.`,
  }),
  'stacking-exceeded': ({ project, grants, others, most, rate, cost, over }, { amount, share }) => ({
    title: 'Tilskuddene er tilsammen for høje',
    why: `Tilskuddene til ${project} er ${amount(grants)}, heraf ${amount(others)} fra andre. Højst tilladt er ${amount(most)}: ${share(rate)} af ${amount(cost)}, rundet op til hele øre.`,
    todo: `Nedsæt tilskuddet med ${amount(over)}, eller ret andre tilskud eller udgiften.`,
  }),
  'overhead-above-cap': ({ project, overhead, most, rate, of, base, over }, { amount, share }) => ({
    title: 'Overhead er for højt',
    why: `Overhead i ${project} er ${amount(overhead)} Højst tilladt er ${amount(most)}: ${share(rate)} af ${
      of === 'direct' ? 'de direkte udgifter' : 'den tilskudsberettigede udgift'
    } på ${amount(base)}, rundet op til hele øre.`,
    todo: `Nedsæt overhead, der er ${amount(over)} over grænsen, eller ret udgiften.`,
  }),
};
