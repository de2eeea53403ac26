/** What travels between genuine Office.js and a desktop host: JSON, in the host's own spelling of members. */
export type Wire =
  null | boolean | number | string | readonly Wire[] | { readonly [member: string]: Wire | undefined };

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  /** Where a number is not 0, that argument is the object of this path. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Request {
  readonly id: string;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly body: Batch };
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location?: string;
  readonly HttpStatusCode: number;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Wire }[];
  readonly Error?: BatchError;
}

/** What the host tells the add-in without being asked. */
export interface PushEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Kinds of pushes. */
export const CATEGORY = { customFunction: 1, action: 2, event: 65536 } as const;

/** The user is busy in a cell: the flag of a request that would rather wait than fail. */
export const DELAY_FOR_CELL_EDIT = 64;

/** An error that Excel answers with: the code is what an add-in can rely on. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function invalidArgument(what = ''): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. ${what}`.trim(),
  );
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
}
