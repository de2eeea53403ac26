import shipped from '../rules/packs/nye-teknologier.json';
import type { Pack } from '../rules/pack';
import { KINDS } from '../rules/catalogue';
import type { Parameter, RuleKind } from '../rules/kind';
import { TABLES } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import { checkTexts } from '../text/checkTexts';
import { commandTexts } from '../text/commandTexts';
import type { Language } from '../text/language';
import { examplePair } from './exampleMarkdown';

const SHIPPED: Pack = shipped;

/** The fields that a kind reads, by table. */
function readsOf({ reads }: RuleKind): [TableName, readonly string[]][] {
  return Object.entries(reads) as [TableName, readonly string[]][];
}

function captions(table: TableName, fields: readonly string[], language: Language): string {
  const specs = TABLES[table].fields as Readonly<Record<string, FieldSpec>>;
  return fields.map((field) => specs[field]?.[language] ?? field).join(', ');
}

/** The catalogue as data, for other programs. */
export function catalogueJson(): string {
  const rules = KINDS.map((kind) => ({
    id: kind.id,
    family: kind.family,
    version: kind.version,
    severity: kind.severity,
    parameters: kind.parameters,
    reads: Object.fromEntries(readsOf(kind)),
    source: kind.source ?? null,
    title: { da: checkTexts('da').rules[kind.id]?.title, en: checkTexts('en').rules[kind.id]?.title },
    about: { da: checkTexts('da').rules[kind.id]?.about, en: checkTexts('en').rules[kind.id]?.about },
    why: {
      da: commandTexts('da').catalogue.guides[kind.id]?.why,
      en: commandTexts('en').catalogue.guides[kind.id]?.why,
    },
    notWhen: {
      da: commandTexts('da').catalogue.guides[kind.id]?.notWhen,
      en: commandTexts('en').catalogue.guides[kind.id]?.notWhen,
    },
    examples: kind.examples.map(({ title, findings }) => ({ title, findings: findings.length })),
  }));
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}

/** The catalogue for a person who switches rules on. */
export function catalogueMarkdown(language: Language): string {
  const { rules } = checkTexts(language);
  const { catalogue } = commandTexts(language);
  const lines = [`# ${catalogue.title}`, '', catalogue.intro];
  let family = '';
  for (const kind of KINDS) {
    if (kind.family !== family) {
      family = kind.family;
      lines.push('', `## ${catalogue.families[kind.family]}`);
    }
    const words = rules[kind.id];
    lines.push('', `### \`${kind.id}\` ${words?.title ?? ''}`, '', words?.about ?? '', '');
    lines.push(`- ${catalogue.severity}: ${checkTexts(language).report.severity[kind.severity][0]}`);
    if (kind.parameters.length > 0) {
      lines.push(
        `- ${catalogue.parameters}: ${kind.parameters.map((name: Parameter) => catalogue.parameterNames[name]).join(', ')}`,
      );
    }
    for (const [table, fields] of readsOf(kind)) {
      lines.push(`- ${catalogue.reads} ${table}: ${captions(table, fields, language)}`);
    }
    const { why = '', notWhen = '' } = catalogue.guides[kind.id] ?? {};
    lines.push(`- ${catalogue.why}: ${why}`, `- ${catalogue.notWhen}: ${notWhen}`);
    if (kind.source) lines.push(`- ${checkTexts(language).report.source}: ${kind.source}`);
    for (const { title, findings } of kind.examples) {
      const outcome = findings.length === 0 ? catalogue.passes : catalogue.fails(findings.length);
      lines.push(`- ${catalogue.example}: ${title[language]} (${outcome})`);
    }
    lines.push('', ...examplePair(kind, SHIPPED, language).slice(0, -1));
  }
  return `${lines.join('\n')}\n`;
}
