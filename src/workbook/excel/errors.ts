import { WorkbookError, type WorkbookTrouble } from '../port';

/**
 * What Excel's error codes mean to us. Only codes are looked at: the message is in the language of the
 * user's Excel and is worded anew by every version of it.
 */
const TROUBLES: ReadonlyMap<string, WorkbookTrouble> = new Map<string, WorkbookTrouble>([
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ItemNotFound', 'gone'],
  ['InvalidReference', 'gone'],
  ['NotImplemented', 'not-supported'],
  ['ApiNotFound', 'not-supported'],
  ['ApiNotAvailable', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
]);

/** The code of an `OfficeExtension.Error`; of anything else, the empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * The trouble that an exception stands for. `detail` is the sheet that was worked on. A code that is not
 * known means that the host answered in a way that cannot be understood.
 */
export function asWorkbookError(error: unknown, detail = ''): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = codeOf(error);
  const trouble = TROUBLES.get(code) ?? 'lost';
  const tellsCode = trouble === 'lost' || trouble === 'not-supported';
  return new WorkbookError(trouble, detail || (tellsCode ? code : ''));
}

export function isCellEdit(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

export function isTooLarge(error: unknown): boolean {
  return TROUBLES.get(codeOf(error)) === 'too-large';
}

export function isGone(error: unknown): boolean {
  return TROUBLES.get(codeOf(error)) === 'gone';
}
