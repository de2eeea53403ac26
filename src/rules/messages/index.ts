import type { ApprovalMessages } from './approval';
import type { IntegrityMessages } from './integrity';
import type { MatchMessages } from './match';
import type { PoolMessages } from './pool';

/** Every message with what its words need. The words are in `src/text/da` and `src/text/en`. */
export type MessageParams = IntegrityMessages & PoolMessages & ApprovalMessages & MatchMessages;

export type MessageId = keyof MessageParams;
export type Message = {
  [Id in MessageId]: { readonly id: Id; readonly params: MessageParams[Id] };
}[MessageId];
