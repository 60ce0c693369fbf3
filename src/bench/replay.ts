import postgres from "postgres";
import { driver } from "@/data/client";

export type Statement = { readonly text: string; readonly parameters: readonly unknown[] };

const IS_TRANSACTION_CONTROL = /^\s*(begin|commit|savepoint|release)\b/i;

/** The statements the app sends while `work` runs, without the opening and closing of its transactions. */
export const recordStatements = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const options: { debug?: unknown } = driver().options;
  options.debug = (_connection: number, text: string, parameters: unknown[]) => {
    if (!IS_TRANSACTION_CONTROL.test(text)) statements.push({ text, parameters: [...parameters] });
  };
  try {
    await work();
  } finally {
    options.debug = false;
  }
  return statements;
};

/** Sends recorded statements by the bare driver, all at once in one transaction, and reads every row. */
export const rawReplay = (appUrl: string) => {
  const sql = postgres(appUrl, { max: 1, onnotice: () => undefined });
  return {
    run: (statements: readonly Statement[]): Promise<unknown> =>
      sql.begin((tx) =>
        Promise.all(statements.map(({ text, parameters }) => tx.unsafe(text, [...parameters] as never[]))),
      ),
    end: () => sql.end(),
  };
};
