/**
 * Run by npm after an install: what a first start of the demo would wait for is made now. Where it cannot be (an install
 * without what only development needs), the demo makes it when it starts.
 */
import { prepareDatabase } from './prepare-database.ts';

const page = import('./build-page.ts').then(({ buildPage }) => buildPage());
await Promise.allSettled([page, prepareDatabase()]);
