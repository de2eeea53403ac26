import type { TableSheetTexts } from '../tableSheetTexts';

export const tableSheet: TableSheetTexts = {
  rowNote: (table) => `En række er ${table.row.da}.`,
  headerNote: 'Mørk overskrift: skal udfyldes. Lys overskrift: udfyldes, når det vides.',
  required: 'Skal udfyldes.',
  prompt: (field, referred, returns) => {
    switch (field.type) {
      case 'id':
        return 'Rækkens eget id. Står kun én gang i kolonnen.';
      case 'ref':
        return `Vælg et id fra ${referred}.`;
      case 'amount':
        return `Beløb i kroner, f.eks. 22800000. Aldrig negativt; penge, der kommer tilbage, skrives i ${returns}.`;
      case 'date':
        return 'En dato, f.eks. 5-12-2024.';
      case 'year':
        return 'Et årstal, f.eks. 2024.';
      case 'count':
        return 'Et helt tal.';
      case 'number':
        return 'Et tal.';
      case 'share':
        return 'En andel fra 0 % til 100 %.';
      case 'choice':
        return `Vælg: ${(field.choices ?? []).map((choice) => choice.da[0]).join(', ')}.`;
      case 'account':
        return 'Kontoen på finansloven, f.eks. § 25.12.03.70.';
      case 'cvr':
        return 'Organisationens CVR-nummer, 8 cifre.';
      case 'text':
        return null;
    }
  },
  fieldNotes: {
    'Pools.parentId': 'Tom, når puljen ikke er en øremærkning i en anden.',
    'Pools.from': 'Første år, der må gives tilsagn.',
    'Pools.to': 'Sidste år, der må gives tilsagn.',
    'Frames.year': 'Tom: hele puljens periode.',
    'Frames.carriedIn': 'Videreført fra året før.',
    'Approvals.futureYears': 'Er der hjemmel til tilsagn i senere finansår?',
    'Projects.partOf': 'Det projekt, som tilskuddet er givet samlet under.',
    'Projects.matchBearer':
      'En organisations navn, »deltagerne« eller »ingen«. Tom: modtageren selv, når den er en kommune eller region, ellers ikke oplyst.',
    'Allocations.year': 'Det finansår, som hele beløbet belaster.',
    'Allocations.status': '»annulleret« er et tilsagn, der aldrig blev bindende.',
    'Returns.year': 'Det finansår, pengene kommer tilbage.',
    'Match.amount': 'Enten beløb, eller timer og timepris.',
    'Reports.cost': 'Forbrug siden projektets start.',
    'Savings.basis': 'Dokument og side.',
    'Savings.low': 'Årsværk ved fuld virkning.',
    'Savings.expected': 'Årsværk ved fuld virkning.',
    'Savings.high': 'Årsværk ved fuld virkning.',
    'Phasing.share': 'Andel af fuld virkning i året.',
    'Rules.pool': 'Tom: alle puljer.',
  },
  error: {
    date: 'Cellen skal rumme en dato, f.eks. 5-12-2024. Et årstal alene er ikke en dato.',
    year: 'Cellen skal rumme et helt årstal fra 1990 til 2100.',
    amount: 'Cellen skal rumme et tal i kroner på 0 eller derover, uden tekst.',
    count: 'Cellen skal rumme et helt tal på 0 eller derover.',
    number: 'Cellen skal rumme et tal på 0 eller derover, uden tekst.',
    share: 'Cellen skal rumme en andel fra 0 % til 100 %.',
  },
  choiceError: (words) => `Cellen skal rumme et af disse ord: ${words.join(', ')}.`,
  refError: (referred) => `Id'et står ikke i ${referred}. Behold det kun, hvis rækken kommer til senere.`,
};
