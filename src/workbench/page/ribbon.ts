import { button } from './dom';
import type { Language } from '../../text/language';
import { commandIcon } from './icons';

interface Command {
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly tip: string;
}

/** The buttons that the add-in's manifest asks for, in the manifest's own words. */
export function ribbonButtons(
  manifest: string,
  language: Language,
  press: (action: string, id: string) => void,
): readonly HTMLButtonElement[] {
  return commandsOf(new DOMParser().parseFromString(manifest, 'application/xml'), language).map((command) => {
    const made = button(
      command.label,
      'command',
      () => press(command.action, command.id),
      commandIcon(command.action),
    );
    made.title = command.tip;
    return made;
  });
}

function commandsOf(manifest: XMLDocument, language: Language): readonly Command[] {
  const resources = new Map(
    [...manifest.getElementsByTagName('bt:String')].map((one) => [one.getAttribute('id'), one] as const),
  );
  const words = (control: Element, part: string): string => {
    const resource = resources.get(control.getElementsByTagName(part)[0]?.getAttribute('resid') ?? '');
    const danish = resource?.querySelector('[Locale="da-DK"]')?.getAttribute('Value');
    return (language === 'da' ? danish : undefined) ?? resource?.getAttribute('DefaultValue') ?? '';
  };
  return [...manifest.getElementsByTagName('Control')].map((control) => ({
    id: control.getAttribute('id') ?? '',
    action: control.getElementsByTagName('FunctionName')[0]?.textContent ?? '',
    label: words(control, 'Label'),
    tip: words(control, 'Description'),
  }));
}
