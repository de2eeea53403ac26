import type { BriefTexts } from '../briefTexts';

export const brief: BriefTexts = {
  requestTitle: (approval) => `Udkast til aktstykke: ${approval}`,
  overviewTitle: (approval) =>
    approval === null
      ? 'Udkast til svar om arbejdskraftbesparelser'
      : `Udkast til svar om arbejdskraftbesparelser: ${approval}`,
  headings: {
    proposal: 'Indstilling',
    background: 'Baggrund og ramme',
    projects: 'Projekterne',
    match: 'Medfinansiering',
    closing: 'Afslutning',
    state: 'Om udkastet',
    scope: 'Projekterne og pengene',
    potentials: 'Potentialer ved fuld implementering',
    phasing: 'Indfasning',
    cost: 'Pris pr. årsværk',
    unknown: 'Det er ikke oplyst',
  },
  columns: {
    grants: ['Projekt', 'Tilsagnsmodtager', 'Beløb (kr.)'],
    pools: [
      'Pulje',
      'Periode',
      'Ramme (kr.)',
      'Tilbageløb til genbrug (kr.)',
      'Tilsagn i alt (kr.)',
      'Heraf med denne hjemmel (kr.)',
      'Rest (kr.)',
    ],
    match: ['Projekt', 'Medfinansieres af', 'Krav (kr.)', 'Lovet (kr.)'],
    savings: [
      'Projekt',
      'Grundlag',
      'Lavt (årsværk)',
      'Forventet (årsværk)',
      'Højt (årsværk)',
      'Fuld virkning fra',
    ],
    phasing: ['Projekt', 'Finansår', 'Indfaset', 'Lavt (årsværk)', 'Forventet (årsværk)', 'Højt (årsværk)'],
    cost: ['Projekt', 'Tilskud (kr.)', 'Egne midler (kr.)', 'Forventet (årsværk)', 'Pris pr. årsværk (kr.)'],
    errors: ['Sted', 'Hvad er galt', 'Hvad skal gøres'],
  },
  total: 'I alt',
  wholePeriod: 'hele perioden',
  notStated: 'ikke oplyst',
  savingsCaveat:
    'Forbehold: Potentialerne er usikre skøn og gælder ved fuld implementering. De kan ikke lægges sammen over årene.',
  ask: (amount, projects, year, { count }) =>
    `Det indstilles, at der gives tilskud for i alt ${amount} til ${count(projects, 'projekt', 'projekter')}${year === null ? '' : ` i finansåret ${year}`}.`,
  account: (account) => `Udgiften føres på § ${account}.`,
  noAccount: 'Kontoen er ikke oplyst i Hjemler.',
  noYear: 'Finansåret er ikke oplyst i Hjemler.',
  noGrants: 'Hjemlen har hverken linjer i Hjemmelslinjer eller tilsagn i Tilsagn.',
  noProject: (recipient) => `Linjen til ${recipient || 'en modtager uden navn'} nævner intet projekt.`,
  totalDiffers: (total, sum) =>
    `Hjemlens beløb i alt er ${total}, men linjerne giver ${sum} i alt. Afklar det, før udkastet bruges.`,
  poolFrame: (pool, amount, from, to) =>
    `${pool} har en ramme på ${amount}${from === null || to === null ? ' i alt' : from === to ? ` i ${from}` : ` i årene ${from}-${to}`}.`,
  earmarkOf: (pool, around) => `${pool} er en øremærkning i ${around}.`,
  noPool: 'Det er ikke oplyst, hvilken pulje bevillingen går til.',
  planned: (amount) => `Af beløbet er ${amount} planlagt og endnu ikke givet som tilsagn.`,
  grant: (project, amount, recipient) =>
    `${project}: Der gives ${amount} i tilskud${recipient === null ? '' : ` til ${recipient}`}.`,
  parts: (parts, { list }) => `Beløbet gælder samlet for ${list(parts)}; fordelingen er ikke oplyst.`,
  period: (from, to) => `Projektperioden er ${from} til ${to}.`,
  noPeriod: (project) => `Projektperioden for ${project} er ikke oplyst i Projekter.`,
  participants: (names, { list }) => `Navngivne deltagere: ${list(names)}.`,
  participantCount: (least, most) =>
    most === null
      ? `Der skal være mindst ${least} deltagere.`
      : least === null
        ? `Der kan være højst ${most} deltagere.`
        : `Der skal være mindst ${least} og højst ${most} deltagere.`,
  noParticipants: (project) => `Deltagerne i ${project} er ikke oplyst.`,
  noRecipient: (project) => `Tilsagnsmodtageren for ${project} er ikke oplyst.`,
  purpose: (project) => `Beskriv formål og indhold: ${project}.`,
  matchIntro: 'Egne midler i projekterne, målt mod det krav, der gælder for puljen:',
  closing: (amount, projects, { count }) =>
    `Samlet gælder indstillingen ${amount} til ${count(projects, 'projekt', 'projekter')}.`,
  futureYears: {
    yes: 'Hjemlen omfatter tilsagn i fremtidige finansår.',
    no: 'Hjemlen omfatter ikke tilsagn i fremtidige finansår.',
    blank: 'Det er ikke oplyst, om hjemlen omfatter fremtidige finansår.',
  },
  requestedOn: (date) => `Forelagt ${date}.`,
  noRequestedOn: 'Datoen for forelæggelsen er ikke oplyst.',
  approvedOn: (date) => `Tiltrådt ${date}.`,
  noApprovedOn: 'Hjemlen er ikke tiltrådt, eller datoen er ikke oplyst.',
  terms: 'Beskriv vilkårene for regnskab, revision og rapportering.',
  scope: (projects, withPotential, { count, number }) =>
    `Oversigten omfatter ${count(projects, 'projekt', 'projekter')}. Der er oplyst et potentiale for ${number(withPotential)} af dem.`,
  noProjects: 'Der er ingen projekter i Projekter.',
  approvalGives: (approval, amount, projects, { list }) =>
    `Med hjemlen ${approval} gives i alt ${amount} til ${list(projects)}.`,
  nothingUnder: (approval) =>
    `Hjemlen ${approval} har hverken linjer i Hjemmelslinjer eller tilsagn i Tilsagn.`,
  noPotentials: 'Der er ikke oplyst et potentiale for noget projekt.',
  noPotential: (project) => `${project}: Potentialet er ikke oplyst.`,
  costIntro:
    'Prisen er tilskud og egne midler delt med de forventede årsværk ved fuld implementering, uden drift og engangsudgift.',
  noMatchOwed: 'intet krav',
  missing: (project, facts, { list }) => `For ${project} er dette ikke oplyst: ${list(facts)}.`,
  nothingMissing: 'Alt, hvad oversigten bygger på, er oplyst.',
  written:
    'Udkastet er skrevet alene ud fra tabellerne i projektmappen. Det, der mangler, står i kantet parentes.',
  noErrors: (warnings, { count }) =>
    warnings === 0
      ? 'Tjekket af projektmappen finder ingen fejl.'
      : `Tjekket af projektmappen finder ingen fejl og ${count(warnings, 'advarsel', 'advarsler')}.`,
  errors: (errors, { count }) =>
    `Tjekket finder ${count(errors, 'fejl', 'fejl')} i projektmappen. Brug ikke udkastet, før ${errors === 1 ? 'den' : 'de'} er rettet.`,
  moreErrors: (errors, { count }) => `Og ${count(errors, 'fejl mere', 'fejl mere')}; tjekket viser alle.`,
  waivedErrors: (errors, { count }) =>
    `${count(errors, 'fejl er frafaldet', 'fejl er frafaldet')} med en begrundelse i Frafald.`,
  page: 'Side',
  notWritten: (reason) => `Afsnittet kan ikke skrives. ${reason}`,
};
