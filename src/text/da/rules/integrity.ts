import { captionOf } from '../../../ledger/captions';
import { fieldsOf, TABLES } from '../../../ledger/tables';
import type { FieldType, TableName } from '../../../ledger/tables/spec';
import type { IntegrityMessages } from '../../../rules/messages/integrity';
import type { Format } from '../../format';
import { held } from '../../held';
import type { MessageTexts, RuleTexts } from '../../types';

export const integrityRules = {
  'workbook-tables': {
    title: 'Tabellerne er der',
    about:
      'Projektmappen har tabellerne Puljer (Pools), Rammer (Frames), Projekter (Projects) og Tilsagn (Allocations). Hver tabel findes én gang og har overskrifter, der kan genkendes.',
  },
  columns: {
    title: 'Kolonnerne er der',
    about:
      'Hver tabel har sine nødvendige kolonner. Ingen kolonne findes to gange, og enheden i en overskrift er kr., t.kr. eller mio. kr.',
  },
  'required-field': {
    title: 'Udfyldte felter',
    about: 'De celler, der skal være udfyldt, er det. En tom celle er ikke 0.',
  },
  'wrong-type': {
    title: 'Det rette slags indhold',
    about:
      'Et beløb er et tal, en dato er en dato, et årstal ligger fra 1990 til 2100, og et CVR-nummer har otte cifre, der går op. Et beløb er aldrig negativt.',
  },
  'wrong-choice': {
    title: 'Valg fra listen',
    about: 'En celle med faste valgmuligheder indeholder et af kolonnens ord, på dansk eller engelsk.',
  },
  'error-value': {
    title: 'Fejlværdier',
    about: 'Ingen celle i tabellerne indeholder en fejlværdi fra Excel.',
  },
  'text-number': {
    title: 'Tal skrevet som tekst',
    about:
      'Tal er tal og ikke tekst, der ligner et tal. En tekst, der kan læses på to måder, bliver aldrig læst som den ene.',
  },
  'text-date': {
    title: 'Datoer skrevet som tekst',
    about: 'En dato er en dato og ikke en tekst eller et årstal alene.',
  },
  'whole-ore': {
    title: 'Hele øre',
    about: 'Et beløb er i hele øre.',
  },
  'account-pattern': {
    title: 'Kontonummer',
    about: 'En konto er skrevet som på finansloven, f.eks. § 25.12.03 eller § 25.12.03.70.',
  },
  'duplicate-key': {
    title: 'Samme id to gange',
    about:
      'Et id står kun i én række. Store og små bogstaver og ekstra mellemrum gør ikke et id til et andet.',
  },
  'missing-reference': {
    title: 'Henvisninger',
    about: 'Det, en række henviser til, findes: puljen, projektet, hjemlen eller tilsagnet.',
  },
  'pool-cycle': {
    title: 'Puljer i ring',
    about: 'En pulje er ikke en del af sig selv, heller ikke gennem andre puljer.',
  },
  'look-alike-id': {
    title: 'Id’er, der ligner hinanden',
    about:
      'To id’er kan forveksles, når de kun adskiller sig ved tegn fra et andet alfabet eller ved foranstillede nuller. Excel kan også have gjort et id til en dato.',
  },
  'unit-slip': {
    title: 'Forkert enhed',
    about:
      'Et beløb er ikke omkring 1.000 eller 1.000.000 gange større eller mindre end hjemlen eller de andre beløb i kolonnen.',
  },
  'formula-constant': {
    title: 'Formel erstattet af et tal',
    about: 'I en kolonne med formler er ingen formel overskrevet med en fast værdi.',
  },
  'date-order': {
    title: 'Datoernes rækkefølge',
    about:
      'Det, der begynder, slutter ikke før begyndelsen. En hjemmel er ikke tiltrådt, før den er forelagt.',
  },
  'unknown-rule': {
    title: 'Ukendte regler',
    about: 'Hver række i Regler nævner en regel, der findes, og som kan gælde sådan, som rækken siger.',
  },
  'file-notice': {
    title: 'Om filen',
    about: 'Makroer, kæder til andre filer, for lange tekster og skjulte rækker bliver nævnt.',
  },
} satisfies RuleTexts;

/** What belongs in a cell of a type. */
const BELONGS: Readonly<Record<FieldType, string>> = {
  id: 'et id',
  ref: 'et id',
  text: 'en tekst',
  choice: 'et ord fra listen',
  account: 'en konto',
  cvr: 'et CVR-nummer',
  amount: 'et beløb',
  date: 'en dato',
  year: 'et årstal fra 1990 til 2100',
  count: 'et helt tal, 0 eller derover',
  number: 'et tal',
  share: 'et tal',
};

const FORM: Readonly<Record<TableName, string>> = {
  Pools: 'puljen',
  Frames: 'rammen',
  Approvals: 'hjemlen',
  ApprovalLines: 'hjemmelslinjen',
  Projects: 'projektet',
  Allocations: 'tilsagnet',
  Returns: 'tilbageløbet',
  Match: 'medfinansieringen',
  Payments: 'udbetalingen',
  Participants: 'deltageren',
  Reports: 'rapporten',
  Savings: 'potentialet',
  Phasing: 'indfasningen',
  Rules: 'reglen',
  Waivers: 'frafaldet',
};

function reading(type: FieldType, value: number, { kroner, number }: Format): string {
  if (type === 'amount') return kroner(value);
  return type === 'year' ? String(value) : number(value);
}

/** The full stop of a sentence; "kr." at its end has one already. */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** How a Danish Excel writes an error value. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['#N/A', '#I/T'],
  ['#VALUE!', '#VÆRDI!'],
  ['#REF!', '#REFERENCE!'],
  ['#DIV/0!', '#DIVISION/0!'],
  ['#NAME?', '#NAVN?'],
  ['#NULL!', '#NUL!'],
  ['#SPILL!', '#OVERLØB!'],
]);

function times(factor: number, above: boolean, { number }: Format): string {
  return `omkring ${number(factor)} gange ${above ? 'større' : 'mindre'}`;
}

function neededCaptions(table: TableName, { quote, list }: Format): string {
  const needed = fieldsOf(table).filter(([, { key, required }]) => key || required);
  return list(needed.map(([, { da }]) => quote(da)));
}

const PARTS_OF_RULE = {
  value: 'værdien',
  base: 'grundlaget',
  appliesTo: 'det, den gælder for,',
  from: 'den første dag',
  to: 'den sidste dag',
} as const;

export const integrityMessages: MessageTexts<IntegrityMessages> = {
  'no-tables': () => ({
    title: 'Projektmappen har ingen af Puljetjeks tabeller',
    why: 'Der er intet at tjekke. Dine egne ark kan bruges, når Puljetjek ved, hvad kolonnerne betyder.',
    todo: 'Kør »puljetjek map« på filen, vælg »Kortlæg et ark« i ruden, eller begynd på en ny projektmappe.',
  }),
  'table-missing': ({ table }, { quote }) => ({
    title: `Tabellen ${TABLES[table].da} mangler`,
    why: `Uden ${TABLES[table].da} kan puljen ikke tjekkes.`,
    todo: `Tilføj en Excel-tabel med navnet ${quote(table)}, eller kør »puljetjek map« på et ark, der har rækkerne.`,
  }),
  'table-repeated': ({ table, first, second }) => ({
    title: `Tabellen ${TABLES[table].da} (${table}) findes to gange`,
    why: `Den står både i ${first} og i ${second}. Det kan ikke afgøres, hvilken der gælder, så ingen af dem bliver regnet med.`,
    todo: 'Saml rækkerne i den ene tabel, og slet eller omdøb den anden.',
  }),
  'no-captions': ({ table }, format) => ({
    title: `Ingen overskrift i tabellen ${TABLES[table].da} kan genkendes`,
    why: `Tabellen hedder ${table}, men har ingen af de kolonner, der hører til. Dens rækker er ikke læst.`,
    todo: `Giv kolonnerne deres overskrifter (${neededCaptions(table, format)}), eller kør »puljetjek map«.`,
  }),
  'column-missing': ({ table, field }, { quote }) => ({
    title: `Kolonnen ${quote(captionOf(table, field, 'da'))} mangler`,
    why: `Tabellen ${TABLES[table].da} kan ikke bruges uden den.`,
    todo: `Tilføj kolonnen ${quote(captionOf(table, field, 'da'))} i tabellen ${TABLES[table].da}.`,
  }),
  'column-twice': ({ table, captions }, { quote, list }) => ({
    title: `Kolonner i ${TABLES[table].da} betyder det samme`,
    why: `${list(captions.map(quote))} er overskrifter på samme felt. Det kan ikke afgøres, hvilken der gælder, så ingen af dem er læst.`,
    todo: 'Behold den ene kolonne, og giv den anden en overskrift, som Puljetjek ikke bruger.',
  }),
  'unknown-unit': ({ caption }, { quote }) => ({
    title: 'Enheden i overskriften er ukendt',
    why: `${quote(caption)} angiver ikke kr., t.kr. eller mio. kr., så kolonnens beløb er ikke læst.`,
    todo: 'Skriv (kr.), (t.kr.) eller (mio. kr.) sidst i overskriften.',
  }),
  'mapping-not-followed': ({ table, reason, detail }, { quote }) => ({
    title: `Tilknytningen af ${TABLES[table].da} kan ikke følges`,
    ...{
      'mapping-row': {
        why: `Rækken med ${quote(detail)} i tabellen Mapping kan ikke forstås. Tabellens rækker er ikke læst.`,
        todo: 'Ret rækken i tabellen Mapping, eller kør »puljetjek map« igen.',
      },
      'mapped-range': {
        why: `Området ${quote(detail)} findes ikke mere, eller det står ikke på ét ark. Tabellens rækker er ikke læst.`,
        todo: 'Ret området i Navnestyring, eller kør »puljetjek map« igen.',
      },
      'mapped-column': {
        why: `Overskriften ${quote(detail)} står ikke præcis én gang øverst i området. Kolonnen er ikke læst.`,
        todo: 'Giv kolonnen sin overskrift tilbage, eller skriv den nye i tabellen Mapping.',
      },
      'rows-below': {
        why: `Cellen står under området ${quote(detail)}, så den er ikke læst. Et svar kunne mangle rækker.`,
        todo: 'Udvid området i Navnestyring, så rækken er med, eller flyt det, der ikke hører til tabellen.',
      },
    }[reason],
  }),
  'required-blank': ({ caption }, { quote }) => ({
    title: `${quote(caption)} er tom`,
    why: 'Cellen skal være udfyldt. En tom celle bliver ikke læst som 0.',
    todo: 'Udfyld cellen, eller slet rækken, hvis den ikke er i brug.',
  }),
  'wrong-type': ({ caption, held: value, type }, format) => ({
    title: `${format.quote(caption)} kan ikke læses`,
    why: `Cellen indeholder ${held(value, format)}. Her skal stå ${BELONGS[type]}.`,
    todo: `Skriv ${BELONGS[type]} i cellen.`,
  }),
  'too-large': ({ held: value }, format) => ({
    title: 'Tallet er for stort',
    why: `Cellen indeholder ${held(value, format)}. Det er mere, end der kan regnes præcist på øren.`,
    todo: 'Ret tallet, eller ret enheden i kolonnens overskrift.',
  }),
  'id-digits-lost': ({ held: value }, format) => ({
    title: 'Id’et har mistet cifre',
    why: `Cellen indeholder tallet ${held(value, format)}. Excel husker kun 15 cifre af et tal, så de sidste cifre er gået tabt.`,
    todo: 'Giv cellen formatet Tekst, og skriv id’et igen.',
  }),
  'cvr-number': ({ held: value }, format) => ({
    title: 'CVR-nummeret er ikke gyldigt',
    why: `Cellen indeholder ${held(value, format)}. Et CVR-nummer har otte cifre, og de skal gå op med kontrolcifferet.`,
    todo: 'Slå nummeret op, og skriv det igen.',
  }),
  'negative-amount': ({ held: value }, format) => ({
    title: 'Beløbet er negativt',
    why: `Cellen indeholder ${held(value, format)}. Et beløb er aldrig under nul; penge, der kommer tilbage, er en række i Tilbageløb.`,
    todo: 'Skriv beløbet uden minus, eller flyt det til Tilbageløb.',
  }),
  'negative-number': ({ caption, held: value }, format) => ({
    title: 'Tallet er negativt',
    why: `Cellen indeholder ${held(value, format)}. ${format.quote(caption)} er aldrig under nul.`,
    todo: 'Ret tallet.',
  }),
  'wrong-choice': ({ caption, held: value, choices }, format) => ({
    title: `${format.quote(caption)} har et ukendt ord`,
    why: `Cellen indeholder ${held(value, format)}, som kolonnen ikke kender.`,
    todo: `Skriv et af disse ord: ${choices.map(({ da }) => format.quote(da[0] ?? '')).join(', ')}.`,
  }),
  'error-value': ({ caption, code }, { quote }) => ({
    title: 'Cellen indeholder en fejlværdi',
    why: `${quote(caption)} er ${ERRORS.get(code) ?? code}. Tal, der bygger på cellen, kan ikke beregnes.`,
    todo: 'Ret formlen, eller skriv værdien.',
  }),
  'text-number': ({ held: value, type, reading: read }, format) => ({
    title: 'Tallet er skrevet som tekst',
    why: `Cellen indeholder teksten ${held(value, format)}. Den regnes ikke med, før den er et tal.`,
    todo: `Skriv ${reading(type, read, format)} som tal.`,
  }),
  'text-number-two-ways': ({ held: value, type, readings }, format) => ({
    title: type === 'amount' ? 'Beløbet kan læses på to måder' : 'Tallet kan læses på flere måder',
    why: ended(
      `Cellen indeholder teksten ${held(value, format)}. Det kan være ${readings.map((each) => reading(type, each, format)).join(' eller ')}`,
    ),
    todo: 'Skriv tallet igen; Puljetjek vælger ikke for dig.',
  }),
  'text-date': ({ held: value, day }, format) => ({
    title: 'Datoen er skrevet som tekst',
    why: `Cellen indeholder teksten ${held(value, format)}. Den bruges ikke, før den er en dato.`,
    todo: `Skriv ${format.date(day)} som dato.`,
  }),
  'text-date-two-ways': ({ held: value, days }, format) => ({
    title: 'Datoen kan læses på to måder',
    why: `Cellen indeholder teksten ${held(value, format)}. Det kan være ${days.map((day) => format.date(day)).join(' eller ')}.`,
    todo: 'Skriv datoen igen; Puljetjek vælger ikke for dig.',
  }),
  'year-for-date': ({ caption, held: value }, format) => ({
    title: 'Der står et årstal i stedet for en dato',
    why: `Cellen indeholder ${held(value, format)}. Excel ville læse det som en dag i 1905.`,
    todo: `Skriv hele datoen i ${format.quote(caption)}.`,
  }),
  'part-of-ore': ({ kroner: value, rounded }, { amount, kroner }) => ({
    title: 'Beløbet er ikke i hele øre',
    why: `Cellen er ${kroner(value)}, også når Excel viser færre decimaler. Der regnes med ${amount(rounded)}`,
    todo: 'Skriv beløbet i hele øre, eller afrund i formlen.',
  }),
  'account-pattern': ({ held: value }, format) => ({
    title: 'Kontoen er ikke skrevet som på finansloven',
    why: `Cellen indeholder ${held(value, format)}. En konto har paragraf, hovedområde og konto, f.eks. §\u00a025.12.03.70.`,
    todo: 'Skriv kontoen som tekst med punktummer.',
  }),
  'duplicate-key': ({ id, first, rows }, { quote, count }) => ({
    title: 'Samme id er brugt flere gange',
    why: `${quote(id)} står i ${count(rows, 'række', 'rækker')}, første gang i ${first}. Henvisninger til id’et kan ikke følges.`,
    todo: 'Giv rækkerne hver sit id, eller slet den, der er for meget.',
  }),
  'missing-reference': ({ caption, id, table }, { quote }) => ({
    title: 'Henvisningen peger på noget, der ikke findes',
    why: `${quote(caption)} er ${quote(id)}, men ${FORM[table]} findes ikke i ${TABLES[table].da}.`,
    todo: `Ret id’et, eller tilføj ${FORM[table]} i ${TABLES[table].da}.`,
  }),
  'missing-reference-look-alike': ({ caption, id, table, other }, { quote }) => ({
    title: 'Henvisningen ligner kun et id, der findes',
    why: `${quote(caption)} er ${quote(id)}. Det ligner ${quote(other)} i ${TABLES[table].da}, men tegnene er ikke de samme.`,
    todo: `Skriv ${quote(other)}, hvis det er ${FORM[table]}, der menes.`,
  }),
  'missing-reference-date': ({ id, table }, { quote }) => ({
    title: 'Henvisningen er blevet til en dato',
    why: `Cellen viser en dato og indeholder tallet ${quote(id)}, som ikke findes i ${TABLES[table].da}. Excel gør tekster som 12-5 til datoer.`,
    todo: 'Giv cellen formatet Tekst, og skriv id’et igen.',
  }),
  'pool-cycle': ({ pools }, { quote, list }) =>
    pools.length === 1
      ? {
          title: 'Puljen er en del af sig selv',
          why: `${quote(pools[0] ?? '')} står som en del af sig selv, så intet kan regnes sammen.`,
          todo: 'Slet eller ret »Del af« i rækken.',
        }
      : {
          title: 'Puljer indgår i hinanden i ring',
          why: `${list(pools.map(quote))} er hver en del af den næste, så intet kan regnes sammen.`,
          todo: 'Ret »Del af« i en af rækkerne, så den øverste pulje ikke er en del af en anden.',
        },
  'look-alike-id': ({ id, other, otherCell }, { quote }) => ({
    title: 'To id’er ligner hinanden',
    why: `${quote(id)} ligner ${quote(other)} i ${otherCell}, men er et andet id.`,
    todo: 'Er det samme sag, så brug ét id; ellers giv den ene et id, der kan kendes fra den anden.',
  }),
  'id-as-date': ({ id }, { quote }) => ({
    title: 'Id’et er blevet til en dato',
    why: `Cellen viser en dato og indeholder tallet ${quote(id)}. Excel gør tekster som 12-5 til datoer.`,
    todo: 'Giv cellen formatet Tekst, og skriv id’et igen.',
  }),
  'unit-slip-approval': ({ amount: value, approved, approval, factor, above }, format) => ({
    title: 'Beløbet er sandsynligvis i en anden enhed',
    why: `Beløbet er ${format.amount(value)}; hjemlen ${approval} er ${format.amount(approved)} Beløbet er ${times(factor, above, format)}.`,
    todo: 'Skriv beløbet i samme enhed som kolonnens overskrift, eller ret hjemlen.',
  }),
  'unit-slip-lines': ({ total, lines, approval, factor, above }, format) => ({
    title: 'Beløbet i alt er sandsynligvis i en anden enhed',
    why: `Hjemlen ${approval} er ${format.amount(total)} i alt; linjerne er tilsammen ${format.amount(lines)} Beløbet i alt er ${times(factor, above, format)}.`,
    todo: 'Skriv beløbet i samme enhed som kolonnens overskrift, eller ret linjerne.',
  }),
  'unit-slip-neighbours': ({ caption, amount: value, median, factor, above }, format) => ({
    title: 'Beløbet er sandsynligvis i en anden enhed',
    why: `Beløbet er ${format.amount(value)}; det midterste beløb i ${format.quote(caption)} er ${format.amount(median)} Det ligner et beløb, der er ${format.number(factor)} gange for ${above ? 'stort' : 'lille'}.`,
    todo: 'Skriv beløbet i samme enhed som kolonnens overskrift, eller frafald med en begrundelse.',
  }),
  'formula-constant': ({ caption, formulas, rows }, { quote, number }) => ({
    title: 'En formel er erstattet af en fast værdi',
    why: `${quote(caption)} er en formel i ${number(formulas)} af ${number(rows)} rækker, men ikke i denne. Værdien følger ikke med, når andet ændres.`,
    todo: 'Kopiér formlen fra rækken over, eller frafald med en begrundelse.',
  }),
  'date-order': ({ earlier, later, earlierDay, laterDay }, { quote, date }) => ({
    title: 'Datoerne er byttet om',
    why: `${quote(later)} er ${date(laterDay)}; ${quote(earlier)} er ${date(earlierDay)}, som er senere.`,
    todo: 'Ret den dato, der er forkert.',
  }),
  'year-order': ({ earlier, later, earlierYear, laterYear }, { quote }) => ({
    title: 'Årene er byttet om',
    why: `${quote(later)} er ${laterYear}; ${quote(earlier)} er ${earlierYear}, som er senere.`,
    todo: 'Ret det år, der er forkert.',
  }),
  'unknown-rule': ({ rule }, { quote }) => ({
    title: 'Reglen findes ikke',
    why: `Ingen regel hedder ${quote(rule)}, så rækken har ingen virkning.`,
    todo: 'Ret navnet efter regelkataloget, eller slet rækken.',
  }),
  'rule-for-one-pool': ({ rule, pool }, { quote }) => ({
    title: 'Reglen kan ikke gælde for en enkelt pulje',
    why: `${quote(rule)} handler om celler og gælder for hele projektmappen. Rækken for ${pool} har ingen virkning.`,
    todo: 'Slet puljen i rækken, hvis reglen skal gælde for alt; ellers slet hele rækken.',
  }),
  'rule-column-unused': ({ rule, caption }, { quote }) => ({
    title: 'Reglen bruger ikke denne kolonne',
    why: `${quote(rule)} kan ikke sættes med ${quote(caption)}, så det, der står her, har ingen virkning.`,
    todo: 'Slet cellen, eller vælg den regel, der var ment.',
  }),
  'rule-not-understood': ({ rule, field }, { quote }) => ({
    title: 'Reglen kan ikke forstås',
    why: `${quote(rule)} er ikke kørt, for ${PARTS_OF_RULE[field]} mangler eller giver ingen mening for reglen.`,
    todo: 'Ret cellen efter regelkataloget.',
  }),
  'pack-not-in-force': ({ pack, version, cutOff, from, to }, { date }) => ({
    title: 'Regelpakken gælder ikke på skæringsdatoen',
    why: `Regelpakke ${pack} ${version} gælder${from === null ? '' : ` fra den ${date(from)}`}${to === null ? '' : ` til og med den ${date(to)}`}. Skæringsdatoen er den ${date(cutOff)}.`,
    todo: 'Brug den pakke, der gælder på skæringsdatoen.',
  }),
  'pack-rule-not-understood': ({ rule, field }, { quote }) => ({
    title: 'En regel i regelpakken kan ikke forstås',
    why: `${quote(rule)} er ikke kørt, for ${PARTS_OF_RULE[field]} mangler eller giver ingen mening for reglen.`,
    todo: 'Bed den, der har skrevet regelpakken, om at rette den.',
  }),
  macros: () => ({
    title: 'Filen indeholder makroer',
    why: 'Makroerne er ikke kørt. En makro kan ændre tal, efter at de er tjekket.',
    todo: 'Gem filen som .xlsx, hvis makroerne ikke skal bruges.',
  }),
  'external-links': ({ links }, { count }) => ({
    title: 'Filen henter tal fra andre filer',
    why: `Der er ${count(links, 'kæde', 'kæder')} til andre filer. De er ikke fulgt; der er regnet med de værdier, der sidst blev gemt.`,
    todo: 'Bryd kæderne, eller skriv værdierne, før filen sendes videre.',
  }),
  'long-text': ({ sheet, cell }) => ({
    title: 'Teksten er for lang',
    why: `${sheet}!${cell} har over 32.767 tegn, som er det meste, en celle i Excel kan holde. Excel skærer teksten af.`,
    todo: 'Forkort teksten.',
  }),
  'hidden-rows': ({ rows, tables }, { count, list }) => ({
    title: 'Skjulte rækker er talt med',
    why: `${count(rows, 'række er skjult', 'rækker er skjult')} eller filtreret fra: ${list(tables.map((each) => `${each.rows} i ${TABLES[each.table].da}`))}. De tæller med i alle tal.`,
    todo: 'Vis rækkerne, hvis de skal kunne ses.',
  }),
};
