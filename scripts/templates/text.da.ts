import type { TemplateText } from './text';

export const DANISH: TemplateText = {
  readMe: {
    sheet: 'Læs mig',
    title: {
      empty: 'Puljetjek: projektmappe til en tilskudspulje',
      sample: 'Puljetjek: eksempel med tilskudspuljen for nye teknologier',
      training: 'Puljetjek: øvelsesprojektmappe',
    },
    lines: [
      'Projektmappen følger en tilskudspulje fra bevilling til slutrapport. Hvert ark rummer én tabel.',
      'Puljer, Rammer, Projekter og Tilsagn (grønne faner) skal bruges. De øvrige ark bruges efter behov.',
      'Mørk overskrift: skal udfyldes i hver række. Lys overskrift: udfyldes, når det vides.',
      'Nye rækker skrives lige under tabellen, som så vokser. Egne kolonner kan føjes til.',
      'En tom celle betyder ikke oplyst. 0 betyder nul.',
      'Beløb står i kroner med øre og er aldrig negative. Penge, der kommer tilbage, er en række i Tilbageløb.',
      'Et tilsagn belaster sit finansår med hele beløbet, uanset hvornår der udbetales.',
      'I Rammer betyder et tomt finansår hele puljens periode.',
      'Tabellernes navne (Pools, Frames osv.) må ikke ændres. Overskrifter kan være danske eller engelske.',
      'På Overblik læser cellen med navnet Ledger alle tabeller. Formlerne fra Puljetjek har den som første argument.',
      'Nøgletal viser hver puljes tal, år for år, åbne frister og egne midler, med diagrammer.',
      'Regler om frister kræver navnet CutOff, som ikke er sat: vælg Formler, Navnestyring, Ny, og lad CutOff henvise til en celle med datoen.',
      'Uden tilføjelsesprogrammet Puljetjek kan alt læses og udfyldes, men formlerne regner ikke.',
    ],
    sampleHeading: 'Eksemplet',
    sampleLines: [
      'Tallene er de offentliggjorte. Det, som kilderne ikke oplyser, står tomt: bevillingstypen, rammerne for 2022, 2023 og 2025, tilsagnsdatoerne og fordelingen af de 33,5 mio. kr. i aktstykke 164.',
      'De 5 mio. kr. til Høje-Taastrup Kommune er udregnet: 15 mio. kr. i alt minus 10 mio. kr. til Aarhus Kommune.',
    ],
    sourcesHeading: 'Kilder',
    sources: [
      'Aktstykke 85, Digitaliseringsministeriet, 26. november 2024, tiltrådt af Finansudvalget den 5. december 2024',
      'Svar på Finansudvalgets spørgsmål nr. 75 (Alm. del), finansministeren, 18. december 2023',
      'Aktstykke 164 (2022-23), som det er gengivet i svaret på spørgsmål 75',
      'digmin.dk, 22. december 2022: »To kommuner får tilskud til at reducere CO2-udledningen«',
      'digst.dk: »Tilskudspulje for nye teknologier«',
      'itchefer.dk, 25. maj 2023: »Op til 900 sygeplejersker« (potentialet for dosispakket medicin)',
    ],
  },
  overview: {
    sheet: 'Overblik',
    note: 'Formlerne regner, når tilføjelsesprogrammet Puljetjek er indlæst. Ellers vises de værdier, der sidst blev gemt.',
    ledger: 'Ledger',
    ledgerValue: 'Puljetjek: genberegnes, når tilføjelsesprogrammet er indlæst',
    ledgerNote: 'Læser alle tabeller. Navnet Ledger er første argument i de andre formler.',
    headings: ['Spørgsmål', 'Svar', 'Formel', 'Bemærkning'],
    unknownHeading: 'Her mangler en oplysning, så svaret er #I/T og ikke 0',
    examplesHeading: 'Eksempler på formler',
    examplesNote: 'Skriv formlen i en tom celle med puljens og projektets eget id i stedet for P1 og X1.',
    questions: {
      remainingYear: ['Rest i NT-10Y i 2024', '40,6 − 22,8 − 8,5 − 9,3 mio. kr.'],
      remainingEarmark: ['Rest i NT-10Y i hele perioden', '100 − 33,5 − 40,6 mio. kr.'],
      remainingPool: ['Rest i NT i hele perioden', '142,8 − 15 − 33,5 − 40,6 mio. kr.'],
      unearmarked: ['Rest i NT uden for øremærkningen', '142,8 − 100 − 15 mio. kr.'],
      match: ['Krav om egne midler, TALE-TIL-TEKST', 'Det samme beløb som tilskuddet'],
      bearer: ['Hvem bærer egne midler, TALE-TIL-TEKST', 'Modtageren er en kommune'],
      noFrame: ['Rest i NT i 2024', 'NT har ikke selv en ramme for 2024'],
      grantedTogether: ['Tilsagn til HUDKRAEFT', 'Givet samlet som AKT164-SAMLET'],
      bearerUnknown: ['Krav om egne midler, RUTE-VAGT', 'Det er ikke oplyst, hvem der bidrager'],
      noPotential: ['Pris pr. årsværk, TALE-TIL-TEKST', 'Der er ikke oplyst et potentiale'],
    },
    examples: [
      ['Rest i en pulje i et finansår', '=PULJE.POOL_REMAINING(Ledger;"P1";2024)'],
      ['Rest i en pulje i hele perioden', '=PULJE.POOL_REMAINING(Ledger;"P1")'],
      ['Tilsagn til et projekt', '=PULJE.PROJECT_COMMITTED(Ledger;"X1")'],
      ['Krav om egne midler i et projekt', '=PULJE.MATCH_REQUIRED(Ledger;"X1")'],
      ['Årsværk et år, forventet', '=PULJE.SAVING_FTE(Ledger;"X1";2026)'],
    ],
  },
  keyFigures: {
    sheet: 'Nøgletal',
    unknown: [
      '#I/T: en oplysning mangler, f.eks. årets ramme. #VÆRDI!: en celle kan ikke læses. Vælg cellen, og åbn Hvorfor i ruden for at se hvilken.',
      '#NAVN?: tilføjelsesprogrammet er ikke indlæst, eller programmet er ikke Excel.',
    ],
    columns: [
      'Ramme',
      'Tilsagn',
      'Tilbageløb til genbrug',
      'Rest',
      'Udnyttet',
      'Udbetalt',
      'Skyldigt',
      'Annulleret',
    ],
    unit: 'kr.',
    pools: {
      heading: 'Puljer og øremærkninger, hele perioden (kr.)',
      pool: 'Pulje-id',
      name: 'Navn',
      limit: (rows) => [
        `Viser de første ${rows} rækker i Puljer. En puljes tal er med dens øremærkninger, så puljer lægges ikke sammen.`,
        `NB: Puljer har flere end ${rows} rækker. Kun de første ${rows} er vist her og i diagrammet.`,
      ],
    },
    years: {
      heading: 'År for år (kr.)',
      pool: 'Vælg pulje',
      choose: 'Vælg den pulje eller øremærkning, som tabellen og diagrammet skal vise.',
      year: 'Finansår',
      limit: (rows) => [
        `Viser op til ${rows} finansår, fra det første i tabellerne.`,
        `NB: Der er finansår efter de ${rows}, som er vist her og i diagrammet.`,
      ],
    },
    deadlines: {
      heading: 'Åbne frister',
      note: 'En frist er åben, når dagen for modtagelse eller betaling er tom. Dagens dato indgår ikke.',
      what: 'Hvad',
      open: 'Antal åbne',
      first: 'Første frist',
      reports: 'Rapporter, der ikke er modtaget',
      payments: 'Udbetalinger, der ikke er betalt',
    },
    match: {
      heading: 'Egne midler pr. projekt (kr.)',
      project: 'Projekt-id',
      title: 'Titel',
      required: 'Krav',
      pledged: 'Lovet',
      missing: 'Mangler',
      limit: (rows) => [
        `Viser de første ${rows} rækker i Projekter.`,
        `NB: Projekter har flere end ${rows} rækker. Kopiér den sidste række nedad for at se flere.`,
      ],
    },
    charts: {
      pools: {
        title: 'Tilsagn, udbetalt og rest pr. pulje',
        alt: 'Søjlediagram over tilsagn, udbetalt og rest i kroner for hver pulje. Tallene står i tabellen ovenfor.',
        categoryTitle: 'Pulje',
      },
      years: {
        title: 'Ramme og tilsagn pr. finansår i den valgte pulje',
        alt: 'Søjlediagram over ramme og tilsagn i kroner for hvert finansår i den valgte pulje. Tallene står i tabellen nedenfor.',
        categoryTitle: 'Finansår',
      },
    },
  },
  training: {
    mark: 'øvelse, opdigtet',
    heading: 'Øvelsen',
    lines: [
      'Puljen, organisationerne og alle tal er opdigtede. Brug ikke noget herfra i en rigtig pulje.',
      'Alle tabeller er udfyldt. Der er ni fejl: én af hver slags, som Puljetjek kender. Vælg Tjek i ruden, eller skriv puljetjek check FIL, og ret dem én ad gangen.',
      'De ni står i: Rammer (rammen for et år), Hjemler (summen af linjerne), Projekter (modtagerens type og deltagerne), Medfinansiering (kravet), Udbetalinger (et tal skrevet som tekst, og en udbetaling over tilsagnet), Rapporter (det godkendte beløb) og Potentialer (skønnene).',
      'Et tiende fund er frafaldet med en begrundelse i Frafald. Udfylder man grundlaget for G-2 i Potentialer, er der ikke længere noget at frafalde.',
      'Regler om frister er ikke kørt, fordi navnet CutOff ikke er sat.',
    ],
    unknownHeading:
      'Her kan en celle ikke læses, eller en oplysning mangler, så svaret er en fejlværdi og ikke 0',
    questions: {
      remainingYear: ['Rest i OEV-D i 2024', '3.999.999 − 4.000.000 kr.'],
      remaining: ['Rest i OEV i hele perioden', '20.000.000 + 50.000 − 10.999.000 kr.'],
      unearmarked: ['Rest i OEV uden for øremærkningen', '20 − 12 − 3,999 mio. kr.'],
      approval: ['Rest af hjemlen OEV-A2', '5.000.000 − 4.999.000 kr.'],
      matchGap: ['Egne midler, der mangler i JOURNAL', '1.500.000 − 1.499.999 kr.'],
      fte: ['Frigjorte årsværk i 2026, SENSOR', '10 årsværk, 50 % indfaset'],
      cost: ['Pris pr. årsværk, SENSOR', '5.000.000 kr. / 10 årsværk'],
      paid: ['Udbetalt i OEV', 'Et beløb er skrevet som tekst'],
      noPhasing: ['Frigjorte årsværk i 2026, SKAERM', 'Indfasningen er ikke oplyst'],
    },
  },
  rowNote: (table) => `En række er ${table.row.da}.`,
  headerNote: 'Mørk overskrift: skal udfyldes. Lys overskrift: udfyldes, når det vides.',
  pageFooter: 'Side &P af &N',
  required: 'Skal udfyldes.',
  prompt: (field, referred, returns) => {
    switch (field.type) {
      case 'id':
        return 'Rækkens eget id. Står kun én gang i kolonnen.';
      case 'ref':
        return `Vælg et id fra ${referred}.`;
      case 'amount':
        return `Beløb i kroner, f.eks. 22800000. Aldrig negativt; penge, der kommer tilbage, skrives i ${returns}.`;
      case 'date':
        return 'En dato, f.eks. 5-12-2024.';
      case 'year':
        return 'Et årstal, f.eks. 2024.';
      case 'count':
        return 'Et helt tal.';
      case 'number':
        return 'Et tal.';
      case 'share':
        return 'En andel fra 0 % til 100 %.';
      case 'choice':
        return `Vælg: ${(field.choices ?? []).map((choice) => choice.da[0]).join(', ')}.`;
      case 'account':
        return 'Kontoen på finansloven, f.eks. § 25.12.03.70.';
      case 'cvr':
        return 'Organisationens CVR-nummer, 8 cifre.';
      case 'text':
        return null;
    }
  },
  fieldNotes: {
    'Pools.parentId': 'Tom, når puljen ikke er en øremærkning i en anden.',
    'Pools.from': 'Første år, der må gives tilsagn.',
    'Pools.to': 'Sidste år, der må gives tilsagn.',
    'Frames.year': 'Tom: hele puljens periode.',
    'Frames.carriedIn': 'Videreført fra året før.',
    'Approvals.futureYears': 'Er der hjemmel til tilsagn i senere finansår?',
    'Projects.partOf': 'Det projekt, som tilskuddet er givet samlet under.',
    'Projects.matchBearer':
      'En organisations navn, »deltagerne« eller »ingen«. Tom: modtageren selv, når den er en kommune eller region, ellers ikke oplyst.',
    'Allocations.year': 'Det finansår, som hele beløbet belaster.',
    'Allocations.status': '»annulleret« er et tilsagn, der aldrig blev bindende.',
    'Returns.year': 'Det finansår, pengene kommer tilbage.',
    'Match.amount': 'Enten beløb, eller timer og timepris.',
    'Reports.cost': 'Forbrug siden projektets start.',
    'Savings.basis': 'Dokument og side.',
    'Savings.low': 'Årsværk ved fuld virkning.',
    'Savings.expected': 'Årsværk ved fuld virkning.',
    'Savings.high': 'Årsværk ved fuld virkning.',
    'Phasing.share': 'Andel af fuld virkning i året.',
    'Rules.pool': 'Tom: alle puljer.',
  },
  error: {
    date: 'Cellen skal rumme en dato, f.eks. 5-12-2024. Et årstal alene er ikke en dato.',
    year: 'Cellen skal rumme et helt årstal fra 1990 til 2100.',
    amount: 'Cellen skal rumme et tal i kroner på 0 eller derover, uden tekst.',
    count: 'Cellen skal rumme et helt tal på 0 eller derover.',
    number: 'Cellen skal rumme et tal på 0 eller derover, uden tekst.',
    share: 'Cellen skal rumme en andel fra 0 % til 100 %.',
  },
  choiceError: (words) => `Cellen skal rumme et af disse ord: ${words.join(', ')}.`,
  refError: (referred) => `Id'et står ikke i ${referred}. Behold det kun, hvis rækken kommer til senere.`,
};
