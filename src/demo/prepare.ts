/**
 * Run by npm after an install: what a first start of the demo would wait for is made now. Where it cannot be (an install
 * without what only development needs), the demo makes it when it starts.
 */
import { enableCompileCache } from 'node:module';
import { prepareDatabase } from './prepare-database.ts';

// What is read from here on, a first start finds compiled.
enableCompileCache();
const code = [import('./run-demo.ts'), import('./seed/seed-demo.ts')];
const page = import('./build-page.ts').then(({ buildPage }) => buildPage());
await Promise.allSettled([...code, page, prepareDatabase()]);
