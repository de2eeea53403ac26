import type { ApprovalMessages } from './approval';
import type { IntegrityMessages } from './integrity';
import type { MatchMessages } from './match';
import type { PaymentMessages } from './payment';
import type { PoolMessages } from './pool';
import type { ProjectMessages } from './project';
import type { RecipientMessages } from './recipient';
import type { ReportMessages } from './report';
import type { SavingsMessages } from './savings';

/** Every message with what its words need. The words are in `src/text/da` and `src/text/en`. */
export type MessageParams = IntegrityMessages &
  PoolMessages &
  ApprovalMessages &
  RecipientMessages &
  MatchMessages &
  ProjectMessages &
  PaymentMessages &
  ReportMessages &
  SavingsMessages;

export type MessageId = keyof MessageParams;
export type Message = {
  [Id in MessageId]: { readonly id: Id; readonly params: MessageParams[Id] };
}[MessageId];
