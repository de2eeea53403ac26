import { Book } from './book';
import { installBridge, type BridgedHost, type HostIdentity } from './bridge';
import { CallBroker, type OfferedFunction } from './calls';
import { EventHub } from './events';
import { Faults } from './faults';
import type { Grid } from './grid';
import { interpret } from './interpreter';
import { Mirror } from './mirror';
import { Model } from './model';
import { rangeObject } from './objects/range';
import { servicesOf, type AddinState } from './objects/services';
import { workbookObject } from './objects/workbook';
import { addressText } from './place';
import {
  ACTION,
  CATEGORY,
  DELAY_FOR_CELL_EDIT,
  HostError,
  PATH,
  accessDenied,
  type Action,
  type Batch,
  type BatchResult,
  type PushEntry,
  type Request,
} from './wire';

/** What the host says it can do. The runtime of @microsoft/office-js 1.1.110 knows ExcelApi up to 1.15. */
const SETS = new Map([
  ['ExcelApi', '1.15'],
  ['CustomFunctions', '1.9'],
  ['CustomFunctionsRuntime', '1.4'],
  ['SharedRuntime', '1.2'],
  ['SharedRuntimeInternal', '1.2'],
  ['RibbonApi', '1.2'],
  ['AddinCommands', '1.1'],
  ['DialogApi', '1.2'],
  ['CustomXmlParts', '1.1'],
  ['Settings', '1.1'],
  ['DelayForCellEdit', '1.1'],
]);

const VISIBILITY_EVENT = 65539;
const ACTION_INVOKED = 1000;

export interface HostOptions {
  readonly uiLocale?: string;
  readonly dataLocale?: string;
  /** Whether Office's theme is a dark one. */
  readonly isDark?: boolean;
  /** Requirement sets other than the usual; an empty version takes one away. */
  readonly sets?: ReadonlyMap<string, string>;
}

/**
 * A small stand-in for desktop Excel behind the genuine Office.js. It knows what this add-in needs of Excel and
 * answers NotImplemented to all else; `missing` lists what was asked for in vain, `troubles` its own faults.
 */
export class ExcelHost implements BridgedHost {
  readonly identity: HostIdentity;
  readonly book: Book;
  readonly model: Model;
  readonly faults = new Faults();
  readonly calls: CallBroker;
  readonly events: EventHub;
  /** Members that the add-in asked for and the host does not know. Empty, or a test should fail. */
  readonly missing: string[] = [];
  /** Exceptions of the host itself. Empty, or the host is wrong. */
  readonly troubles: unknown[] = [];
  /** Answers of ribbon commands: what came with `event.completed()`. */
  readonly completedCommands: unknown[] = [];
  readonly addin: AddinState = { visibility: 'Visible', startState: 'None', ribbonUpdates: [] };
  private send: (text: string) => void = () => undefined;
  private pressButton: (id: string, action: string, eventJson: string) => void = () => undefined;
  /** Copies of the file that the add-in has not given back. */
  openCopies = 0;
  private copy = (): Promise<Uint8Array> => Promise.reject(new HostError('GeneralException', 'no file'));
  private readonly pushes: PushEntry[] = [];
  private readonly services;
  private last: Promise<unknown> = Promise.resolve();
  private isInBatch = false;

  constructor(
    readonly grid: Grid,
    options: HostOptions = {},
  ) {
    const sets = new Map([...SETS, ...(options.sets ?? [])].filter(([, version]) => version !== ''));
    const { uiLocale = 'da-DK', dataLocale = uiLocale, isDark = false } = options;
    this.identity = { uiLocale, dataLocale, documentUrl: 'C:\\Puljer\\Workbook.xlsx', isDark, sets };
    this.book = new Book(grid);
    this.events = new EventHub((entry) => this.push([entry]));
    this.calls = new CallBroker((entries) => this.push(entries));
    this.model = new Model(this.book, this.events);
    this.services = servicesOf({
      calls: this.calls,
      state: this.addin,
      visibilityChanged: (visibility) =>
        this.push([
          {
            messageCategory: CATEGORY.event,
            messageType: VISIBILITY_EVENT,
            targetId: '',
            message: JSON.stringify({ visibility }),
          },
        ]),
    });
    const mirror = new Mirror(this.model, () => this.isInBatch);
    grid.onChange((change) => mirror.changed(change));
  }

  /** Where a workbook is shown that the add-in opens besides this one. */
  onNewWorkbook(show: (bytes: Uint8Array) => void): void {
    this.model.openNew = show;
  }

  /** How a copy of the workbook's file is made, which the host without a file cannot. */
  onFile(copy: () => Promise<Uint8Array>): void {
    this.copy = copy;
  }

  file(): Promise<Uint8Array> {
    return this.copy();
  }

  copiesChanged(by: 1 | -1): void {
    this.openCopies += by;
  }

  /** Connects a page with this host. Must run before the page loads office.js. */
  attach(page: object): void {
    installBridge(page, this);
  }

  /** Offers the add-in's custom functions to the grid, as Excel does after reading functions.json. */
  offerFunctions(functions: readonly OfferedFunction[]): void {
    this.calls.functions = functions;
    this.grid.useFunctions(
      functions.map(({ name }) => name),
      this.calls.answerCalls,
    );
  }

  /** What a user types, or another program writes, into cells. */
  type(
    sheet: string,
    row: number,
    column: number,
    values: readonly (readonly (number | string | boolean)[])[],
  ): void {
    const range = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    this.model.write({ sheet: this.book.sheet(sheet), range }, values);
  }

  /** The user presses a button of the ribbon. */
  press(action: string, control = action, id = 'command'): void {
    this.pressButton(id, action, JSON.stringify({ source: { id: control } }));
  }

  /** Runs an action of the add-in, as a keyboard shortcut does. */
  invokeAction(name: string): void {
    this.push([
      {
        messageCategory: CATEGORY.action,
        messageType: ACTION_INVOKED,
        targetId: '',
        message: JSON.stringify([name, '{}']),
      },
    ]);
  }

  /** Settles when requests are answered and what they caused was handed over. */
  async idle(): Promise<void> {
    let seen: unknown;
    while (seen !== this.last) {
      seen = this.last;
      await seen;
      await this.settledOrAsking();
      await nextTask();
      await nextTask();
    }
  }

  connect(send: (text: string) => void): void {
    this.send = send;
  }

  onCommand(press: (id: string, action: string, eventJson: string) => void): void {
    this.pressButton = press;
  }

  commandCompleted(args: unknown): void {
    this.completedCommands.push(args);
  }

  readSettings(): ReadonlyMap<string, string> {
    return this.book.settings;
  }

  writeSettings(settings: ReadonlyMap<string, string>): void {
    if (this.faults.refusesSettings) throw accessDenied();
    this.book.settings.clear();
    for (const [key, value] of settings) this.book.settings.set(key, value);
  }

  /** One request after another, as they came. Always answers, unless told to be silent. */
  request(text: string): Promise<string> {
    const { id, flags } = JSON.parse(text) as Request;
    if (this.faults.cellEdit && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      return this.faults.editEnded().then(() => this.request(text));
    }
    const answered = this.last.then(() => this.answer(text)).catch((error: unknown) => this.refusal(error));
    this.last = answered;
    return answered.then((message) =>
      message === null ? new Promise<never>(() => undefined) : JSON.stringify({ id, type: 2, message }),
    );
  }

  private refusal(error: unknown): object {
    if (!(error instanceof HostError)) this.troubles.push(error);
    const [code, message, status] =
      error instanceof HostError
        ? [error.code, error.message, error.httpStatusCode]
        : ['GeneralException', String(error), 500];
    return { statusCode: status, headers: {}, body: { error: { code, message } } };
  }

  /** The message that answers a request; null where none ever comes. */
  private async answer(text: string): Promise<object | null> {
    const { message } = JSON.parse(text) as Request;
    const batch = message.body;
    // The runtime's own batches, with which it hands over what functions answered, name the workbook too.
    const kinds = Object.values(batch.ObjectPaths).map(({ ObjectPathType }) => ObjectPathType);
    const touchesWorkbook =
      !kinds.includes(PATH.service) && (kinds.includes(PATH.root) || kinds.includes(PATH.reference));
    if (touchesWorkbook && text.length > this.faults.payloadLimit) throw tooLarge('Request');
    let result: BatchResult;
    try {
      const silence = touchesWorkbook && !isTidying(batch) ? await this.faults.strike() : undefined;
      if (silence === 'unanswered') return null;
      this.isInBatch = true;
      result = await interpret(batch, {
        root: () => workbookObject({ model: this.model }),
        service: this.services,
        reference: (id) => rangeObject(this.model.rangeByReference(id)),
        beforeQuery: () => this.settledOrAsking(),
        onFault: (error) => this.troubles.push(error),
        onMissing: (member) => this.missing.push(member),
      });
      if (silence === 'answer-lost') return null;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message: words, httpStatusCode } = error;
      result = {
        Results: [],
        Error: { Code: code, Message: words, ActionIndex: 0, Location: '', HttpStatusCode: httpStatusCode },
      };
    } finally {
      this.model.flushHighlights();
      this.isInBatch = false;
    }
    if (touchesWorkbook && JSON.stringify(result).length > this.faults.payloadLimit)
      throw tooLarge('Response');
    return { statusCode: 200, headers: {}, body: result };
  }

  /** Results of native formulas are there at once in Excel, those of custom functions are not. */
  private async settledOrAsking(): Promise<void> {
    await Promise.race([this.grid.settled(), this.calls.whenPending()]);
  }

  /** Goes out in a task of its own, together with whatever else happens until then. */
  private push(entries: readonly PushEntry[]): void {
    if (this.pushes.length === 0) setTimeout(() => this.flush(), 0);
    this.pushes.push(...entries);
  }

  private flush(): void {
    const entries = this.pushes.splice(0);
    if (entries.length > 0) this.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Where the selection stands, e.g. `Facts!B4`. */
  get selected(): string {
    return addressText(this.book.active.name, this.book.selection);
  }
}

/** After Excel.run the client lets go of its ranges in a batch of its own, which nobody means by "the next sync". */
function isTidying({ Actions }: Batch): boolean {
  const done = Actions.filter(({ ActionType }) => ActionType === ACTION.method);
  return done.length > 0 && done.length === Actions.length - pathsOnly(Actions) && done.every(isRelease);
}

function pathsOnly(actions: readonly Action[]): number {
  return actions.filter(({ ActionType }) => ActionType === ACTION.instantiate || ActionType === ACTION.trace)
    .length;
}

function isRelease({ Name }: Action): boolean {
  return Name === '_RemoveReference' || Name === '_RemoveAllReferences';
}

function tooLarge(which: 'Request' | 'Response'): HostError {
  return new HostError(
    `${which}PayloadSizeLimitExceeded`,
    `The ${which.toLowerCase()} payload size has exceeded the limit.`,
    413,
  );
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
