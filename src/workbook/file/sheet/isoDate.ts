const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** Excel has a 29 February 1900 that never was; serials before it are one lower. */
const FIRST_OF_MARCH_1900 = 61;

/** The serial number of an ISO date such as `2024-01-31` or `2024-01-31T12:00:00`; undefined if it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0));
  const midnight = Date.UTC(year!, month! - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day || date.getUTCFullYear() !== year)
    return undefined;
  if (hours! > 23 || minutes! > 59 || seconds! >= 60) return undefined;
  const time = (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
  const days = (midnight - (date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900)) / DAY_MS;
  const serial = !date1904 && days < FIRST_OF_MARCH_1900 ? days - 1 : days;
  return serial < 0 ? undefined : serial + time;
}
