import type { Place } from '../../ledger/answer';
import { TABLES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import type { ReasonTexts } from '../types';

function caption(table: TableName, field: string): string {
  return (TABLES[table].fields as Readonly<Record<string, FieldSpec>>)[field]?.da ?? field;
}

function where({ table, field, caption: own, sheet, cell, row }: Place): string {
  const name = own || caption(table, field);
  return `tabellen ${TABLES[table].da}, række ${row}, kolonnen »${name}«${cell ? ` (${sheet}!${cell})` : ''}`;
}

function known(words: readonly string[]): string {
  if (words.length === 0) return 'Der er ingen endnu.';
  const shown = words.slice(0, 12).join(', ');
  return `Kendte: ${shown}${words.length > 12 ? ` og ${words.length - 12} til` : ''}.`;
}

const WANTED: Readonly<Record<string, string>> = {
  id: 'et id',
  year: 'et finansår som 2024',
  date: 'en dato',
  amount: 'et beløb i kr.',
  number: 'et tal',
  'one cell': 'én celle',
  'ledger cell': 'cellen med PULJE.LEDGER',
};

const ORDINALS = [
  'første',
  'andet',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'syvende',
  'ottende',
  'niende',
  'tiende',
];

function ordinal(range: number): string {
  return ORDINALS[range - 1] ?? `${range}.`;
}

/** Why a formula has no answer. The text Excel shows at #I/T and #VÆRDI!. */
export const reasons: ReasonTexts = {
  'unknown-pool': ({ asked, known: names }) => `Puljen »${asked}« findes ikke. ${known(names)}`,
  'unknown-project': ({ asked, known: names }) => `Projektet »${asked}« findes ikke. ${known(names)}`,
  'unknown-approval': ({ asked, known: names }) => `Hjemlen »${asked}« findes ikke. ${known(names)}`,
  'unknown-recipient': ({ asked, known: names }) =>
    `Ingen projekter har tilsagnsmodtageren »${asked}«. ${known(names)}`,
  'table-not-given': ({ table }) =>
    `Tabellen ${TABLES[table].da} (${table}) mangler i Ledger. Tag den med i PULJE.LEDGER, eller føj den til projektmappen.`,
  'mapping-not-followed': ({ table }) =>
    `Tilknytningen af ${TABLES[table].da} kan ikke følges, så ikke alle rækker er læst. Kør kontrollen for at se hvor.`,
  'mapping-row': ({ text }) =>
    `Rækken »${text}« i tabellen Mapping kan ikke forstås. Ret den, eller kør »puljetjek map« igen.`,
  'table-twice': ({ table }) =>
    `Tabellen ${TABLES[table].da} (${table}) findes flere gange. Behold én af dem.`,
  'column-not-given': ({ table, field }) =>
    `Kolonnen »${caption(table, field)}« mangler i tabellen ${TABLES[table].da}.`,
  'no-frame': ({ pool, year }) =>
    year === null
      ? `${pool} har ingen ramme. Skriv en række i Rammer.`
      : `${pool} har ingen ramme for ${year}. Skriv en række i Rammer, eller udelad året.`,
  'years-without-frame': ({ pool, years }) =>
    `${pool} har tilsagn i ${years.join(', ')}, men ingen ramme for ${years.length === 1 ? 'det år' : 'de år'}.`,
  'earmark-without-budget': ({ pool, earmark }) =>
    `Øremærkningen ${earmark} i ${pool} har ingen ramme, så resten uden for øremærkningerne kendes ikke.`,
  'no-budget-to-use': ({ pool }) => `Rammen for ${pool} er 0,00 kr., så udnyttelsen kan ikke beregnes.`,
  'nothing-by-year': ({ pool }) => `${pool} har hverken ramme, tilsagn eller tilbageløb i noget finansår.`,
  'nothing-committed': ({ pool, year }) =>
    year === null ? `${pool} har ingen tilsagn.` : `${pool} har ingen tilsagn i ${year}.`,
  'granted-together': ({ project, joint }) =>
    `${project} er givet samlet som ${joint}; fordelingen er ikke oplyst.`,
  'no-bearer': ({ project }) => `Det er ikke oplyst, hvem der medfinansierer ${project}.`,
  'bearers-of-parts': ({ project }) =>
    `${project} er en samlet række; medfinansieringen bæres af de projekter, der indgår i den.`,
  'no-match-rule': ({ project }) => `Ingen regel om medfinansiering gælder for ${project}.`,
  'no-eligible-cost': ({ project }) => `Den tilskudsberettigede udgift for ${project} er ikke oplyst.`,
  'cost-not-divided': ({ project }) =>
    `Den tilskudsberettigede udgift for ${project} gælder alle dens tilsagn og er ikke delt på år; spørg uden år.`,
  'phasing-disagrees': ({ place }) =>
    `Indfasningen passer ikke med det år, der er fuld virkning fra i Potentialer: ${where(place)}.`,
  'phasing-above-one': ({ place }) => `Indfasningen er over 1, altså over 100 %: ${where(place)}.`,
  'match-amounts-disagree': ({ place }) =>
    `To angivelser af det samme bidrag passer ikke sammen: ${where(place)}.`,
  'no-pool-of-project': ({ project }) => `Det er ikke oplyst, hvilken pulje ${project} hører til.`,
  'no-total': ({ approval }) => `Hjemlen ${approval} har intet beløb i alt.`,
  'no-potential': ({ project }) => `Der er ikke oplyst et potentiale for ${project}.`,
  'saving-not-stated': ({ project, field }) =>
    `Kolonnen »${caption('Savings', field)}« i Potentialer er tom eller 0 for ${project}. Skriv et tal over 0.`,
  'no-phasing': ({ project, year }) =>
    `Indfasningen af ${project} i ${year} er ikke oplyst. Skriv en række i Indfasning, eller det år, der er fuld virkning fra, i Potentialer.`,
  'no-start': ({ project }) => `Startdatoen for ${project} er ikke oplyst i Projekter.`,
  'never-pays-back': ({ project, years }) =>
    `Besparelserne i ${project} dækker ikke engangsudgift og drift inden for ${years} år.`,
  'match-not-stated': ({ project }) => `De egne midler i ${project} er ikke oplyst i Medfinansiering.`,
  'no-expenditure': ({ project }) => `Forbruget i ${project} er ikke oplyst i Rapporter.`,
  'no-expenditure-year': ({ project, year }) =>
    `Regnskaberne for ${project} viser ikke, hvad der er brugt i ${year}. Det kræver et regnskab i året og et opgjort til årets begyndelse.`,
  'unreadable-cell': ({ place }) => `Cellen kan ikke læses: ${where(place)}. Ret den først.`,
  'blank-cell': ({ place }) => `Cellen er tom: ${where(place)}. Udfyld den først.`,
  'unknown-reference': ({ place, value }) => `»${value}« findes ikke: ${where(place)}.`,
  'id-twice': ({ place, value }) => `»${value}« står i flere rækker: ${where(place)}.`,
  'pools-in-a-circle': ({ place, value }) =>
    `Puljerne indgår i hinanden i ring, bl.a. »${value}«: ${where(place)}.`,
  'rule-not-understood': ({ place }) => `Reglen kan ikke forstås: ${where(place)}.`,
  'reports-disagree': ({ place }) => `To regnskaber for samme dato har forskelligt forbrug: ${where(place)}.`,
  'argument-missing': ({ argument }) => `Argumentet ${argument} mangler.`,
  'argument-wrong': ({ argument, received, wanted }) =>
    `Argumentet ${argument} er »${received}«; det skal være ${WANTED[wanted] ?? wanted}.`,
  'argument-count': ({ name, least, most, received }) =>
    `${name} tager ${least === most ? most : `${least} til ${most}`} argumenter; her er ${received}.`,
  'amount-too-large': () => 'Beløbet er for stort til at blive regnet præcist på øren.',
  'weights-empty': () => 'Vægtene er alle 0 eller tomme, så beløbet kan ikke deles.',
  'end-before-start': () => 'Sidste dag ligger før første dag.',
  recalculate: () => 'Tabellerne er ikke læst, som de er nu. Genberegn med Ctrl+Alt+F9.',
  'range-unknown': ({ range }) =>
    `Det ${ordinal(range)} område ligner ingen af tabellerne. Tag overskrifterne med, f.eks. Pools[#Alle], og den kolonne, der kendetegner tabellen.`,
  'range-of-several': ({ range, tables }, { list }) =>
    `Det ${ordinal(range)} område kan være flere tabeller: ${list(tables.map((name) => TABLES[name].da))}. Omdøb den kolonne, der er din egen.`,
  'range-twice': ({ range, earlier, table }) =>
    `Det ${ordinal(range)} område er ${TABLES[table].da} ligesom det ${ordinal(earlier)}. Behold ét af dem.`,
  'date-systems-disagree': ({ range }) =>
    `Det ${ordinal(range)} område angiver et andet datosystem end et tidligere. Behold ét af dem.`,
};
