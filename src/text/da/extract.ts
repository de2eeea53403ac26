import type { ExtractTexts } from '../extractTexts';

export const extract: ExtractTexts = {
  lines: (recipient, prefix) => [
    `Uddrag til ${recipient}`,
    'Projektmappen rummer jeres egne projekter og det, der hører til dem. Intet om andre modtagere er med.',
    'Udfyld de gule celler. Tabellernes øvrige celler er låst, for de er afsenderens.',
    'Der er tomme gule rækker til nye: Medfinansiering, Deltagere, Rapporter, Potentialer og Indfasning.',
    `Lad nye rækkers id begynde med ${prefix} så de aldrig forveksles med andres, f.eks. ${prefix}1.`,
    'En tom celle betyder ikke oplyst. 0 betyder nul. Beløb er i kroner og aldrig negative.',
    'De låste ark har ingen adgangskode: Er der brug for flere rækker, så vælg Gennemse, Fjern arkbeskyttelse.',
    'Lad arkene Sendt og Segl stå: Afsenderen bruger dem til at se, hvad I har ændret.',
    'Er noget i en låst celle forkert, så skriv det i svaret eller ret det: Det bliver vist til afsenderen, som afgør det.',
    'Send tilbage ved at gemme projektmappen som .xlsx og returnere selve filen, ikke en kopi af cellerne.',
    'Puljens rammer er ikke med, og summer er kun af jeres egne rækker: Hvad der er tilbage i puljen, kan ikke ses her.',
  ],
  keyFigures: 'Nøgletal',
  keyFiguresNote:
    'Kun tal for jeres egne rækker. Puljens rammer er ikke med, så rammen og resten kan ikke ses her.',
  sentSheet: 'Sendt',
  sentNote: 'Hvad tabellerne sagde, da uddraget blev sendt; til Puljetjek. Lad arket stå, som det er.',
  recipient: 'Modtager',
  prefix: 'Nye id’er begynder med',
  cutOff: 'Skæringsdato',
  sentColumns: ['Tabel', 'Række', 'Kolonne', 'Sendt'],
  made: (file, recipient, rows) =>
    `${file} er lavet til ${recipient}: ${rows} ${rows === 1 ? 'række' : 'rækker'}.`,
  code: (code) => `Kode: ${code}`,
  from: (code) => `Det er lavet fra projektmappen med seglet ${code}.`,
  fromUnsealed:
    'Projektmappen er ikke forseglet, så det kan ikke senere ses, hvilken udgave af den uddraget er lavet fra.',
  refusals: {
    NO_SUCH_RECIPIENT: (recipient) =>
      `Intet projekt har modtageren »${recipient}«. Angiv navnet som i Projekter eller CVR-nummeret.`,
    TWO_RECIPIENTS: (recipient) =>
      `»${recipient}« står med flere CVR-numre i Projekter. Angiv CVR-nummeret, så ingen får en andens rækker.`,
    NOT_READABLE: (cell) =>
      `Cellen ${cell} kan ikke læses, så det kan ikke afgøres, hvis rækken er, eller hvad den siger. Ret den først.`,
  },
};
