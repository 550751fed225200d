// Installs the packages of the lock file, unless they are there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const WANTED = path.join(HERE, 'package-lock.json');
const INSTALLED = path.join(HERE, 'node_modules/.installed-lock.json');

if (!existsSync(INSTALLED) || !readFileSync(INSTALLED).equals(readFileSync(WANTED))) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: HERE,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error(`npm ci failed in ${HERE}`);
  }
  copyFileSync(WANTED, INSTALLED);
}
