/// <reference types="office-js" />
import { WorkbookError } from '../port';
import type { Patience } from './inExcel';

/** The answer of one call of the older half of Office.js, which always comes or is given up. */
export function olderAnswer<T>(
  { timer, answerWithin }: Patience,
  ask: (done: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = timer.after(answerWithin, () => reject(new WorkbookError('lost')));
    ask((result) => {
      stop();
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new WorkbookError('lost', String(result.error.code)));
    });
  });
}
