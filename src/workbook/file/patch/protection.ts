import { likePrefix } from './splices';
import type { Edit } from './packageEdit';
import { childOf } from './workbookEdit';

/** What may stand after the protection in a worksheet part. */
const AFTER_PROTECTION = [
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Widths and heights may be changed, so that a long text can be read. */
export const SHEET_PROTECTION =
  'sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"';

/** Protects a worksheet's cells, without a password: nobody is locked out, and nothing is changed by mistake. */
export const protectSheet: Edit = (root, splices) => {
  if (childOf(root, 'sheetProtection') === undefined)
    splices.insertChild(root, `<${likePrefix(root, SHEET_PROTECTION)}/>`, AFTER_PROTECTION);
};
