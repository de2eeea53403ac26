import { installBridge, type BridgedHost } from '../host/bridge';

/**
 * Runs in the pane's frame before office.js. The pane on its own, e.g. its address in a tab, has no host and would
 * wait for ever, so there the workbench is shown instead.
 */
const { excelHost } = parent as Window & { excelHost?: BridgedHost };
if (parent === window || !excelHost) location.replace('/');
else installBridge(window, excelHost);
