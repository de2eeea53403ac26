import type { CliTexts } from '../types';

const USAGE = `puljetjek: tjekker en puljes projektmappe (.xlsx)

  puljetjek check FIL...  tjekker mod reglerne
      --format text|json|sarif|html|xlsx   rapportens form (text); xlsx kræver --output
      --output STI          skriv rapporten i en fil
      --since RAPPORT       hvad er nyt og løst siden en tidligere json-rapport
      --pack ID|FIL         regelpakke i stedet for projektmappens egen eller nye-teknologier
      --as-of DATO          skæringsdato, f.eks. 2024-12-31
      --fail-on error|warning|never
      --raise-limits N      tillad N gange så store filer
  puljetjek eval FIL 'FORMEL'...   svaret på en formel, f.eks. 'POOL_REMAINING(Ledger;"NT-10Y")'
      --format text|json
  puljetjek map FIL [--sheet ARK]   hvordan et eget ark kan læses: tabel, kolonner, enheder og spørgsmål
      --set SPØRGSMÅL=SVAR  svar på et spørgsmål; kan gives flere gange
      --apply FIL           skriv tilknytningen i en kopi; arkets egne celler ændres ikke
      --format text|json
  puljetjek brief FIL HJEMMEL      udkast til aktstykket for en hjemmel, alene ud fra tabellerne
  puljetjek overview FIL           udkast til svaret om arbejdskraftbesparelser
      --format text|json|html|docx   --output STI (eller -o); en .docx bliver aldrig overskrevet
      --approval ID         hjemlen (brief), eller kun dens projekter (overview)
  puljetjek new FIL [--sample|--training]   en ny projektmappe: tom, med eksemplet eller til øvelse
  puljetjek add-table FIL TABEL... --output NY-FIL   tilføjer tabeller, der mangler, hver på sit ark
      --format text|json
  puljetjek packs [A] B FIL        hvad pakke B ændrer i stedet for A eller projektmappens egen
      --format text|json
  puljetjek seal FIL --output STI      en forseglet kopi af projektmappen
      --by NAVN             hvem der forsegler, som det skal vises
      --pack ID|FIL         regelpakke i stedet for projektmappens egen eller nye-teknologier
      --key NØGLE           underskriv med den private nøgle; adgangssætningen bliver der spurgt
                            om, eller den står i PULJETJEK_PASSPHRASE
  puljetjek verify FIL     om projektmappen er, hvad der blev forseglet
      --format text|json   --pack ID|FIL
      --trusted NØGLER      offentlige nøgler, der er betroede: én, eller en JSON-liste af dem
  puljetjek compare A B      hvad der er ændret fra A til B, og hvad det gør ved puljerne
      --format text|json|html   --output STI
  puljetjek freeze FIL --output NY-FIL    kopi til deling: værdier i stedet for formler
  puljetjek restore FIL --output NY-FIL   formlerne tilbage i en sådan kopi
      --format text|json
  puljetjek keygen --output NØGLE --owner NAVN   en privat nøgle, og NØGLE.pub til at give videre
      --from DATO --to DATO   hvornår den gælder (fra i dag, i to år)
  puljetjek extract FIL --recipient NAVN|CVR --output STI   en projektmappe til én modtager
      --by NAVN             hvem der sender
  puljetjek collect HOVEDFIL RETURNERET... --output STI   tager det ind, modtagerne har udfyldt
      --dry-run             vis, hvad der ville ske, og skriv intet
      --take ID,ID --keep ID,ID   afgør: den returnerede værdi eller den, der står her
      --skip-refused        tag resten, når filer afvises
      --allow-older         også filer lavet fra et tidligere segl
      --format text|json
  puljetjek rules [--format md|json]   reglerne, der kan slås til

  --lang da|en   sprog (da)        --help   denne hjælp        --version

Slutkode: 0 intet fundet på eller over --fail-on, 1 fund, 2 forkert brug eller en fil, der ikke kan læses.
`;

export const cli: CliTexts = {
  usage: USAGE,
  unknownCommand: (command) => `Kommandoen »${command}« findes ikke. Se puljetjek --help.`,
  unknownOption: (option) => `Tilvalget »${option}« findes ikke her. Se puljetjek --help.`,
  optionValue: (option, value, choices) => `${option} er »${value}«; vælg ${choices}.`,
  missingArgument: (argument) => `${argument} mangler. Se puljetjek --help.`,
  fileNotFound: (file) => `${file}: filen findes ikke. Ret stien.`,
  fileNotReadable: (file, detail) => `${file}: filen kan ikke åbnes (${detail}).`,
  fileExists: (file) => `${file}: filen findes allerede og bliver ikke overskrevet. Vælg et andet navn.`,
  outputIsInput: (file) =>
    `${file}: rapporten ville overskrive en fil, der bliver tjekket. Vælg et andet navn.`,
  outputBusy: (file, beside) =>
    `${file}: en anden kørsel er ved at skrive filen. Er der ingen anden, så slet ${beside} og prøv igen.`,
  cannotWrite: (file, detail) => `${file}: kan ikke skrives (${detail}). Intet er gemt.`,
  draftNotSound: (file) => `${file}: udkastet siger øverst, hvad der skal rettes, før det bruges.`,
  unknownPack: (id, known) => `Regelpakken »${id}« findes ikke. Kendte: ${known}.`,
  packBroken: (file, problem) => {
    const why = {
      'not-json': () => 'filen er ikke JSON',
      wrong: (at: string) => `${at} kan ikke læses`,
      missing: (at: string) => `${at} mangler`,
      surplus: (at: string) => `${at} kendes ikke`,
      'unknown-rule': (at: string, rule: string) => `${at} nævner reglen »${rule}«, som ikke findes`,
      unused: (at: string, rule: string) => `${at} kan ikke sættes for reglen »${rule}«`,
    }[problem.kind];
    return `${file}: regelpakken er afvist, for ${why('at' in problem ? problem.at : '', 'rule' in problem ? problem.rule : '')}. Ingen regel er brugt.`;
  },
  packs: {
    new: 'Nye fund',
    gone: 'Fund, der falder bort',
    changed: 'Fund, der ændres',
    rules: 'Regler, der ender anderledes',
    nothing: 'Intet ændres for projektmappen.',
    status: { passed: 'bestået', failed: 'fund', 'not-run': 'ikke kørt' },
  },
  noReport: (file) => `${file}: er ikke en rapport fra check --format json. Angiv en sådan efter --since.`,
  unknownFunction: (name) => `Funktionen »${name}« findes ikke i PULJE.`,
  formulaBroken: (formula, reason, position) => {
    const why = {
      unexpected: `tegnet på plads ${position} passer ikke ind`,
      unfinished: 'en parentes, et citationstegn eller et argument mangler til sidst',
      'too-deep': 'der er for mange parenteser inden i hinanden',
      'uneven-array': 'rækkerne i {…} er ikke lige lange',
    }[reason];
    return `Formlen ${formula} kan ikke læses: ${why}.`;
  },
  created: (file) => `${file} er oprettet.`,
  tookTooLong: (seconds) =>
    `Læsningen blev stoppet efter ${seconds} sekunder. Filen er usædvanlig; bed afsenderen om en ny.`,
  tookTooMuchMemory: () =>
    'Filen kræver mere hukommelse, end der er sat af. Brug --raise-limits, hvis den er til at stole på.',
  fault: (detail) => `Puljetjek fejlede selv (${detail}). Intet er tjekket færdigt.`,
  reading: (file, megabytes) => `Læser ${file} (${megabytes} MB)`,
  progress: (done, all) => `${done} af ${all} filer`,
};
