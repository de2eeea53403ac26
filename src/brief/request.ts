import type { Day } from '../ledger/dates';
import { exactOre } from '../ledger/money';
import { stated, statedText } from '../ledger/stated';
import { matchBearer, matchRequirement } from '../rules/matchRequired';
import type { Format } from '../text/format';
import { amountInWords } from '../text/millions';
import type { Block, BriefCell, Source } from './brief';
import { grantsOf, isGap, known, namedParticipants, yearOf, type Gap, type Grant, type Part } from './facts';
import { amountCell, gap, paragraph, sourceOf, sourcesOf, textCell, type Writing } from './writing';

/** How many projects are granted something; a joint row stands for those in it. */
function countOf(grants: readonly Grant[]): number {
  return grants.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
}

/** What a decision gives in all, in øre. */
export function sumOf(grants: readonly Grant[]): number {
  return exactOre(grants.reduce((sum, { amount }) => sum + amount, 0));
}

/** What is asked for: recipient and amount line by line, the sum, the account. */
export function proposalOf(writing: Writing, approval: number): Block[] {
  const { ledger, texts, format } = writing;
  const grants = grantsOf(ledger, approval);
  if (grants.length === 0) return [gap(texts.noGrants)];
  const sum = sumOf(grants);
  const year = yearOf(ledger, approval);
  const table = ledger.need('Approvals', 'account');
  const row = ledger.approvals.rowOf(approval);
  const account = statedText(ledger, table, row, 'account');
  const accountFrom = sourceOf(table, row, 'account');
  const total = known(() => ledger.approvals.total(approval));
  const totalFrom = sourceOf(table, row, 'total');
  return [
    paragraph(texts.ask(amountInWords(sum, format), countOf(grants), year, format)),
    ...(year === null ? [gap(texts.noYear, sourceOf(table, row, 'year'))] : []),
    {
      kind: 'table',
      columns: texts.columns.grants,
      rows: [
        ...grants.map(({ name, recipient, recipientFrom, amount, amountFrom, parts }) => [
          textCell(name),
          writing.fact(recipient ?? (recipientsOf(parts, format) || null), recipientFrom),
          amountCell(amount, amountFrom),
        ]),
        [textCell(texts.total), textCell(''), amountCell(sum)],
      ],
    },
    account === null ? gap(texts.noAccount, accountFrom) : paragraph(texts.account(account), accountFrom),
    ...(isGap(total)
      ? [gap(writing.reason(total), totalFrom)]
      : total === sum
        ? []
        : [gap(texts.totalDiffers(format.amount(total), format.amount(sum)), totalFrom)]),
  ];
}

/** The recipients of a joint row's parts; empty where not all of them are stated. */
function recipientsOf(parts: readonly Part[], { list }: Format): string {
  const names = parts.flatMap(({ recipient }) => recipient ?? []);
  return names.length === parts.length ? list([...new Set(names)]) : '';
}

/** Each project with its grant, period and participants. */
export function projectsOf(writing: Writing, approval: number): Block[] {
  const grants = grantsOf(writing.ledger, approval);
  if (grants.length === 0) return [gap(writing.texts.noGrants)];
  return grants.flatMap((grant) => projectOf(writing, grant));
}

function projectOf(writing: Writing, grant: Grant): Block[] {
  const { ledger, texts, format } = writing;
  const { project, name, recipient, recipientFrom, amount, amountFrom, parts } = grant;
  if (project === null) return [gap(texts.noProject(recipient ?? ''))];
  const { projects } = ledger;
  const table = ledger.need('Projects', 'start', 'end', 'minParticipants', 'maxParticipants');
  const row = projects.rowOf(project);
  const start = stated(table, row, 'start');
  const end = stated(table, row, 'end');
  const least = stated(table, row, 'minParticipants');
  const most = stated(table, row, 'maxParticipants');
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
  const unknown = start === null ? 'start' : 'end';
  return [
    paragraph(sentences.join(' '), amountFrom),
    gap(texts.purpose(name)),
    ...(recipient === null && parts.length === 0 ? [gap(texts.noRecipient(name), recipientFrom)] : []),
    ...(start === null || end === null ? [gap(texts.noPeriod(name), sourceOf(table, row, unknown))] : []),
    ...(silent ? [gap(texts.noParticipants(name), sourceOf(table, row, 'minParticipants'))] : []),
  ];
}

function partInWords({ name, recipient }: Part): string {
  return recipient === null ? name : `${name} (${recipient})`;
}

/** Own money of each project against what is demanded; why a figure is not known stands below the table. */
export function matchOf(writing: Writing, approval: number): Block[] {
  const { ledger, settings, texts } = writing;
  const { projects, match } = ledger;
  const why = new Set<string>();
  const orGap = <Value>(found: Value | Gap, from: readonly Source[], cell: (value: Value) => BriefCell) => {
    if (!isGap(found)) return cell(found);
    why.add(writing.reason(found));
    return gap(texts.notStated, from);
  };
  const rows = grantsOf(ledger, approval).flatMap(({ project, name }): BriefCell[][] => {
    if (project === null) return [];
    const bearerFrom = sourceOf(projects.table, projects.rowOf(project), 'matchBearer');
    const bearer = known(() => matchBearer(ledger, project));
    const required = known(() => matchRequirement(ledger, settings, project));
    const pledged = known(() => (match.rowsOf(project).length > 0 ? match.pledged(project) : null));
    return [
      [
        textCell(name),
        orGap(bearer, bearerFrom, (value) => textCell(value, bearerFrom)),
        orGap(required, bearerFrom, ({ total, parts }) => amountCell(total, sourcesOf(...parts()))),
        orGap(pledged, [], (value) =>
          value === null ? gap(texts.notStated) : amountCell(value.total, sourcesOf(value)),
        ),
      ],
    ];
  });
  if (rows.length === 0) return [gap(texts.noGrants)];
  return [
    paragraph(texts.matchIntro),
    { kind: 'table', columns: texts.columns.match, rows },
    ...[...why].map((sentence) => gap(sentence)),
  ];
}

/** The request once more with its total, and when it was made and approved. */
export function closingOf({ ledger, texts, format }: Writing, approval: number): Block[] {
  const grants = grantsOf(ledger, approval);
  const table = ledger.need('Approvals', 'requestedOn', 'approvedOn', 'futureYears');
  const row = ledger.approvals.rowOf(approval);
  const requested = stated(table, row, 'requestedOn');
  const approved = stated(table, row, 'approvedOn');
  const future = statedText(ledger, table, row, 'futureYears');
  const from = (field: 'requestedOn' | 'approvedOn' | 'futureYears') => sourceOf(table, row, field);
  return [
    paragraph(texts.closing(amountInWords(sumOf(grants), format), countOf(grants), format)),
    future === null
      ? gap(texts.futureYears.blank, from('futureYears'))
      : paragraph(texts.futureYears[future === 'yes' ? 'yes' : 'no'], from('futureYears')),
    gap(texts.terms),
    requested === null
      ? gap(texts.noRequestedOn, from('requestedOn'))
      : paragraph(texts.requestedOn(format.date(requested as Day)), from('requestedOn')),
    approved === null
      ? gap(texts.noApprovedOn, from('approvedOn'))
      : paragraph(texts.approvedOn(format.date(approved as Day)), from('approvedOn')),
  ];
}
