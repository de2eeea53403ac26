/** The name of the Excel table in which a workbook keeps its mapping. */
export const MAPPING = 'Mapping';

/** True for the name of that table; Excel tells no upper from lower case. */
export function isMappingName(name: string): boolean {
  return name.toLowerCase() === MAPPING.toLowerCase();
}
