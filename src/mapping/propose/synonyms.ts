import type { TableName } from '../../ledger/tables/spec';

/** What one of our fields is called in the field's own sheets: Danish and English words, split by `|`. */
export interface Synonyms {
  readonly table: TableName;
  readonly field: string;
  readonly da: string;
  readonly en: string;
}

/**
 * A word with `=` before it counts only where the whole caption is that word; one with `?` is no more than a hint,
 * and is asked about.
 */
export const SYNONYMS: readonly Synonyms[] = [
  {
    table: 'Pools',
    field: 'poolId',
    da: 'puljenr|puljenummer|puljekode',
    en: 'pool no|pool number|pool code',
  },
  { table: 'Pools', field: 'name', da: '=pulje|puljenavn|puljens navn', en: '=pool|pool name|name of pool' },
  { table: 'Pools', field: 'parentId', da: 'overpulje|hører under', en: 'parent pool|?parent name' },
  { table: 'Pools', field: 'account', da: 'hovedkonto|finanslovskonto|fl konto', en: 'budget account' },
  { table: 'Pools', field: 'from', da: 'første år|startår', en: 'first year|start year' },
  { table: 'Pools', field: 'to', da: 'sidste år|slutår', en: 'last year|end year' },

  { table: 'Frames', field: 'poolId', da: '=pulje|puljenr|puljenummer', en: '=pool|pool no|pool number' },
  { table: 'Frames', field: 'year', da: '=år|bevillingsår|budgetår', en: '=year|budget year|fiscal year' },
  {
    table: 'Frames',
    field: 'appropriation',
    da: 'ramme|bevillingsramme|årets bevilling|afsat|afsat beløb|puljebeløb|puljeramme',
    en: 'appropriated|set aside|amount set aside|frame',
  },
  {
    table: 'Frames',
    field: 'carriedIn',
    da: 'overført fra tidligere år|videreførsel',
    en: 'carry forward|carried forward',
  },

  {
    table: 'Approvals',
    field: 'approvalId',
    da: 'aktstykke|aktstykkenr|aktstykkenummer',
    en: 'approval no|approval number',
  },
  {
    table: 'Approvals',
    field: 'approvedOn',
    da: 'tiltrådt dato|tiltrædelsesdato|godkendt den',
    en: 'approval date|date of approval',
  },
  {
    table: 'Approvals',
    field: 'requestedOn',
    da: 'forelagt dato|forelæggelsesdato',
    en: 'request date|date of request',
  },
  {
    table: 'Approvals',
    field: 'total',
    da: 'aktstykkets beløb|tiltrådt beløb|samlet beløb',
    en: 'approved total|total approved',
  },
  { table: 'Approvals', field: 'year', da: '=år', en: '=year|fiscal year' },

  {
    table: 'Projects',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr|sagsnummer|journalnr|journalnummer|j nr|projektkode',
    en: 'project no|project number|project identification number|project code|case number|operation id|grant number',
  },
  {
    table: 'Projects',
    field: 'title',
    da: 'projekttitel|projektnavn|projektets titel|projektets navn|=projekt|indsats|projektbetegnelse',
    en: 'project title|project name|name of project|operation name|operation title|name of operation|=project',
  },
  {
    table: 'Projects',
    field: 'poolId',
    da: '=pulje|puljenr|?ordning|?støtteordning|?program',
    en: '=pool|pool no|?fund|?scheme|?programme',
  },
  {
    table: 'Projects',
    field: 'recipient',
    da: 'modtager|tilskudsmodtager|støttemodtager|ansøger|projektadministrator|projektejer|projektansvarlig|bevillingsmodtager|tilskudsmodtagers navn',
    en: 'beneficiary|lead beneficiary|beneficiary name|name of beneficiary|grantee|applicant|lead partner|grant recipient',
  },
  { table: 'Projects', field: 'recipientNo', da: '=cvr|cvr nummer|se nr', en: 'company number' },
  {
    table: 'Projects',
    field: 'recipientType',
    da: 'ansøgertype|organisationstype',
    en: 'type of recipient|type of beneficiary',
  },
  {
    table: 'Projects',
    field: 'matchBearer',
    da: 'medfinansiering fra|medfinansieres',
    en: 'match funder|co financed by',
  },
  {
    table: 'Projects',
    field: 'start',
    da: 'startdato|start dato|projektstart|påbegyndes|begyndelsesdato|startdato for projektet',
    en: 'start date|project start|operation start date|date of start',
  },
  {
    table: 'Projects',
    field: 'end',
    da: 'slutdato|slut dato|projektslut|sluttidspunkt|afsluttes|slutdato for projektet',
    en: 'end date|project end|operation end date|date of end',
  },
  {
    table: 'Projects',
    field: 'eligibleCost',
    da: '=budget|samlet budget|projektbudget|tilskudsberettigede udgifter|støtteberettigede udgifter|støtteberettiget budget|samlede udgifter|projektets samlede udgifter|totalbudget|tilskudsgrundlag',
    en: '=budget|total budget|project budget|total cost|total project cost|total eligible expenditure|eligible expenditure|eligible costs|total eligible cost',
  },
  {
    table: 'Projects',
    field: 'indirectCost',
    da: 'overhead|indirekte omkostninger',
    en: 'indirect costs|overheads',
  },
  {
    table: 'Projects',
    field: 'otherGrants',
    da: 'andet tilskud|andre offentlige tilskud|øvrige tilskud',
    en: 'other funding|other public grants',
  },

  {
    table: 'Allocations',
    field: 'allocationId',
    da: 'tilsagnsnr|tilsagnsnummer',
    en: 'grant id|award number|award no|commitment no',
  },
  {
    table: 'Allocations',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr|sagsnummer|journalnr|projektkode',
    en: 'project no|project number|case number|project code',
  },
  {
    table: 'Allocations',
    field: 'poolId',
    da: '=pulje|puljenr|puljenummer|?ordning|?støtteordning|?program',
    en: '=pool|pool no|pool number|?fund|?scheme|?programme',
  },
  { table: 'Allocations', field: 'approvalId', da: 'aktstykke|aktstykkenr', en: 'approval no' },
  {
    table: 'Allocations',
    field: 'year',
    da: '=år|bevillingsår|tilsagnsår',
    en: '=year|fiscal year|year of commitment',
  },
  {
    table: 'Allocations',
    field: 'committedOn',
    da: 'dato for tilsagn|tilsagn givet|bevillingsdato|tilsagn givet den',
    en: 'commitment date|award date|date of award|date committed',
  },
  {
    table: 'Allocations',
    field: 'amount',
    da: 'tilskud|tilsagn|bevilget|bevilget beløb|bevilget tilskud|tilskudsbeløb|støtte|støttebeløb|eu støtte|eu tilskud|=eu|tilsagnsbeløb|=bevilling|tilsagn i alt',
    en: 'grant|grant amount|amount granted|amount awarded|eu funds awarded|eu funds|eu contribution|award amount|funding awarded|committed amount|amount committed|total esf allocated|total yei allocated|total public funding allocated|total erdf allocated',
  },
  { table: 'Allocations', field: 'status', da: 'tilsagnsstatus', en: 'grant status' },

  {
    table: 'Returns',
    field: 'amount',
    da: 'tilbageløb|tilbagebetalt|tilbagebetalt beløb|annulleret beløb',
    en: 'amount returned|returned|repaid amount',
  },
  { table: 'Returns', field: 'allocationId', da: 'tilsagnsnr|tilsagnsnummer', en: 'award number|grant id' },
  { table: 'Returns', field: 'year', da: '=år|realiseret år', en: '=year|year realised' },
  { table: 'Returns', field: 'cause', da: 'årsag til tilbageløb', en: 'cause of return|reason for return' },

  {
    table: 'Match',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr',
    en: 'project no|project number',
  },
  { table: 'Match', field: 'contributor', da: 'medfinansieret af|egenfinansieret af', en: 'co financier' },
  {
    table: 'Match',
    field: 'amount',
    da: 'medfinansiering|egenfinansiering',
    en: 'match|match funding|co financing|own contribution',
  },

  {
    table: 'Payments',
    field: 'paymentId',
    da: 'udbetalingsnr|bilag|bilagsnr|bilagsnummer',
    en: 'payment no|voucher',
  },
  { table: 'Payments', field: 'allocationId', da: 'tilsagnsnr|tilsagnsnummer', en: 'award number|grant id' },
  { table: 'Payments', field: 'dueOn', da: 'forfaldsdato', en: 'due date' },
  {
    table: 'Payments',
    field: 'paidOn',
    da: 'betalt den|betalingsdato|udbetalt den|udbetalingsdato|udbetalt dato',
    en: 'payment date|date paid',
  },
  {
    table: 'Payments',
    field: 'amount',
    da: 'udbetalt|udbetalt beløb|udbetaling|rate',
    en: 'amount paid|paid|instalment',
  },

  {
    table: 'Participants',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr',
    en: 'project no|project number',
  },
  {
    table: 'Participants',
    field: 'organisation',
    da: 'deltager|deltagernavn|partner',
    en: 'participant|participant name|partner',
  },

  { table: 'Reports', field: 'allocationId', da: 'tilsagnsnr|tilsagnsnummer', en: 'award number|grant id' },
  { table: 'Reports', field: 'dueOn', da: 'afleveringsfrist', en: 'deadline' },
  { table: 'Reports', field: 'receivedOn', da: 'modtaget den', en: 'date received' },
  { table: 'Reports', field: 'cost', da: 'afholdte udgifter', en: 'expenditure incurred' },

  {
    table: 'Savings',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr',
    en: 'project no|project number',
  },
  { table: 'Savings', field: 'low', da: 'lavt skøn|lavt', en: 'low estimate|=low' },
  {
    table: 'Savings',
    field: 'expected',
    da: 'forventet skøn|forventet|årsværk',
    en: 'expected estimate|=expected|fte',
  },
  { table: 'Savings', field: 'high', da: 'højt skøn|højt', en: 'high estimate|=high' },

  {
    table: 'Phasing',
    field: 'projectId',
    da: 'projektnr|projektnummer|sagsnr',
    en: 'project no|project number',
  },
  { table: 'Phasing', field: 'share', da: 'indfasningsgrad|indfaset andel', en: 'share phased in' },
  { table: 'Phasing', field: 'year', da: '=år', en: '=year' },
];

/** Words of a caption that make a number in the column something else than money. */
export const NO_AMOUNT =
  /(?:^|[^\p{L}])(?:pct|procent|percent|percentage|rate|sats|satser|andel|share|antal|count|number|nr|no|postnr|postnummer|postcode|zip|cvr|tlf|telefon|phone|kode|code|årsværk|fte|timer|hours|score|threshold|satz|quote|anzahl|kennziffer|plz|längde|latitude|longitude|length|version|id)(?:$|[^\p{L}])|%/iu;

/** Words of a caption that make a column no name of anybody: an address or a way to reach somebody. */
export const NO_NAME =
  /vej|adresse|postnr|postnummer|bynavn|(?:^|\W)by(?:$|\W)|e-?mail|telefon|tlf|address|postcode|city|town|phone|website|contact|kontakt|summary|zusammenfassung|resum|description|beskrivelse/iu;
