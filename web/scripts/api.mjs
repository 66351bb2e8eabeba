// Writes src/api/schema.d.ts from the OpenAPI document of a running server:
//   HELMSMAN_URL='http://127.0.0.1:8080/sign-in?token=…' npm run api
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const link = process.env.HELMSMAN_URL;
if (!link) {
  console.error('Set HELMSMAN_URL to the sign-in link that ./helmsman serve prints.');
  process.exit(2);
}
const origin = new URL(link).origin;
const signedIn = await fetch(link, { redirect: 'manual' });
const cookie = signedIn.headers
  .getSetCookie()
  .map(each => each.split(';')[0])
  .join('; ');
const answer = await fetch(`${origin}/v3/api-docs`, { headers: { cookie } });
if (!answer.ok) {
  console.error(`${origin}/v3/api-docs answered ${answer.status}; the sign-in link works once, take a new one.`);
  process.exit(1);
}
const document = await answer.json();
// where the server happened to run is no part of the contract
delete document.servers;
const types = astToString(await openapiTS(document, { defaultNonNullable: true, alphabetize: true }));
writeFileSync(
  new URL('../src/api/schema.d.ts', import.meta.url),
  `// Written by \`npm run api\`; do not edit.\n${types}`,
);
console.log(`${Object.keys(document.paths).length} paths`);
