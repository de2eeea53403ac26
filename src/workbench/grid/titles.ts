const OUTSIDE = 1_000_000;

/**
 * A table's captions and their places, as Univer asks for them; capital letters make no difference, as in Excel.
 * Univer takes an unknown caption for the column left of the table, so that is put outside every sheet.
 */
export class Titles extends Map<string, number> {
  constructor(captions: readonly string[]) {
    super();
    captions.forEach((caption, index) => this.set(caption.trim().toLowerCase(), index));
  }

  override get(caption: string): number {
    return super.get(caption.toLowerCase()) ?? OUTSIDE;
  }
}
