import { defineType, type HostObject } from '../hostType';
import type { Wire } from '../wire';
import type { CallBroker } from '../calls';

/** What an add-in has told its host about itself, for a test to look at. */
export interface AddinState {
  visibility: string;
  startState: string;
  readonly ribbonUpdates: Wire[];
}

interface ServicesSelf {
  readonly calls: CallBroker;
  readonly state: AddinState;
  /** Sends that the pane was shown or hidden. */
  readonly visibilityChanged: (visibility: string) => void;
}

const customFunctions = defineType<ServicesSelf>({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ calls }) => calls.ready(),
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    SetInvocationArrayResults: ({ calls }, args) => calls.results(args.wire(0)),
  },
});

const runtimeService = defineType<ServicesSelf>({
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState(self, args) {
      self.state.visibility = args.text(0);
      self.visibilityChanged(self.state.visibility === 'Visible' ? 'Visible' : 'Hidden');
    },
    GetAppRuntimeState: ({ state }) => state.visibility,
  },
});

const persistenceService = defineType<ServicesSelf>({
  name: 'AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState: ({ state }, args) => void (state.startState = args.text(0)),
    GetAppRuntimeStartState: ({ state }) => state.startState,
  },
});

interface ControlSelf {
  readonly id: string;
  readonly state: AddinState;
}

const controlObject: (self: ControlSelf) => HostObject = defineType<ControlSelf>({
  name: 'RibbonControl',
  properties: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: () => true,
      set: ({ id, state }, enabled) => void state.ribbonUpdates.push({ id, enabled }),
    },
  },
  methods: {
    SetVisibility: ({ id, state }, args) => void state.ribbonUpdates.push({ id, visible: args.flag(0) }),
  },
});

const dynamicRibbon = defineType<ServicesSelf>({
  name: 'DynamicRibbon',
  methods: {
    GetTab: ({ state }, args) => controlObject({ id: args.text(0), state }),
    GetButton: ({ state }, args) => controlObject({ id: args.text(0), state }),
    ExecuteRequestUpdate: ({ state }, args) => {
      const update = args.wire(0);
      state.ribbonUpdates.push(typeof update === 'string' ? (JSON.parse(update) as Wire) : update);
      return null;
    },
  },
});

const internalService = defineType<ServicesSelf>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** The services of the runtime by their full type names. */
export function servicesOf(self: ServicesSelf): (name: string) => HostObject | undefined {
  const services = new Map([
    ['Microsoft.ExcelServices.CustomFunctions', customFunctions],
    ['Microsoft.AppRuntime.AppRuntimeService', runtimeService],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', persistenceService],
    ['Microsoft.DynamicRibbon.DynamicRibbon', dynamicRibbon],
    ['Microsoft.InternalService.AddinInternalService', internalService],
  ]);
  return (name) => services.get(name)?.(self);
}
