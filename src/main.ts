import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

// Half of a start is reading code; what was read once, the next start on this machine takes over. Hence the import()s: it
// holds for what is loaded afterwards.
enableCompileCache();
const { default: pino } = await import('pino');
const { readConfig } = await import('./config.ts');
const { startFault } = await import('./start-fault.ts');
const { situationModel } = await import('./objections/find/situation-model.ts');
const { startVoronka } = await import('./start.ts');

/** A deploy waits this long at most; then the process goes, whatever is left. Milliseconds. */
const STOP_WITHIN = 9_500;

if (existsSync('.env')) process.loadEnvFile();

try {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'something was left unhandled');
    process.exit(1);
  });
  const starting = startVoronka(config, log);
  // The first who asks for a reply shall not wait until the phrases have been read; the database is being called meanwhile.
  situationModel();
  const voronka = await starting;
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    voronka.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop was not clean');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
} catch (error) {
  const told = startFault(error, process.env['DATABASE_URL']);
  const unknown = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${told ?? `Voronka could not start.\n${unknown}`}\n`);
  process.exit(1);
}
