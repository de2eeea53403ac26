import type { PoolMessages } from '../../../rules/messages/pool';
import type { MessageTexts, RuleTexts } from '../../types';

export const poolRules = {
  'pool-ceiling': {
    title: 'Puljens samlede beløb',
    about:
      'Alle tilsagn i en pulje må tilsammen ikke overstige puljens beløb for hele perioden og de tilbageløb, der kan bruges igen.',
  },
  'year-frame': {
    title: 'Årets ramme',
    about:
      'Årets tilsagn i en pulje må ikke overstige årets bevilling, det videreførte og de tilbageløb, der kan bruges igen.',
  },
  'missing-frame': {
    title: 'Ramme mangler',
    about: 'En pulje skal have en ramme for hvert år, som dens egne tilsagn belaster.',
  },
  'earmarks-within-parent': {
    title: 'Øremærkninger inden for puljen',
    about:
      'Øremærkningerne i en pulje må tilsammen ikke være større end puljen, hverken for hele perioden eller for et år, hvor begge har en ramme.',
  },
  'earmark-maximum': {
    title: 'Øremærkningens maksimum',
    about:
      'Tilsagn i en øremærkning må højst være et beløb eller en andel af puljens beløb. En andel rundes op til hele øre. Tilbageløb, der kan bruges igen, er trukket fra.',
  },
  'earmark-minimum': {
    title: 'Øremærkningens minimum',
    about:
      'Tilsagn i en øremærkning skal mindst være et beløb eller en andel af puljens beløb. En andel rundes op til hele øre. Tilbageløb, der kan bruges igen, er trukket fra.',
  },
  'appropriation-type': {
    title: 'Bevillingstype',
    about:
      'Når der er givet tilsagn eller videreført penge, skal bevillingstypen være oplyst for puljen eller en pulje udenom. Den afgør, om penge må videreføres.',
  },
  'carry-forward-allowed': {
    title: 'Videreførsel er tilladt',
    about: 'Kun en reservationsbevilling må videreføres til året efter.',
  },
  'carry-forward-amount': {
    title: 'Videreført beløb',
    about: 'Der må ikke være videreført mere til et år, end der var tilbage af året før.',
  },
  'carry-forward-lapsed': {
    title: 'Videreførsel er bortfaldet',
    about:
      'Retten til at videreføre bortfalder, når der i to år hverken har været bevilling eller tilsagn på kontoen.',
  },
  'carry-forward-exhausted': {
    title: 'Formålet er udtømt',
    about:
      'Der må ikke være videreført penge til et år efter puljens sidste, eller når hele puljens beløb var brugt før året.',
  },
  'reusable-return': {
    title: 'Tilbageløb',
    about:
      'Et tilbageløb hører til et givet tilsagn, er ikke større end det og er realiseret i det år, der er oplyst, og ikke før tilsagnet.',
  },
} satisfies RuleTexts;

export const poolMessages: MessageTexts<PoolMessages> = {
  'pool-ceiling-exceeded': ({ pool, committed, room, over }, { amount }) => ({
    title: 'Puljens samlede beløb er overskredet',
    why: `Alle tilsagn i ${pool} er tilsammen ${amount(committed)}; puljen har ${amount(room)} for hele perioden.`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller skriv den hjemmel, der hæver beløbet.`,
  }),
  'year-frame-exceeded': ({ pool, year, committed, room, over }, { amount }) => ({
    title: 'Årets ramme er overskredet',
    why: `Tilsagn i ${pool} for ${year} er ${amount(committed)}; rammen er ${amount(room)}`,
    todo: `Nedsæt et tilsagn med ${amount(over)}, eller skriv den hjemmel, der hæver rammen.`,
  }),
  'frame-missing': ({ pool, year, committed }, { amount }) => ({
    title: `Rammen for ${pool} i ${year} er ikke oplyst`,
    why: `Der er givet tilsagn for ${amount(committed)} i ${pool} i ${year}, men puljen har ingen ramme for det år. Derfor er årets tilsagn ikke holdt op mod en grænse.`,
    todo: `Tilføj en række i Rammer for ${pool} og ${year}, eller ret året på tilsagnet.`,
  }),
  'earmarks-above-parent': ({ pool, year, earmarks, budget, over }, { amount }) => ({
    title: 'Øremærkningerne er større end puljen',
    why: `Øremærkningerne i ${pool} er ${year === null ? 'for hele perioden' : `i ${year}`} tilsammen ${amount(earmarks)}; puljen har ${amount(budget)}`,
    todo: `Nedsæt en øremærkning med ${amount(over)}, eller skriv den hjemmel, der hæver puljens beløb.`,
  }),
  'earmark-above-maximum': ({ pool, committed, limit, share, over }, format) => ({
    title: 'Øremærkningens maksimum er overskredet',
    why: `Tilsagn i ${pool} er ${format.amount(committed)}; de må højst være ${format.amount(limit)}${share === null ? '' : `, som er ${format.share(share)} af puljens beløb, rundet op til hele øre.`}`,
    todo: `Nedsæt et tilsagn med ${format.amount(over)}, eller ret grænsen.`,
  }),
  'earmark-below-minimum': ({ pool, committed, limit, share, short }, format) => ({
    title: 'Øremærkningens minimum er ikke nået',
    why: `Tilsagn i ${pool} er ${format.amount(committed)}; de skal mindst være ${format.amount(limit)}${share === null ? '' : `, som er ${format.share(share)} af puljens beløb, rundet op til hele øre.`}`,
    todo: `Giv tilsagn for yderligere ${format.amount(short)}, eller ret grænsen.`,
  }),
  'appropriation-type-not-stated': ({ pool, committed, carried }, { amount, quote }) => ({
    title: 'Bevillingstypen er ikke oplyst',
    why: `${[
      ...(committed > 0 ? [`Der er givet tilsagn for ${amount(committed)}`] : []),
      ...(carried ? ['Der er videreført penge'] : []),
    ].join(
      ' ',
    )}, men det står ikke i arket, om ${pool} er en reservationsbevilling. Derfor kan det ikke afgøres, om penge må videreføres.`,
    todo: `Vælg reservationsbevilling eller anden bevilling i ${quote('Bevillingstype')} for ${pool}.`,
  }),
  'carry-forward-not-allowed': ({ pool, year, carriedIn }, { amount, quote }) => ({
    title: 'Penge er videreført uden ret til det',
    why: `${amount(carriedIn)} er videreført i ${pool}${year === null ? '' : ` til ${year}`}, men puljen er ikke en reservationsbevilling.`,
    todo: `Slet beløbet i ${quote('Videreført')}, eller ret bevillingstypen, hvis den er forkert.`,
  }),
  'carried-in-above-rest': ({ pool, year, before, carriedIn, rest, over }, { amount }) => ({
    title: 'Der er videreført mere, end der var tilbage',
    why: `${amount(carriedIn)} er videreført i ${pool} til ${year}; der var ${amount(rest)} tilbage af ${before}.`,
    todo: `Nedsæt det videreførte med ${amount(over)}, eller ret rammen eller tilsagnene for ${before}.`,
  }),
  'carry-forward-lapsed': ({ pool, year, carriedIn, first, last }, { amount, quote }) => ({
    title: 'Retten til at videreføre er bortfaldet',
    why: `${amount(carriedIn)} er videreført i ${pool} til ${year}, men i ${first} og ${last} var der hverken bevilling eller tilsagn på kontoen.`,
    todo: `Slet beløbet i ${quote('Videreført')}, eller tilføj den bevilling eller det tilsagn, der mangler.`,
  }),
  'carried-in-after-last-year': ({ pool, year, last, carriedIn }, { amount, quote }) => ({
    title: 'Penge er videreført til et år efter puljens sidste',
    why: `${amount(carriedIn)} er videreført i ${pool} til ${year}, men der kan kun gives tilsagn til og med ${last}.`,
    todo: `Slet beløbet i ${quote('Videreført')}, eller ret puljens sidste år.`,
  }),
  'carried-in-exhausted': ({ pool, year, carriedIn }, { amount, quote }) => ({
    title: 'Penge er videreført fra en pulje, der var brugt',
    why: `${amount(carriedIn)} er videreført i ${pool} til ${year}, men hele puljens beløb var brugt før ${year}.`,
    todo: `Slet beløbet i ${quote('Videreført')}, eller ret puljens beløb eller tilsagnene.`,
  }),
  'return-without-commitment': ({ allocation, status, amount: returned }, { amount, quote }) => ({
    title: 'Tilbageløb på et tilsagn, der ikke er givet',
    why: `Tilbageløbet er ${amount(returned)}, men tilsagn ${allocation} er ${status === 'planned' ? 'kun planlagt' : 'annulleret og blev aldrig bindende'}. Der er ikke noget, der kan løbe tilbage.`,
    todo: `Slet tilbageløbet, eller ret ${quote('Status')} på tilsagnet, hvis det blev givet.`,
  }),
  'returns-above-commitment': ({ allocation, returned, committed, over }, { amount }) => ({
    title: 'Tilbageløb er større end tilsagnet',
    why: `Tilbageløb på tilsagn ${allocation} er tilsammen ${amount(returned)}; tilsagnet er ${amount(committed)}`,
    todo: `Nedsæt et tilbageløb med ${amount(over)}, eller ret tilsagnets beløb.`,
  }),
  'return-before-commitment': ({ allocation, year, committed }) => ({
    title: 'Tilbageløb før tilsagnet',
    why: `Tilbageløbet er realiseret i ${year}, men tilsagn ${allocation} er givet i ${committed}.`,
    todo: 'Ret året på tilbageløbet eller på tilsagnet.',
  }),
  'return-year-differs': ({ allocation, year, realisedOn }, { date }) => ({
    title: 'Tilbageløbets år og dato afviger',
    why: `Tilbageløbet på tilsagn ${allocation} er ført i ${year}, men realiseret den ${date(realisedOn)}. Det kan kun bruges igen i det år, det er realiseret.`,
    todo: 'Ret året eller datoen.',
  }),
};
