import { AwsClient } from "aws4fetch";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { FileStore } from "@/data/evidence/file-store";
import type { Env } from "@/env";

type Settings = Pick<
  Env,
  | "OBJECT_STORE_URL"
  | "OBJECT_STORE_BUCKET"
  | "OBJECT_STORE_REGION"
  | "OBJECT_STORE_KEY_ID"
  | "OBJECT_STORE_SECRET"
>;

/** Stores without regions take this one, and so does the oldest of them. */
const ANY_REGION = "us-east-1";

const clientOf = (settings: Settings) => {
  const {
    OBJECT_STORE_URL: url,
    OBJECT_STORE_BUCKET: bucket,
    OBJECT_STORE_REGION: region = ANY_REGION,
  } = settings;
  const { OBJECT_STORE_KEY_ID: accessKeyId, OBJECT_STORE_SECRET: secretAccessKey } = settings;
  if (!url || !bucket || !accessKeyId || !secretAccessKey)
    throw new Error("This file lies in an object store, but OBJECT_STORE_URL and its keys are not set.");
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", region, retries: 2 });
  // Path style: bucket names need no address of their own, which stores inside a plant seldom have.
  const addressOf = ({ organisationId }: AuthorisedProgramme, fileId: FileId) =>
    `${url.replace(/\/+$/, "")}/${bucket}/${organisationId}/${fileId}`;
  return async (method: string, scope: AuthorisedProgramme, fileId: FileId, body?: BodyInit) => {
    const response = await client.fetch(addressOf(scope, fileId), { method, body });
    if (!response.ok) throw new Error(`The object store answered ${response.status} to ${method}.`);
    return response;
  };
};

/** Files in any store that speaks the S3 protocol, each under `<organisation>/<id>`. */
export const objectFileStore = (settings: Settings): FileStore => {
  const send = clientOf(settings);
  return {
    put: async (_tx, scope, fileId, bytes) => {
      await send("PUT", scope, fileId, Buffer.from(bytes));
    },
    read: async function* (inShortTransaction, fileId) {
      const scope = await inShortTransaction(async (_tx, own) => own);
      const { body } = await send("GET", scope, fileId);
      if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
    },
    remove: async (scope, fileId) => {
      await send("DELETE", scope, fileId);
    },
  };
};
