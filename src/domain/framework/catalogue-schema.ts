import { z } from "zod";

const text = z.string("A text belongs here.");
const textOrNull = text.nullable().default(null);
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item, "A list belongs here.");
const objectOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, "An object belongs here.");

const item = objectOf({
  id: text,
  kind: text,
  title: text,
  parentId: textOrNull,
  text: textOrNull,
  grade: z.number("A number belongs here.").nullable().default(null),
  edition: textOrNull,
});

/** Shape of a catalogue file of our own format. What its values must be is for `readCatalogue` to say. */
export const catalogueSchema = objectOf({
  id: text,
  name: text,
  version: text,
  publisher: text,
  licence: text,
  sources: listOf(text).default([]),
  note: textOrNull,
  kinds: listOf(objectOf({ id: text, name: text, isAnswered: z.boolean("true or false belongs here.") })),
  items: listOf(item),
});
