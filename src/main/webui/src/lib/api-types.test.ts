// @vitest-environment node
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { expect, test } from "vitest";
import description from "../../../../docs/openapi.json?raw";
import generated from "./api-types.ts?raw";

test("the generated types are those of the API's description; if not, run: npm run types", async () => {
  const fresh = COMMENT_HEADER + astToString(await openapiTS(description));
  expect(generated === fresh).toBe(true);
});
