import type { Rounding } from '../../../ledger/decimal';
import type { MatchMessages } from '../../../rules/messages/match';
import type { MessageTexts, RuleTexts } from '../../types';

export const matchRules = {
  'match-bearer': {
    title: 'Medfinansierende part',
    about:
      'Når puljen kræver medfinansiering, skal det være oplyst, hvem der bidrager med egne midler. En kommune eller region gør det selv, når intet andet er oplyst.',
  },
  'match-not-stated': {
    title: 'Medfinansiering er oplyst',
    about: 'Et projekt, der skal medfinansieres, har mindst én række i Medfinansiering.',
  },
  'match-ratio': {
    title: 'Krav om medfinansiering',
    about:
      'Egne midler skal mindst svare til tilskuddet gange værdien. Med grundlaget »i alt« er værdien en andel af den tilskudsberettigede udgift, eller af tilskud og medfinansiering tilsammen, når udgiften ikke er oplyst.',
  },
  'match-share': {
    title: 'Andel af egne midler',
    about:
      'Egne midler skal mindst udgøre en andel af den tilskudsberettigede udgift. Grænsen rundes ned til hele øre.',
  },
  'funding-rate': {
    title: 'Tilskudsprocent',
    about:
      'Tilskuddet må højst udgøre en andel af den tilskudsberettigede udgift, eventuelt efter modtagertype. Grænsen rundes op til hele øre.',
  },
  'in-kind-cap': {
    title: 'Loft over arbejdstid',
    about:
      'Arbejdstid må højst udgøre en andel af den lovede medfinansiering. Med grundlaget »krav« er det en andel af kravet. Grænsen rundes op til hele øre.',
  },
  'match-twice': {
    title: 'Medfinansiering talt to gange',
    about:
      'Samme bidragyder, projekt, finansår, art og beløb under to id’er kan være ét bidrag, der tæller to gange.',
  },
  'match-amount': {
    title: 'Medfinansieringens beløb',
    about: 'Hver række har et beløb, eller timer og timepris. Står begge dele der, skal de passe sammen.',
  },
  'match-documented': {
    title: 'Frist for dokumentation',
    about: 'Fra datoen i »Til« skal hele kravet om medfinansiering være dokumenteret.',
  },
} satisfies RuleTexts;

const ROUNDED: Readonly<Record<Rounding, string>> = {
  'half-up': ' Kravet er afrundet til nærmeste øre.',
  up: ' Kravet er rundet op til hele øre.',
  down: ' Kravet er rundet ned til hele øre.',
};

function rounding(how: Rounding | null): string {
  return how === null ? '' : ROUNDED[how];
}

// An amount ends in "kr.", which is also the full stop of a sentence that it ends.
export const matchMessages: MessageTexts<MatchMessages> = {
  'match-bearer-missing': ({ recipient, granted, joint }, { amount, quote }) => ({
    title: 'Medfinansierende part er ikke oplyst',
    why:
      joint === null
        ? `${recipient} modtager ${amount(granted)}, men arket siger ikke, hvem der bidrager med egne midler.`
        : `${recipient} indgår i ${joint}, der modtager ${amount(granted)} i alt, men arket siger ikke, hvem der bidrager med egne midler.`,
    todo: `Skriv parten i ${quote('Medfinansieres af')}. Indtil da beregnes intet krav.`,
  }),
  'match-not-stated': ({ project, bearer, required, rounded }, { amount, quote }) => ({
    title: 'Medfinansiering er ikke oplyst',
    why: `Til ${project} skal ${bearer} bidrage med ${amount(required)}, men projektet har ingen rækker i Medfinansiering.${rounding(rounded)}`,
    todo: `Skriv de egne midler i Medfinansiering, eller skriv ${quote('ingen')} i ${quote('Medfinansieres af')}, hvis ingen skal bidrage.`,
  }),
  'match-below-requirement': ({ project, bearer, pledged, required, short, rounded }, { amount }) => ({
    title: 'Medfinansieringen er mindre end kravet',
    why: `Til ${project} skal ${bearer} bidrage med ${amount(required)} Lovet er ${amount(pledged)}${rounding(rounded)}`,
    todo: `Tilføj ${amount(short)}, eller ret beløbene i Medfinansiering.`,
  }),
  'match-share-too-low': ({ project, pledged, least, share: part, cost, short }, { amount, share }) => ({
    title: 'Andelen af egne midler er for lille',
    why: `Egne midler i ${project} er ${amount(pledged)} De skal mindst være ${amount(least)}: ${share(part)} af ${amount(cost)}, rundet ned til hele øre.`,
    todo: `Tilføj ${amount(short)} i Medfinansiering, eller ret den tilskudsberettigede udgift.`,
  }),
  'funding-rate-exceeded': ({ project, grant, most, rate, cost, over }, { amount, share }) => ({
    title: 'Tilskudsprocenten er for høj',
    why: `Tilskuddet til ${project} er ${amount(grant)} Højst tilladt er ${amount(most)}: ${share(rate)} af ${amount(cost)}, rundet op til hele øre.`,
    todo: `Nedsæt tilskuddet med ${amount(over)}, eller ret den tilskudsberettigede udgift.`,
  }),
  'in-kind-above-cap': ({ project, inKind, most, share: part, of, base, over }, { amount, share }) => ({
    title: 'Arbejdstid udgør for stor en del af medfinansieringen',
    why: `Arbejdstid i ${project} er ${amount(inKind)} Højst tilladt er ${amount(most)}: ${share(part)} af ${
      of === 'match' ? 'den lovede medfinansiering' : 'kravet'
    } på ${amount(base)}, rundet op til hele øre.`,
    todo: `Nedsæt arbejdstiden, der er ${amount(over)} over grænsen, eller tilføj kontante midler.`,
  }),
  'match-twice': ({ contributor, project, amount: ore, first, second }, { amount }) => ({
    title: 'Samme medfinansiering står muligvis to gange',
    why: `Rækkerne ${first} og ${second} har samme bidragyder, projekt, finansår, art og beløb: ${contributor}, ${project}, ${amount(ore)} Er det ét bidrag, tæller det to gange.`,
    todo: 'Behold én række, hvis det er ét bidrag; et dokumenteret bidrag tæller også som lovet.',
  }),
  'match-amount-missing': ({ project, contributor }, { quote }) => ({
    title: 'Medfinansieringens beløb er ikke oplyst',
    why: `Rækken${contributor === '' ? '' : ` fra ${contributor}`}${
      project === '' ? '' : ` til ${project}`
    } har intet beløb, og timer og timepris er ikke begge oplyst. Projektets medfinansiering kan ikke lægges sammen.`,
    todo: `Skriv et beløb, eller skriv både ${quote('Timer')} og ${quote('Timepris')}.`,
  }),
  'match-amount-disagrees': ({ amount: ore, product, hours, hourlyRate }, { amount, number }) => ({
    title: 'Beløbet passer ikke med timer og timepris',
    why: `Beløbet er ${amount(ore)}, men ${number(hours)} timer gange ${amount(hourlyRate)} er ${amount(product)}, afrundet til nærmeste øre.`,
    todo: 'Ret beløbet, timerne eller timeprisen, eller slet beløbet.',
  }),
  'match-not-documented': (
    { project, bearer, documented, required, short, by, rounded },
    { amount, date },
  ) => ({
    title: 'Medfinansiering er ikke dokumenteret',
    why: `Til ${project} skulle ${bearer} senest den ${date(by)} have dokumenteret ${amount(required)} Dokumenteret er ${amount(documented)}${rounding(rounded)}`,
    todo: `Tilføj dokumenterede beløb på ${amount(short)} i Medfinansiering, eller frafald med en begrundelse.`,
  }),
};
