import type { Day } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { exactOre } from '../ledger/money';
import { potentialsOf } from '../ledger/potentials';
import { statedNumber, statedText } from '../ledger/stated';
import { matchBearer, matchRequired } from '../rules/matchRequired';
import type { Settings } from '../rules/settings';
import { briefTexts, type SectionId } from '../text/briefTexts';
import { formatFor, type Format } from '../text/format';
import { reasonWords } from '../text/formulaTexts';
import type { Language } from '../text/language';
import { amountInWords } from '../text/millions';
import { backgroundOf } from './background';
import type { Block, Brief, Section } from './brief';
import { grantsOf, isGap, known, namedParticipants, titleOf, yearOf, type Grant, type Part } from './facts';
import { amountCell, factCell, gap, numberCell, paragraph, textCell, type Writing } from './writing';

/**
 * The draft of an appropriation request (aktstykke) and of the answer on labour savings for one decision, from
 * the ledger alone. Sums are computed; a fact that is not there is a gap that says so. Throws `NoAnswer` where
 * a row that the draft rests on cannot be read or was not given.
 */
export function draftBrief(ledger: Ledger, settings: Settings, approval: number, language: Language): Brief {
  const writing: Writing = {
    ledger,
    approval,
    grants: grantsOf(ledger, approval),
    texts: briefTexts(language),
    format: formatFor(language),
    reason: (reason) => reasonWords(reason, language),
  };
  const { texts } = writing;
  const section = (id: SectionId, blocks: readonly Block[]): Section => ({
    id,
    heading: texts.headings[id],
    blocks,
  });
  return {
    title: texts.title(ledger.approvals.name(approval)),
    sections: [
      section('proposal', proposalOf(writing)),
      section('background', backgroundOf(writing)),
      section(
        'projects',
        writing.grants.flatMap((grant) => projectOf(writing, grant)),
      ),
      section('match', matchOf(writing, settings)),
      section('closing', closingOf(writing)),
      section('overview', overviewOf(writing)),
    ],
  };
}

/** How many projects are granted something; a joint row stands for those in it. */
function countOf(grants: readonly Grant[]): number {
  return grants.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
}

function sumOf(grants: readonly Grant[]): number {
  return exactOre(grants.reduce((sum, { amount }) => sum + amount, 0));
}

function proposalOf(writing: Writing): Block[] {
  const { ledger, approval, grants, texts, format, reason } = writing;
  if (grants.length === 0) return [gap(texts.noGrants)];
  const sum = sumOf(grants);
  const year = yearOf(ledger, approval);
  const table = ledger.need('Approvals', 'account');
  const account = statedText(ledger, table, ledger.approvals.rowOf(approval), 'account');
  const total = known(() => ledger.approvals.total(approval));
  return [
    paragraph(texts.ask(amountInWords(sum, format), countOf(grants), year, format)),
    ...(year === null ? [gap(texts.noYear)] : []),
    {
      kind: 'table',
      columns: texts.columns.grants,
      rows: [
        ...grants.map(({ name, recipient, amount, parts }) => [
          textCell(name),
          factCell(recipient ?? (recipientsOf(parts, format) || null), texts),
          amountCell(amount),
        ]),
        [textCell(texts.total), textCell(''), amountCell(sum)],
      ],
    },
    account === null ? gap(texts.noAccount) : paragraph(texts.account(account)),
    ...(isGap(total)
      ? [gap(reason(total.reason))]
      : total === sum
        ? []
        : [gap(texts.totalDiffers(format.amount(total), format.amount(sum)))]),
  ];
}

/** The recipients of a joint row's parts; empty where not all of them are stated. */
function recipientsOf(parts: readonly Part[], { list }: Format): string {
  const names = parts.flatMap(({ recipient }) => recipient ?? []);
  return names.length === parts.length ? list([...new Set(names)]) : '';
}

function projectOf(writing: Writing, { project, name, recipient, amount, parts }: Grant): Block[] {
  const { ledger, texts, format } = writing;
  if (project === null) return [gap(texts.noProject(recipient ?? ''))];
  const { projects } = ledger;
  const table = ledger.need('Projects', 'start', 'end', 'minParticipants', 'maxParticipants');
  const row = projects.rowOf(project);
  const start = statedNumber(table, row, 'start');
  const end = statedNumber(table, row, 'end');
  const least = statedNumber(table, row, 'minParticipants');
  const most = statedNumber(table, row, 'maxParticipants');
  const named = namedParticipants(ledger, project);
  const sentences = [
    texts.grant(name, amountInWords(amount, format), recipient),
    ...(parts.length > 0 ? [texts.parts(parts.map(partInWords), format)] : []),
    ...(start !== null && end !== null
      ? [texts.period(format.date(start as Day), format.date(end as Day))]
      : []),
    ...(named.length > 0 ? [texts.participants(named, format)] : []),
    ...(least === null && most === null ? [] : [texts.participantCount(least, most)]),
  ];
  const silent = named.length === 0 && least === null && most === null;
  return [
    paragraph(sentences.join(' ')),
    gap(texts.purpose(name)),
    ...(recipient === null && parts.length === 0 ? [gap(texts.noRecipient(name))] : []),
    ...(start === null || end === null ? [gap(texts.noPeriod(name))] : []),
    ...(silent ? [gap(texts.noParticipants(name))] : []),
  ];
}

function partInWords({ name, recipient }: Part): string {
  return recipient === null ? name : `${name} (${recipient})`;
}

function matchOf({ ledger, grants, texts, reason }: Writing, settings: Settings): Block[] {
  const rows = grants.flatMap(({ project, name }) => {
    if (project === null) return [];
    const bearer = known(() => matchBearer(ledger, project));
    const required = known(() => matchRequired(ledger, settings, project));
    const pledged = known(() =>
      ledger.match.rowsOf(project).length > 0 ? ledger.match.pledged(project).total : null,
    );
    return [
      [
        textCell(name),
        isGap(bearer) ? gap(reason(bearer.reason)) : textCell(bearer),
        isGap(required) ? gap(reason(required.reason)) : amountCell(required),
        isGap(pledged)
          ? gap(reason(pledged.reason))
          : pledged === null
            ? gap(texts.notStated)
            : amountCell(pledged),
      ],
    ];
  });
  if (rows.length === 0) return [gap(texts.noGrants)];
  return [paragraph(texts.matchIntro), { kind: 'table', columns: texts.columns.match, rows }];
}

function closingOf({ ledger, approval, grants, texts, format }: Writing): Block[] {
  const table = ledger.need('Approvals', 'requestedOn', 'approvedOn', 'futureYears');
  const row = ledger.approvals.rowOf(approval);
  const requested = statedNumber(table, row, 'requestedOn');
  const approved = statedNumber(table, row, 'approvedOn');
  const future = statedText(ledger, table, row, 'futureYears');
  return [
    paragraph(texts.closing(amountInWords(sumOf(grants), format), countOf(grants), format)),
    future === null
      ? gap(texts.futureYears.blank)
      : paragraph(texts.futureYears[future === 'yes' ? 'yes' : 'no']),
    gap(texts.terms),
    requested === null
      ? gap(texts.noRequestedOn)
      : paragraph(texts.requestedOn(format.date(requested as Day))),
    approved === null ? gap(texts.noApprovedOn) : paragraph(texts.approvedOn(format.date(approved as Day))),
  ];
}

/** The answer on labour savings: what is stated, component by component, never a sum over projects or years. */
function overviewOf({ ledger, approval, grants, texts, format }: Writing): Block[] {
  const told = grants.flatMap(({ project, parts }) => {
    if (project === null) return [];
    const byParts = parts.length > 0 && ledger.savings.rowsOf(project).length === 0;
    return byParts ? parts.map((part) => part.project) : [project];
  });
  if (told.length === 0) return [gap(texts.noGrants)];
  const amount = amountInWords(sumOf(grants), format);
  const names = told.map((project) => titleOf(ledger, project));
  return [
    paragraph(texts.overviewIntro(ledger.approvals.name(approval), amount, names, format)),
    {
      kind: 'table',
      columns: texts.columns.savings,
      rows: potentialsOf(ledger, told).map(({ project, basis, low, expected, high }) => [
        textCell(titleOf(ledger, project)),
        factCell(basis, texts),
        ...[low, expected, high].map((figure) =>
          figure === null ? gap(texts.notStated) : numberCell(figure),
        ),
      ]),
    },
    paragraph(texts.savingsCaveat),
  ];
}
