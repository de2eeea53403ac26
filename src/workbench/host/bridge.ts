/** The host as the page with the add-in sees it: only text crosses between them. */
export interface BridgedHost {
  readonly identity: HostIdentity;
  /** Answers one request. A host that never answers leaves the promise open. */
  request(text: string): Promise<string>;
  /** Where the host sends what nobody asked for. */
  connect(send: (text: string) => void): void;
  readSettings(): ReadonlyMap<string, string>;
  writeSettings(settings: ReadonlyMap<string, string>): void;
  /** A ribbon command was completed: `event.completed()`. */
  commandCompleted(args: unknown): void;
  /** Where the host tells which ribbon button was pressed. */
  onCommand(press: (id: string, action: string, eventJson: string) => void): void;
  /** The open workbook as the bytes of a file. */
  file(): Promise<Uint8Array>;
  /** Copies of the file that are with the add-in: 1 for one more, -1 for one given back. */
  copiesChanged(by: 1 | -1): void;
}

export interface HostIdentity {
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  readonly isDark: boolean;
  /** Requirement sets, e.g. `ExcelApi` -> `1.15`. */
  readonly sets: ReadonlyMap<string, string>;
}

/** The colours of Office's dark theme, as the numbers that a host gives. */
const DARK = {
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xf5f5f5,
  controlBackgroundColor: 0x292929,
  controlForegroundColor: 0xf5f5f5,
};

type Reply = (results: SafeArray | number) => void;
type Execute = (args: readonly unknown[], reply: Reply) => void;
/** How a host hands over several values: an array that only gives itself when asked. */
interface SafeArray {
  toArray(): unknown[];
}

type CommandHandler = (event: number, args: readonly string[]) => void;

/** Legacy call by which `event.completed()` comes back. */
const COMMAND_COMPLETED = 94;
/** Legacy event by which ribbon commands are handed over. */
const COMMAND_INVOKED = 39;
/** Legacy calls by which a copy of the file is asked for, handed over in pieces, and given back. */
const FILE_COPY = { open: 77, piece: 80, close: 81 };
const SUCCEEDED = 0;
const FAILED = 5001;
/** Shared runtime (1) and custom functions (2). */
const FLAGS = 3;

/** Makes a page look like a task pane of desktop Excel. Must run before office.js does. */
export function installBridge(page: object, host: BridgedHost): void {
  const { identity } = host;
  let ribbon: CommandHandler | undefined;
  const copies = fileCopies(host);
  host.onCommand((id, action, eventJson) => ribbon?.(COMMAND_INVOKED, [id, action, eventJson]));
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${identity.uiLocale}$telemetry$$disableLogging$${FLAGS}`,
    GetLoggingAllowed: () => false,
    GetContext: () => officeContext(host),
    Execute(id: number, args: readonly unknown[], reply: Reply) {
      const copy = copies.get(id);
      if (copy) return copy(args, reply);
      if (id === COMMAND_COMPLETED) host.commandCompleted(args);
      reply(safeArray(SUCCEEDED));
    },
    RegisterEvent(id: number, _target: string, handler: CommandHandler, reply: Reply) {
      if (id === COMMAND_INVOKED) ribbon = handler;
      reply(0);
    },
    UnregisterEvent: (_id: number, _target: string, reply: Reply) => reply(0),
  };
  const bridge = {
    /** Put here by the library. */
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost(text: string) {
      void host.request(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  host.connect((text) => bridge.onMessageFromHost?.(text));
  // A page has a window.external of its own, which is only replaced by defining it anew.
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });
  Object.defineProperty(page, '_richApiNativeBridge', { value: bridge, configurable: true, writable: true });
}

function safeArray(...values: unknown[]): SafeArray {
  return { toArray: () => values };
}

/** Copies of the file by their number, as `getFileAsync` asks for them. */
function fileCopies(host: BridgedHost): ReadonlyMap<number, Execute> {
  const open = new Map<number, Uint8Array>();
  let last = 0;
  return new Map<number, Execute>([
    [
      FILE_COPY.open,
      (_args, reply) =>
        void host.file().then(
          (bytes) => {
            open.set(++last, bytes);
            host.copiesChanged(1);
            reply(safeArray(SUCCEEDED, [last, bytes.length]));
          },
          () => reply(safeArray(FAILED)),
        ),
    ],
    [
      FILE_COPY.piece,
      ([handle, offset, size], reply) => {
        const piece = open.get(Number(handle))?.subarray(Number(offset), Number(offset) + Number(size));
        reply(piece ? safeArray(SUCCEEDED, [[...piece], piece.length]) : safeArray(FAILED));
      },
    ],
    [
      FILE_COPY.close,
      ([handle], reply) => {
        const wasOpen = open.delete(Number(handle));
        if (wasOpen) host.copiesChanged(-1);
        reply(safeArray(wasOpen ? SUCCEEDED : FAILED));
      },
    ],
  ]);
}

/** What the library reads at its start, without waiting. */
function officeContext(host: BridgedHost): object {
  const { identity } = host;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'puljetjek-host',
    GetSolutionToken: () => '',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.0.0',
    GetAppUILocale: () => identity.uiLocale,
    GetAppDataLocale: () => identity.dataLocale,
    GetDocUrl: () => identity.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSupportedMatrix: () => JSON.stringify(Object.fromEntries(identity.sets)),
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(identity.isDark ? DARK : {}),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of host.readSettings()) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        host.writeSettings(new Map(keys.map((key, index) => [key, values[index] ?? ''])));
      },
      RefreshAsync: (reply: (status: number) => void) => reply(0),
    }),
  };
}
