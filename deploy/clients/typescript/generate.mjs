// Writes generated/<service>.ts from each service's committed contract.
import { mkdir, writeFile } from "node:fs/promises";
import openapiTypescript, { astToString } from "openapi-typescript";

await mkdir(new URL("generated/", import.meta.url), { recursive: true });
for (const service of ["profile", "matching", "session", "notification"]) {
  const contract = new URL(`../../../${service}-service/contracts/openapi.yaml`, import.meta.url);
  const types = await openapiTypescript(contract);
  await writeFile(new URL(`generated/${service}.ts`, import.meta.url), astToString(types));
  console.log(`generated/${service}.ts`);
}
