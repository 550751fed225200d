// Written by `npm run types`, which every build runs first, from src/docs/openapi.json.
import type { components } from "../generated/api-types";

type Schemas = components["schemas"];

/**
 * A schema of the API's description as the server fills it in: every field is there, those in `Null` may be null.
 * `Parts` refines what the description leaves open: nested schemas, and fields that are left out of some answers.
 */
export type Answered<Name extends keyof Schemas, Null extends keyof Schemas[Name] = never, Parts = unknown> = {
  [Field in Exclude<keyof Schemas[Name], keyof Parts>]-?: NonNullable<Schemas[Name][Field]> | (Field extends Null ? null : never);
} & Parts;

/** An enumeration of the description. */
export type Word<Name extends keyof Schemas> = Schemas[Name];
