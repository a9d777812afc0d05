/** Stands in a browser for what zod writes JSON schemas with: nothing there asks for one (see next.config.js). */
function refuse(): never {
  throw new Error('JSON schemas are written on the server.');
}

export const createToJSONSchemaMethod = () => refuse;
export const createStandardJSONSchemaMethod = () => refuse;
