import error from '@fluentui/svg-icons/icons/dismiss_circle_16_filled.svg';
import info from '@fluentui/svg-icons/icons/info_16_filled.svg';
import warning from '@fluentui/svg-icons/icons/warning_16_filled.svg';
import waived from '@fluentui/svg-icons/icons/comment_checkmark_16_regular.svg';
import passed from '@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg';
import outOfDate from '@fluentui/svg-icons/icons/clock_16_regular.svg';
import goTo from '@fluentui/svg-icons/icons/target_arrow_16_regular.svg';
import undo from '@fluentui/svg-icons/icons/arrow_undo_16_regular.svg';
import again from '@fluentui/svg-icons/icons/arrow_clockwise_16_regular.svg';
import highlight from '@fluentui/svg-icons/icons/highlight_16_regular.svg';
import closed from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg';
import opened from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg';
import previous from '@fluentui/svg-icons/icons/chevron_left_16_regular.svg';
import upwards from '@fluentui/svg-icons/icons/chevron_up_16_regular.svg';
import cancel from '@fluentui/svg-icons/icons/dismiss_16_regular.svg';
import stays from '@fluentui/svg-icons/icons/lock_closed_16_regular.svg';
import help from '@fluentui/svg-icons/icons/question_circle_16_regular.svg';

const FILES = {
  error,
  warning,
  info,
  waived,
  passed,
  outOfDate,
  goTo,
  undo,
  again,
  highlight,
  closed,
  opened,
  previous,
  next: closed,
  upwards,
  cancel,
  stays,
  help,
} as const;

export type IconName = keyof typeof FILES;

/** Size and shapes of an icon, from the text of its file: the page's policy and ours let no markup in. */
function shapesOf(file: string): { size: string; paths: string[] } {
  return {
    size: / width="(\d+)"/.exec(file)?.[1] ?? '16',
    paths: [...file.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path),
  };
}

/** An icon beside the word that says the same, and so hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return <Drawn name={name} file={FILES[name]} />;
}

/** The same, of a file that only one view needs. */
export function Drawn({ name, file }: { readonly name: string; readonly file: string }) {
  const { size, paths } = shapesOf(file);
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      aria-hidden="true"
    >
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
