import type { SavingsMessages } from '../../../rules/messages/savings';
import type { MessageTexts, RuleTexts } from '../../types';

export const savingsRules = {
  'savings-basis': {
    title: 'Potentialets grundlag',
    about: 'Et potentiale henviser til det dokument og den side, det kommer fra.',
  },
  'savings-range': {
    title: 'Lavt, forventet og højt',
    about: 'Det lave skøn er højst det forventede, og det forventede er højst det høje.',
  },
  'phase-in': {
    title: 'Indfasning',
    about: 'Indfasningen ligger fra 0 til 1, falder aldrig og står én gang for hvert år.',
  },
  'full-implementation': {
    title: 'Fuld virkning',
    about:
      'Indfasningen er 1 fra det år, hvor projektets sidste potentiale har fuld virkning, og ikke før. Et potentiale er oplyst ved fuld implementering og må ikke bruges fuldt ud tidligere.',
  },
  'hours-norm': {
    title: 'Timer pr. årsværk',
    about:
      'Et potentiale oplyser, hvor mange timer et årsværk er. Ingen norm gælder for alle, så ingen er forudsat.',
  },
  'benefit-owner': {
    title: 'Gevinstejer',
    about: 'Et potentiale oplyser, hvem der skal realisere gevinsten.',
  },
} satisfies RuleTexts;

export const savingsMessages: MessageTexts<SavingsMessages> = {
  'basis-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Potentialets grundlag er ikke oplyst',
    why: `${saving} i ${project} henviser ikke til et dokument. Tallet kan ikke efterprøves.`,
    todo: `Skriv dokument og side i ${quote('Grundlag')}.`,
  }),
  'hours-norm-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Timer pr. årsværk er ikke oplyst',
    why: `${saving} i ${project} har ingen norm, så årsværk kan ikke regnes om til timer.`,
    todo: `Skriv normen i ${quote('Timer pr. årsværk')}.`,
  }),
  'benefit-owner-not-stated': ({ saving, project }, { quote }) => ({
    title: 'Gevinstejeren er ikke oplyst',
    why: `Arket siger ikke, hvem der skal realisere ${saving} i ${project}.`,
    todo: `Skriv ejeren i ${quote('Gevinstejer')}.`,
  }),
  'estimates-reversed': ({ saving, upper, upperFte, lower, lowerFte }, { number, quote }) => ({
    title: 'Skønnene er byttet om',
    why: `${saving} har ${number(upperFte)} i ${quote(upper)} og ${number(lowerFte)} i ${quote(lower)}. Det første må ikke være mindst.`,
    todo: 'Ret et af tallene.',
  }),
  'phase-in-above-whole': ({ project, year, share }, format) => ({
    title: 'Indfasningen er mere end det hele',
    why: `Indfasningen af ${project} i ${year} er ${format.share(share)}. Den kan højst være 100\u00a0%.`,
    todo: 'Ret andelen; 1 er det hele.',
  }),
  'phase-in-falls': ({ project, year, share, before, shareBefore }, format) => ({
    title: 'Indfasningen falder',
    why: `Indfasningen af ${project} er ${format.share(shareBefore)} i ${before} og ${format.share(share)} i ${year}.`,
    todo: 'Ret en af andelene; det, der er indfaset, bliver ved.',
  }),
  'phase-in-year-twice': ({ project, year }) => ({
    title: 'Årets indfasning står to gange',
    why: `${project} har to rækker for ${year} i Indfasning. Hvilken af dem der gælder, kan ikke afgøres.`,
    todo: 'Behold én af rækkerne.',
  }),
  'full-before-full-effect': ({ project, year, share, fullFrom }, format) => ({
    title: 'Fuldt potentiale er brugt før fuld virkning',
    why: `Indfasningen af ${project} er ${format.share(share)} i ${year}, men der er først fuld virkning fra ${fullFrom}.`,
    todo: `Ret andelen, eller ret ${format.quote('Fuld virkning fra')}.`,
  }),
  'not-full-at-full-effect': ({ project, year, share, fullFrom }, format) => ({
    title: 'Indfasningen er ikke fuld ved fuld virkning',
    why: `Indfasningen af ${project} er ${format.share(share)} i ${year}, men der er fuld virkning fra ${fullFrom}.`,
    todo: `Ret andelen, eller ret ${format.quote('Fuld virkning fra')}.`,
  }),
  'full-effect-not-phased': ({ project, last, share, fullFrom }, format) => ({
    title: 'Indfasningen er ikke oplyst til fuld virkning',
    why: `Indfasningen af ${project} slutter i ${last} med ${format.share(share)}, men der er først fuld virkning fra ${fullFrom}.`,
    todo: `Skriv indfasningen til og med ${fullFrom}.`,
  }),
};
