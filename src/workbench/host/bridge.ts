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

type Reply = (results: readonly unknown[] | number) => void;
type CommandHandler = (event: number, args: readonly string[]) => void;

/** Legacy call by which `event.completed()` comes back. */
const COMMAND_COMPLETED = 94;
/** Legacy event by which ribbon commands are handed over. */
const COMMAND_INVOKED = 39;
/** Shared runtime (1) and custom functions (2). */
const FLAGS = 3;

/** Makes a page look like a task pane of desktop Excel. Must run before office.js does. */
export function installBridge(page: object, host: BridgedHost): void {
  const { identity } = host;
  let ribbon: CommandHandler | undefined;
  host.onCommand((id, action, eventJson) => ribbon?.(COMMAND_INVOKED, [id, action, eventJson]));
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${identity.uiLocale}$telemetry$$disableLogging$${FLAGS}`,
    GetLoggingAllowed: () => false,
    GetContext: () => officeContext(host),
    Execute(id: number, args: unknown, reply: Reply) {
      if (id === COMMAND_COMPLETED) host.commandCompleted(args);
      reply([0]);
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
