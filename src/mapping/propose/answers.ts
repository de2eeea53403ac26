/** Answers to questions about one sheet, by what they are about in lower case. */
export class Answers {
  private readonly used = new Set<string>();

  constructor(private readonly given: ReadonlyMap<string, string> = new Map()) {}

  get(about: string): string | undefined {
    const key = about.toLowerCase();
    if (this.given.has(key)) this.used.add(key);
    return this.given.get(key);
  }

  /** False for an answer that nobody asked for, such as one with a slip of the pen in its question. */
  isUsed(about: string): boolean {
    return this.used.has(about);
  }

  /** What is answered about single fields, `projects.title` and the like. */
  fields(): string[] {
    return [...this.given.keys()].filter((about) => /^[a-z]+\.[a-z]+(?:@\d+)?$/.test(about));
  }
}
