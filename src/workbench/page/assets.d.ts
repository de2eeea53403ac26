/** Drawings come as their text, to be put in the page where they take its colour. */
declare module '*.svg' {
  const text: string;
  export default text;
}

/** Styles go into the build's own style sheet. */
declare module '*.css';
