/** Answers to questions about one sheet, by what they are about in lower case. */
export class Answers {
  constructor(private readonly given: ReadonlyMap<string, string> = new Map()) {}

  get(about: string): string | undefined {
    return this.given.get(about.toLowerCase());
  }

  /** What is answered about single fields, `projects.title` and the like. */
  fields(): string[] {
    return [...this.given.keys()].filter((about) => /^[a-z]+\.[a-z]+(?:@\d+)?$/.test(about));
  }
}
