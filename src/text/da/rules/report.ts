import type { ReportKind } from '../../../ledger/reports';
import type { ReportMessages, ReportRef } from '../../../rules/messages/report';
import type { MessageTexts, RuleTexts } from '../../types';

export const reportRules = {
  'report-owed': {
    title: 'Rapporter, der skyldes',
    about:
      'Et tilsagn over et beløb skal have en rapport i Rapporter, også før fristen. Værdien er beløbet, og »Gælder for« er arten: regnskab, revision, status eller slutrapport. Uden værdi gælder det alle tilsagn.',
  },
  'audit-band': {
    title: 'Krav til revision efter beløb',
    about:
      'Hver række er et trin: Over beløbet i værdien kræves det, der står i »Gælder for«. Det højeste trin gælder, og revisionen skal stå i Rapporter. Om den er af den rette slags, må en person se.',
  },
  'report-late': {
    title: 'Forsinket rapport',
    about: 'En rapport, der havde frist før skæringsdatoen, skal være modtaget. Kræver en skæringsdato.',
  },
  'report-not-approved': {
    title: 'Modtaget, ikke godkendt',
    about: 'Viser de rapporter, der er modtaget og endnu ikke godkendt.',
  },
  'reported-cost': {
    title: 'Forbruget falder ikke',
    about:
      'Forbrug opgøres fra projektets begyndelse, så det bliver aldrig mindre, og to opgørelser til samme dag er ens.',
  },
  'approved-cost': {
    title: 'Godkendt udgift',
    about: 'Den godkendte udgift må ikke være større end forbruget i samme rapport.',
  },
} satisfies RuleTexts;

const KINDS: Readonly<Record<ReportKind, string>> = {
  accounts: 'regnskab',
  audit: 'revision',
  status: 'status',
  final: 'slutrapport',
};

const named = ({ kind, id }: ReportRef): string => (id === null ? KINDS[kind] : `${KINDS[kind]} ${id}`);

// An amount ends in "kr.", which is also the full stop of a sentence that it ends.
export const reportMessages: MessageTexts<ReportMessages> = {
  'report-not-listed': ({ allocation, kind, grant, above }, { amount, quote }) => ({
    title: 'En rapport, der skyldes, står ikke i arket',
    why: `Tilsagn ${allocation} er ${amount(grant)} ${above === null ? 'Alle tilsagn' : `Tilsagn over ${amount(above)}`} skal have en rapport af arten ${quote(KINDS[kind])}.`,
    todo: 'Tilføj den i Rapporter med sin frist.',
  }),
  'audit-not-listed': ({ allocation, grant, above, demanded }, { amount, quote }) => ({
    title: 'Den krævede revision står ikke i arket',
    why: `Tilsagn ${allocation} er ${amount(grant)} Over ${amount(above)} kræves ${quote(demanded)}.`,
    todo: `Tilføj en række af arten ${quote('revision')} i Rapporter med sin frist.`,
  }),
  'report-late': ({ report, allocation, due, cutOff }, { date, quote }) => ({
    title: 'En rapport er forsinket',
    why: `På tilsagn ${allocation} havde ${named(report)} frist den ${date(due)}. Den ${date(cutOff)} er intet modtaget.`,
    todo: `Skriv datoen i ${quote('Modtaget')}, eller ryk tilsagnsmodtageren.`,
  }),
  'reports-not-approved': ({ count: reports }, { count }) => ({
    title: `${count(reports, 'rapport', 'rapporter')} er modtaget og ikke godkendt`,
    why: 'Så længe en rapport ikke er godkendt, kan det, der afhænger af den, ikke afgøres.',
    todo: 'Skriv datoen for godkendelsen, når den er givet.',
  }),
  'expenditure-falls': ({ allocation, earlier, before, later, after }, { amount, date, quote }) => ({
    title: 'Forbruget er faldet',
    why: `Forbruget på tilsagn ${allocation} er ${amount(before)} til og med den ${date(earlier)}, men kun ${amount(after)} til og med den ${date(later)}.`,
    todo: `Skriv forbruget fra projektets begyndelse i ${quote('Forbrug')}, ikke kun periodens.`,
  }),
  'accounts-disagree': ({ allocation, before, later, after }, { amount, date }) => ({
    title: 'To opgørelser til samme dag er uenige',
    why: `Forbruget på tilsagn ${allocation} til og med den ${date(later)} er ${amount(before)} i den ene række og ${amount(after)} i den anden.`,
    todo: 'Ret det ene forbrug, eller ret dagen, der er opgjort til.',
  }),
  'approved-above-reported': ({ report, allocation, approved, cost, over }, { amount }) => ({
    title: 'Mere er godkendt end brugt',
    why: `På tilsagn ${allocation} er der i ${named(report)} godkendt ${amount(approved)} Forbruget er ${amount(cost)}`,
    todo: `Nedsæt den godkendte udgift med ${amount(over)}, eller ret forbruget.`,
  }),
};
