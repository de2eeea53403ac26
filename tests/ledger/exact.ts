/** Independent, slow arithmetic with whole numbers, for the tests to compare with. */

/** A number as it is written with 15 significant digits: `top / bottom`. */
export function written(value: number): { top: bigint; bottom: bigint } {
  const [mantissa = '', power = '0'] = value.toPrecision(15).split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(power) - fraction.length;
  const size = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, shift));
  return { top: value < 0 ? -size : size, bottom: 10n ** BigInt(Math.max(0, -shift)) };
}

export function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
