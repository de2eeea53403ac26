import { NoAnswer } from '../../ledger/answer';
import type { Ore } from '../../ledger/money';
import type { Known, PoolFigures } from '../../functions/overview';

/** Patterns of the bars: hatch is what is left, and what is missing. Once in a view. */
export function Patterns() {
  return (
    <svg class="hidden" width="0" height="0" aria-hidden="true">
      <defs>
        {['rest', 'missing'].map((name) => (
          <pattern
            key={name}
            id={`hatch-${name}`}
            class={`hatch ${name}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" />
            <line x1="0" y1="0" x2="0" y2="4" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

const HEIGHT = 12;

interface BarProps {
  readonly figures: PoolFigures;
  /** What the whole width stands for, in øre. */
  readonly scale: number;
  /** The same numbers in words. */
  readonly name: string;
}

/** Committed and what is left of the frame; open to the right where no frame is stated. */
export function PoolBar({ figures: { budget, committed, remaining }, scale, name }: BarProps) {
  const at = (ore: number): number => (scale > 0 ? (Math.min(Math.max(0, ore), scale) / scale) * 100 : 0);
  const used = oreOf(committed);
  const left = oreOf(remaining);
  const frame = oreOf(budget);
  const taken = at(used ?? 0);
  return (
    <svg class="bar" width="100%" height={HEIGHT} role="img" aria-label={name}>
      {used !== null && left !== null && left < 0 && frame !== null ? (
        <>
          <rect class="committed" width={`${at(used + left)}%`} height={HEIGHT} />
          <rect
            class="above"
            x={`${at(used + left)}%`}
            width={`${taken - at(used + left)}%`}
            height={HEIGHT}
          />
          <rect class="frame-mark" x={`${at(used + left)}%`} width="2" height={HEIGHT} />
        </>
      ) : (
        used !== null && <rect class="committed" width={`${taken}%`} height={HEIGHT} />
      )}
      {left !== null && left > 0 && (
        <rect
          class="rest"
          fill="url(#hatch-rest)"
          x={`${taken}%`}
          y="0.5"
          width={`${at(left)}%`}
          height={HEIGHT - 1}
        />
      )}
      {left === null && <Open from={taken} />}
    </svg>
  );
}

/** Dashed, and open to the right: how far it goes is not known. */
function Open({ from }: { readonly from: number }) {
  return (
    <g class="open">
      <line x1={`${from}%`} x2={`${from}%`} y1="0" y2={HEIGHT} />
      <line x1={`${from}%`} x2="100%" y1="0.5" y2="0.5" />
      <line x1={`${from}%`} x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </g>
  );
}

/** Pledged and what is missing of what is required; open where nothing is stated. */
export function MatchBar({
  required,
  pledged,
  name,
}: {
  readonly required: Ore;
  readonly pledged: Known<Ore>;
  readonly name: string;
}) {
  const stated = oreOf(pledged);
  const share = required > 0 ? (Math.min(stated ?? 0, required) / required) * 100 : 100;
  return (
    <svg class="bar" width="100%" height={HEIGHT} role="img" aria-label={name}>
      <rect class="committed" width={`${share}%`} height={HEIGHT} />
      {share < 100 && (
        <rect
          class="missing"
          fill="url(#hatch-missing)"
          x={`${share}%`}
          y="0.5"
          width={`${100 - share}%`}
          height={HEIGHT - 1}
        />
      )}
    </svg>
  );
}

/** From the lowest to the highest figure stated on an axis from 0; dashed on the side where none is stated. */
export function SavingBar({
  low,
  expected,
  high,
  scale,
  name,
}: {
  readonly low: number | null;
  readonly expected: number | null;
  readonly high: number | null;
  readonly scale: number;
  readonly name: string;
}) {
  const at = (fte: number): string => `${scale > 0 ? (fte / scale) * 100 : 0}%`;
  const [from, to] = [low ?? expected ?? high ?? 0, high ?? expected ?? low ?? 0];
  return (
    <svg class="axis" width="100%" height="16" role="img" aria-label={name}>
      <line class="ground" x1="0" x2="100%" y1="8" y2="8" />
      {[0, scale / 2, scale].map((tick) => (
        <line key={tick} class="ground" x1={at(tick)} x2={at(tick)} y1="4" y2="12" />
      ))}
      {low === null && <line class="unknown" x1="0" x2={at(from)} y1="8" y2="8" />}
      {high === null && <line class="unknown" x1={at(to)} x2="100%" y1="8" y2="8" />}
      <line class="span" x1={at(from)} x2={at(to)} y1="8" y2="8" />
      {[low, high].map(
        (end) => end !== null && <line key={end} class="cap" x1={at(end)} x2={at(end)} y1="1" y2="15" />,
      )}
      {expected !== null && <circle class="mid" cx={at(expected)} cy="8" r="4" />}
    </svg>
  );
}

function oreOf(amount: Known<Ore>): number | null {
  return amount instanceof NoAnswer ? null : amount;
}
