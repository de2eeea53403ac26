import type { TemplateText } from './text';

export const ENGLISH: TemplateText = {
  readMe: {
    sheet: 'Read me',
    title: {
      empty: 'Puljetjek: workbook for a grant pool',
      sample: 'Puljetjek: sample with tilskudspuljen for nye teknologier',
      training: 'Puljetjek: training workbook',
    },
    lines: [
      'The workbook follows a grant pool from appropriation to final report. Each sheet holds one table.',
      'Pools, Frames, Projects and Allocations (green tabs) are needed. The other sheets are used as the need arises.',
      'Dark header: must be filled in every row. Light header: filled when it is known.',
      'New rows are typed just below the table, which then grows. Columns of your own can be added.',
      'An empty cell means not stated. 0 means zero.',
      'Amounts are in kroner with øre and never negative. Money that comes back is a row in Returns.',
      'A commitment is charged to its finance year with the whole amount, whenever it is paid.',
      'In Frames an empty finance year means the whole period of the pool.',
      'The names of the tables (Pools, Frames and so on) must not be changed. Captions can be Danish or English.',
      'On Overview the cell named Ledger reads all tables. The formulas of Puljetjek take it as their first argument.',
      'Key figures shows the figures of each pool, year by year, open deadlines and match, with charts.',
      'Rules about deadlines need the name CutOff, which is not set: choose Formulas, Name Manager, New, and let CutOff refer to a cell with the date.',
      'Without the add-in Puljetjek everything can be read and filled in, but the formulas do not compute.',
    ],
    sampleHeading: 'The sample',
    sampleLines: [
      'The figures are the published ones. What the sources do not state is left empty: the appropriation type, the frames of 2022, 2023 and 2025, the dates of the commitments and the split of the DKK 33.5 million of aktstykke 164.',
      'The DKK 5 million to Høje-Taastrup Kommune is computed: DKK 15 million in all less DKK 10 million to Aarhus Kommune.',
      'Names, titles and sources are in Danish, as in the documents.',
    ],
    sourcesHeading: 'Sources',
    sources: [
      'Aktstykke 85, Digitaliseringsministeriet, 26 November 2024, approved by the Finance Committee on 5 December 2024',
      'Reply to the Finance Committee’s question no. 75 (Alm. del), the Minister for Finance, 18 December 2023',
      'Aktstykke 164 (2022-23), as quoted in the reply to question 75',
      'digmin.dk, 22 December 2022: “To kommuner får tilskud til at reducere CO2-udledningen”',
      'digst.dk: “Tilskudspulje for nye teknologier”',
      'itchefer.dk, 25 May 2023: “Op til 900 sygeplejersker” (the potential of dosispakket medicin)',
    ],
  },
  overview: {
    sheet: 'Overview',
    note: 'The formulas compute when the add-in Puljetjek is loaded. Otherwise the values last saved are shown.',
    ledger: 'Ledger',
    ledgerValue: 'Puljetjek: computed again when the add-in is loaded',
    ledgerNote: 'Reads all tables. The name Ledger is the first argument of the other formulas.',
    headings: ['Question', 'Answer', 'Formula', 'Note'],
    unknownHeading: 'A fact is missing here, so the answer is #N/A and not 0',
    examplesHeading: 'Examples of formulas',
    examplesNote:
      'Type the formula in an empty cell, with the pool’s and the project’s own ID for P1 and X1.',
    questions: {
      remainingYear: ['Remaining in NT-10Y in 2024', 'DKK 40.6 − 22.8 − 8.5 − 9.3 million'],
      remainingEarmark: ['Remaining in NT-10Y, whole period', 'DKK 100 − 33.5 − 40.6 million'],
      remainingPool: ['Remaining in NT, whole period', 'DKK 142.8 − 15 − 33.5 − 40.6 million'],
      unearmarked: ['Remaining in NT outside the earmark', 'DKK 142.8 − 100 − 15 million'],
      match: ['Match required, TALE-TIL-TEKST', 'The same amount as the grant'],
      bearer: ['Who bears the match, TALE-TIL-TEKST', 'The recipient is a municipality'],
      noFrame: ['Remaining in NT in 2024', 'NT itself has no frame for 2024'],
      grantedTogether: ['Committed to HUDKRAEFT', 'Granted together as AKT164-SAMLET'],
      bearerUnknown: ['Match required, RUTE-VAGT', 'Who bears the match is not stated'],
      noPotential: ['Cost per FTE, TALE-TIL-TEKST', 'No potential is stated'],
    },
    examples: [
      ['Remaining in a pool in a finance year', '=PULJE.POOL_REMAINING(Ledger,"P1",2024)'],
      ['Remaining in a pool, whole period', '=PULJE.POOL_REMAINING(Ledger,"P1")'],
      ['Committed to a project', '=PULJE.PROJECT_COMMITTED(Ledger,"X1")'],
      ['Match required of a project', '=PULJE.MATCH_REQUIRED(Ledger,"X1")'],
      ['FTE in a year, expected', '=PULJE.SAVING_FTE(Ledger,"X1",2026)'],
    ],
  },
  keyFigures: {
    sheet: 'Key figures',
    unknown: [
      '#N/A: a fact is missing, e.g. the frame of the year. #VALUE!: a cell cannot be read. Select the cell and open Why in the pane to see which.',
      '#NAME?: the add-in is not loaded, or the program is not Excel.',
    ],
    columns: [
      'Frame',
      'Committed',
      'Reusable returns',
      'Remaining',
      'Share committed',
      'Paid',
      'Outstanding',
      'Annulled',
    ],
    unit: 'DKK',
    pools: {
      heading: 'Pools and earmarks, whole period (DKK)',
      pool: 'Pool ID',
      name: 'Name',
      limit: (rows) => [
        `Shows the first ${rows} rows of Pools. The figures of a pool include its earmarks, so pools are not to be added up.`,
        `NB: Pools has more than ${rows} rows. Only the first ${rows} are shown here and in the chart.`,
      ],
    },
    years: {
      heading: 'Year by year (DKK)',
      pool: 'Choose a pool',
      choose: 'Choose the pool or earmark that the table and the chart are to show.',
      year: 'Finance year',
      limit: (rows) => [
        `Shows up to ${rows} finance years, from the first in the tables.`,
        `NB: There are finance years after the ${rows} that are shown here and in the chart.`,
      ],
    },
    deadlines: {
      heading: 'Open deadlines',
      note: 'A deadline is open when the day of receipt or payment is empty. Today’s date plays no part.',
      what: 'What',
      open: 'Number open',
      first: 'First deadline',
      reports: 'Reports not received',
      payments: 'Payments not made',
    },
    match: {
      heading: 'Match by project (DKK)',
      project: 'Project ID',
      title: 'Title',
      required: 'Required',
      pledged: 'Pledged',
      missing: 'Missing',
      limit: (rows) => [
        `Shows the first ${rows} rows of Projects.`,
        `NB: Projects has more than ${rows} rows. Copy the last row downwards to see more.`,
      ],
    },
    charts: {
      pools: {
        title: 'Committed, paid and remaining by pool',
        alt: 'Column chart of what is committed, paid and remaining in DKK for each pool. The figures are in the table above.',
        categoryTitle: 'Pool',
      },
      years: {
        title: 'Frame and commitments by finance year in the chosen pool',
        alt: 'Column chart of the frame and the commitments in DKK for each finance year of the chosen pool. The figures are in the table below.',
        categoryTitle: 'Finance year',
      },
    },
  },
  training: {
    mark: 'practice, invented',
    heading: 'The exercise',
    lines: [
      'The pool, the organisations and all figures are invented. Use nothing of it in a real pool.',
      'Every table is filled. There are nine faults, one of each kind that Puljetjek knows. Choose Validate in the pane, or type puljetjek check FILE, and mend them one by one.',
      'The nine are in: Frames (the frame of a year), Approvals (the sum of the lines), Projects (the recipient’s type, and the participants), Match (what is required), Payments (a number typed as text, and a payment above the commitment), Reports (the approved amount) and Savings (the estimates).',
      'A tenth finding is waived with a reason in Waivers. Once the basis of G-2 in Savings is stated there is nothing left to waive.',
      'Rules about deadlines are not run, because the name CutOff is not set.',
    ],
    unknownHeading:
      'A cell cannot be read here, or a fact is missing, so the answer is an error value and not 0',
    questions: {
      remainingYear: ['Remaining in OEV-D in 2024', 'DKK 3,999,999 − 4,000,000'],
      remaining: ['Remaining in OEV, whole period', 'DKK 20,000,000 + 50,000 − 10,999,000'],
      unearmarked: ['Remaining in OEV outside the earmark', 'DKK 20 − 12 − 3.999 million'],
      approval: ['Left of the approval OEV-A2', 'DKK 5,000,000 − 4,999,000'],
      matchGap: ['Match that is missing in JOURNAL', 'DKK 1,500,000 − 1,499,999'],
      fte: ['FTE freed in 2026, SENSOR', '10 FTE, 50% phased in'],
      cost: ['Cost per FTE, SENSOR', 'DKK 5,000,000 / 10 FTE'],
      paid: ['Paid in OEV', 'An amount is typed as text'],
      noPhasing: ['FTE freed in 2026, SKAERM', 'The phase-in is not stated'],
    },
  },
  rowNote: (table) => `One row is ${table.row.en}.`,
  headerNote: 'Dark header: must be filled. Light header: filled when it is known.',
  pageFooter: 'Page &P of &N',
  required: 'Must be filled.',
  prompt: (field, referred, returns) => {
    switch (field.type) {
      case 'id':
        return 'The row’s own ID. Stands once in the column.';
      case 'ref':
        return `Choose an ID from ${referred}.`;
      case 'amount':
        return `Amount in kroner, e.g. 22800000. Never negative; money that comes back goes in ${returns}.`;
      case 'date':
        return 'A date, e.g. 5 Dec 2024.';
      case 'year':
        return 'A year, e.g. 2024.';
      case 'count':
        return 'A whole number.';
      case 'number':
        return 'A number.';
      case 'share':
        return 'A share from 0% to 100%.';
      case 'choice':
        return `Choose: ${(field.choices ?? []).map((choice) => choice.en[0]).join(', ')}.`;
      case 'account':
        return 'The account in the finance act, e.g. § 25.12.03.70.';
      case 'cvr':
        return 'The organisation’s CVR number, 8 digits.';
      case 'text':
        return null;
    }
  },
  fieldNotes: {
    'Pools.parentId': 'Empty when the pool is not an earmark inside another.',
    'Pools.from': 'First year in which commitments may be made.',
    'Pools.to': 'Last year in which commitments may be made.',
    'Frames.year': 'Empty: the whole period of the pool.',
    'Frames.carriedIn': 'Carried in from the year before.',
    'Approvals.futureYears': 'Is there authority for commitments in later finance years?',
    'Projects.partOf': 'The project under which the grant was given together.',
    'Projects.matchBearer':
      'An organisation’s name, “participants” or “none”. Empty: the recipient itself when it is a municipality or a region, otherwise not stated.',
    'Allocations.year': 'The finance year that the whole amount is charged to.',
    'Allocations.status': '“cancelled” is a commitment that never became binding.',
    'Returns.year': 'The finance year in which the money comes back.',
    'Match.amount': 'Either an amount, or hours and an hourly rate.',
    'Reports.cost': 'Expenditure since the start of the project.',
    'Savings.basis': 'Document and page.',
    'Savings.low': 'FTE at full implementation.',
    'Savings.expected': 'FTE at full implementation.',
    'Savings.high': 'FTE at full implementation.',
    'Phasing.share': 'Share of the full effect in the year.',
    'Rules.pool': 'Empty: all pools.',
  },
  error: {
    date: 'The cell must hold a date, e.g. 5 Dec 2024. A year alone is not a date.',
    year: 'The cell must hold a whole year from 1990 to 2100.',
    amount: 'The cell must hold a number in kroner, 0 or above, without text.',
    count: 'The cell must hold a whole number, 0 or above.',
    number: 'The cell must hold a number, 0 or above, without text.',
    share: 'The cell must hold a share from 0% to 100%.',
  },
  choiceError: (words) => `The cell must hold one of these words: ${words.join(', ')}.`,
  refError: (referred) => `The ID is not in ${referred}. Keep it only if the row is added later.`,
};
