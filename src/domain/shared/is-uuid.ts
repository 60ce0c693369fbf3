const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Tells an id from other text where a whole input schema would be too heavy: in the browser. */
export const isUuid = (text: string): boolean => UUID.test(text);
