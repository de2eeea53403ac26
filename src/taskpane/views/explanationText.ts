import type { ExplainedRow } from './explanation';
import { placeText, type WhyModel } from './whyModel';

/**
 * The explanation as lines of text, for a mail or a note. A line that a spreadsheet would take for a formula when
 * it is pasted there gets an apostrophe in front.
 */
export function explanationText({ state, words, pane }: WhyModel): string {
  if (state.kind !== 'explained') return '';
  const { why } = words;
  const { format } = pane;
  const { cell, explanation } = state;
  const { name, asked, answer, parts, leftOut, agrees } = explanation;
  const value = typeof answer === 'number' ? format.kroner(answer) : '';
  const row = ({ spot, name: own, about, ore, stated }: ExplainedRow): string =>
    [
      spot ? placeText(spot) : '',
      own,
      about,
      ore === null ? why.cannotBeRead : format.amount(ore),
      stated !== null && stated !== ore ? why.shareOf(format.amount(stated)) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  const lines = [
    `${placeText(cell.spot)} · ${[why.answers.get(name) ?? name, ...asked].join(', ')} · ${value}`,
    `${why.formula}: ${cell.formula}`,
    ...(parts ?? []).flatMap(({ id, sign, total, rows }) => [
      `${sign > 0 ? why.plus : why.minus} ${why.parts[id]}: ${format.amount(total)}`,
      ...rows.map(row),
    ]),
    `${why.sum}: ${value}`,
    ...(agrees ? [why.agrees] : [why.whatThen]),
    ...leftOut.flatMap(({ why: reason, rows }) => [
      `${why.leftOut(format.count(rows.length, ...words.rows), why.leftOutWhy[reason])}:`,
      ...rows.map(row),
    ]),
  ];
  return lines.map(asLine).join('\n');
}

function asLine(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@']/.test(line) ? `'${line}` : line;
}
