/** A workbook as base64. */
declare module '*.xlsx' {
  const base64: string;
  export default base64;
}
