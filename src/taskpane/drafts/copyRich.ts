/** A text as a document takes it, and as anything else does. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/**
 * Copies a formatted text. Where the host gives no access to the clipboard the text shown is selected, so that the
 * user's own Ctrl+C copies it, and the answer is false.
 */
export async function copyRich(text: RichText, shown: Element): Promise<boolean> {
  try {
    const blob = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(text.html, 'text/html'),
        'text/plain': blob(text.plain, 'text/plain'),
      }),
    ]);
    return true;
  } catch {
    if (copyByEvent(text)) return true;
    select(shown);
    return false;
  }
}

/** Office's own web views often refuse the clipboard to a page, and still let it fill what is being copied. */
function copyByEvent({ html, plain }: RichText): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    isFilled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && isFilled;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

function select(shown: Element): void {
  const range = document.createRange();
  range.selectNodeContents(shown);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
