import add from '@fluentui/svg-icons/icons/add_20_regular.svg';
import help from '@fluentui/svg-icons/icons/question_circle_20_regular.svg';
import lock from '@fluentui/svg-icons/icons/lock_closed_20_regular.svg';
import logo from '@fluentui/svg-icons/icons/table_checker_20_regular.svg';
import newWorkbook from '@fluentui/svg-icons/icons/document_add_20_regular.svg';
import open from '@fluentui/svg-icons/icons/folder_open_20_regular.svg';
import overview from '@fluentui/svg-icons/icons/data_histogram_20_regular.svg';
import save from '@fluentui/svg-icons/icons/save_20_regular.svg';
import validate from '@fluentui/svg-icons/icons/checkmark_starburst_20_regular.svg';

const DRAWINGS = { add, help, lock, logo, newWorkbook, open, overview, save, validate } as const;

/** The word beside it says the same, so the drawing is hidden from readers. */
export function icon(name: keyof typeof DRAWINGS): SVGElement {
  const svg = new DOMParser().parseFromString(DRAWINGS[name], 'image/svg+xml').documentElement;
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  return svg as unknown as SVGElement;
}

const COMMANDS = ['validate', 'newWorkbook', 'overview', 'help'] as const;

/** The drawing of a ribbon command; the add-in's own mark where it has none. */
export function commandIcon(action: string): SVGElement {
  return icon(COMMANDS.find((command) => command === action) ?? 'logo');
}
