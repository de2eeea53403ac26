/// <reference types="office-js" />
/** A page with office.js and nothing of ours: what Excel's own part of a start takes. */
window.officeStart = Office.onReady().then(() => performance.now());

declare global {
  interface Window {
    officeStart: Promise<number>;
  }
}

export {};
