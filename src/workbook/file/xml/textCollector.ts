import { Refusal } from '../refusal';

/** Gathers the text of one element. */
export class TextCollector {
  private collected = '';
  private open = false;

  constructor(
    private readonly part: string,
    private readonly limit: number,
  ) {}

  get isOpen(): boolean {
    return this.open;
  }

  begin(): void {
    this.open = true;
    this.collected = '';
  }

  add(text: string): void {
    if (!this.open) return;
    this.collected += text;
    if (this.collected.length > this.limit) {
      throw new Refusal('TEXT_TOO_LONG', { part: this.part, limit: this.limit });
    }
  }

  end(): string {
    this.open = false;
    return this.collected;
  }
}
