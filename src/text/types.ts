import type { ReasonId, ReasonParams } from '../ledger/answer';
import type { MessageId, MessageParams } from '../rules/messages';
import type { Format } from './format';

/** A finding in words: what is wrong, why, and what to do. */
export interface FindingWords {
  /** The fact, not the rule's name; no full stop. */
  readonly title: string;
  /** One or two short sentences. */
  readonly why: string;
  /** One sentence. */
  readonly todo: string;
}

/** The words of every message of a set of message ids. */
export type MessageTexts<Params> = {
  readonly [Id in keyof Params]: (params: Params[Id], format: Format) => FindingWords;
};

/** A rule in the catalogue. */
export interface RuleWords {
  readonly title: string;
  /** What it checks, in a sentence or two for someone who switches rules on. */
  readonly about: string;
}

export type RuleTexts = Readonly<Record<string, RuleWords>>;

export type ReasonTexts = {
  readonly [Id in ReasonId]: (params: ReasonParams[Id], format: Format) => string;
};

/** Everything that a user reads in one language. */
export interface Texts {
  readonly messages: MessageTexts<Pick<MessageParams, MessageId>>;
  readonly rules: RuleTexts;
  readonly reasons: ReasonTexts;
}
