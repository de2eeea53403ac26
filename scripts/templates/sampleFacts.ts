import type { FieldOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';

/** A number in the field's unit (amounts in kr.), a text, a choice by its value, a date as `2024-12-05`. */
export type Fact = number | string;

/** Rows of tables by field. */
export type Facts = { readonly [T in TableName]?: readonly Partial<Record<FieldOf<T>, Fact>>[] };

const AKTSTYKKE_85 = 'Aktstykke 85, 26. november 2024';
const AKTSTYKKE_164 = 'Aktstykke 164 (2022-23), jf. svar på FIU spørgsmål 75, 18. december 2023';
const ANSWER_75 = 'Svar på FIU spørgsmål 75, 18. december 2023';
const AWARD_2022 = 'digmin.dk, 22. december 2022: To kommuner får tilskud til at reducere CO2-udledningen';

const DOSE = 'Dosispakket Medicin';
const SKIN = 'Hudkræftsdiagnostik';
const ENTRY = 'Automatisering af manuelle dataindberetninger i klinikken';

/**
 * What has been published about tilskudspuljen for nye teknologier, and nothing else. A field that no
 * source states is left out: above all the pools' appropriation type, the frames of 2022, 2023 and
 * 2025, the grant letters' dates and the split of the 33.5 mio. kr. of aktstykke 164.
 * Texts stay in the sources' language and spelling, in the English workbook too.
 */
export const SAMPLE_FACTS: Facts = {
  Pools: [
    {
      poolId: 'NT',
      name: 'Tilskudspuljen for nye teknologier',
      account: '§ 25.12.03.70',
      from: 2022,
      to: 2025,
    },
    {
      poolId: 'NT-10Y',
      name: '10-årsplanen for ny teknologi og automatisering',
      parentId: 'NT',
      account: '§ 25.12.03.70',
      from: 2023,
      to: 2025,
    },
  ],
  Frames: [
    {
      poolId: 'NT',
      appropriation: 142_800_000,
      account: '§ 25.12.03.70',
      source: 'Aftale om finansloven for 2022, jf. aktstykke 85',
    },
    {
      poolId: 'NT-10Y',
      appropriation: 100_000_000,
      account: '§ 25.12.03.70',
      source: 'Økonomiaftalerne for 2023, jf. aktstykke 85 og svar på FIU spørgsmål 75',
    },
    {
      poolId: 'NT-10Y',
      year: 2024,
      appropriation: 40_600_000,
      account: '§ 25.12.03.70',
      source: AKTSTYKKE_85,
    },
  ],
  Approvals: [
    { approvalId: 'KLIMA-2022', year: 2022, total: 15_000_000 },
    { approvalId: 'AKT-164', year: 2023, total: 33_500_000 },
    {
      approvalId: 'AKT-85',
      requestedOn: '2024-11-26',
      approvedOn: '2024-12-05',
      year: 2024,
      account: '§ 25.12.03',
      total: 40_600_000,
      futureYears: 'yes',
    },
  ],
  ApprovalLines: [
    {
      lineId: 'KLIMA-2022-1',
      approvalId: 'KLIMA-2022',
      projectId: 'KLIMA-AARHUS',
      recipient: 'Aarhus Kommune',
      amount: 10_000_000,
      year: 2022,
    },
    {
      lineId: 'KLIMA-2022-2',
      approvalId: 'KLIMA-2022',
      projectId: 'KLIMA-HTAASTRUP',
      recipient: 'Høje-Taastrup Kommune',
      amount: 5_000_000,
      year: 2022,
    },
    {
      lineId: 'AKT-164-1',
      approvalId: 'AKT-164',
      projectId: 'AKT164-SAMLET',
      amount: 33_500_000,
      year: 2023,
    },
    {
      lineId: 'AKT-85-1',
      approvalId: 'AKT-85',
      projectId: 'RUTE-VAGT',
      recipient: 'KL',
      amount: 22_800_000,
      year: 2024,
    },
    {
      lineId: 'AKT-85-2',
      approvalId: 'AKT-85',
      projectId: 'TALE-TIL-TEKST',
      recipient: 'Københavns Kommune',
      amount: 8_500_000,
      year: 2024,
    },
    {
      lineId: 'AKT-85-3',
      approvalId: 'AKT-85',
      projectId: 'AI-KNOGLEBRUD',
      recipient: 'Danske Regioner',
      amount: 9_300_000,
      year: 2024,
    },
  ],
  Projects: [
    {
      projectId: 'KLIMA-AARHUS',
      title: 'FleetOptimiser',
      poolId: 'NT',
      recipient: 'Aarhus Kommune',
      recipientType: 'municipality',
    },
    {
      projectId: 'KLIMA-HTAASTRUP',
      poolId: 'NT',
      recipient: 'Høje-Taastrup Kommune',
      recipientType: 'municipality',
    },
    {
      projectId: 'AKT164-SAMLET',
      title: `Tre projekter med ét samlet tilskud: ${DOSE}, ${SKIN}, ${ENTRY}`,
      poolId: 'NT-10Y',
    },
    {
      projectId: 'DOSISPAKKET',
      title: DOSE,
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'MedCom',
      recipientType: 'other',
    },
    {
      projectId: 'HUDKRAEFT',
      title: SKIN,
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'Region Hovedstaden',
      recipientType: 'region',
    },
    {
      projectId: 'DATAINDBERETNING',
      title: ENTRY,
      poolId: 'NT-10Y',
      partOf: 'AKT164-SAMLET',
      recipient: 'Region Midtjylland',
      recipientType: 'region',
    },
    {
      projectId: 'RUTE-VAGT',
      title: 'Datadrevet rute- og vagtplanlægning',
      poolId: 'NT-10Y',
      recipient: 'KL',
      recipientType: 'association',
      start: '2025-01-01',
      end: '2027-12-31',
      minParticipants: 20,
      maxParticipants: 40,
    },
    {
      projectId: 'TALE-TIL-TEKST',
      title: 'Afprøvnings- og implementeringsprojekt om tale-til-tekst dokumentation på ældreområdet',
      poolId: 'NT-10Y',
      recipient: 'Københavns Kommune',
      recipientType: 'municipality',
      start: '2024-01-01',
      end: '2025-12-31',
      minParticipants: 6,
    },
    {
      projectId: 'AI-KNOGLEBRUD',
      title: 'AI til knoglebrud',
      poolId: 'NT-10Y',
      recipient: 'Danske Regioner',
      recipientType: 'association',
      start: '2024-01-01',
      end: '2027-12-31',
    },
  ],
  Allocations: [
    {
      allocationId: 'T-2022-1',
      projectId: 'KLIMA-AARHUS',
      poolId: 'NT',
      approvalId: 'KLIMA-2022',
      year: 2022,
      amount: 10_000_000,
      source: AWARD_2022,
      status: 'committed',
    },
    {
      allocationId: 'T-2022-2',
      projectId: 'KLIMA-HTAASTRUP',
      poolId: 'NT',
      approvalId: 'KLIMA-2022',
      year: 2022,
      amount: 5_000_000,
      source: `${AWARD_2022} (udregnet: 15 mio. kr. i alt minus 10 mio. kr. til Aarhus Kommune)`,
      status: 'committed',
    },
    {
      allocationId: 'T-2023-1',
      projectId: 'AKT164-SAMLET',
      poolId: 'NT-10Y',
      approvalId: 'AKT-164',
      year: 2023,
      amount: 33_500_000,
      source: AKTSTYKKE_164,
      status: 'committed',
    },
    {
      allocationId: 'T-2024-1',
      projectId: 'RUTE-VAGT',
      poolId: 'NT-10Y',
      approvalId: 'AKT-85',
      year: 2024,
      amount: 22_800_000,
      source: AKTSTYKKE_85,
      status: 'committed',
    },
    {
      allocationId: 'T-2024-2',
      projectId: 'TALE-TIL-TEKST',
      poolId: 'NT-10Y',
      approvalId: 'AKT-85',
      year: 2024,
      amount: 8_500_000,
      source: AKTSTYKKE_85,
      status: 'committed',
    },
    {
      allocationId: 'T-2024-3',
      projectId: 'AI-KNOGLEBRUD',
      poolId: 'NT-10Y',
      approvalId: 'AKT-85',
      year: 2024,
      amount: 9_300_000,
      source: AKTSTYKKE_85,
      status: 'committed',
    },
  ],
  // The aktstykke spells it Århus Kommune, the award of 2022 Aarhus Kommune; both are kept.
  Participants: ['Københavns Kommune', 'Århus Kommune', 'Aalborg Kommune'].map((organisation) => ({
    projectId: 'TALE-TIL-TEKST',
    organisation,
    type: 'municipality',
    named: 'yes',
  })),
  Savings: [
    {
      savingId: 'DOSISPAKKET-1',
      projectId: 'DOSISPAKKET',
      basis: 'Muusmann, omtalt 25. maj 2023: ca. 600 årsværk, senere op til 900',
      expected: 600,
      high: 900,
    },
  ],
  Rules: [
    {
      ruleId: 'match-ratio',
      pool: 'NT',
      severity: 'off',
      source: `${ANSWER_75}: aftalen om egne midler gælder de 100 mio. kr. til 10-årsplanen`,
    },
    { ruleId: 'match-ratio', pool: 'NT-10Y', value: 1, base: 'grant', source: ANSWER_75 },
  ],
};
