#!/usr/bin/env bash
# Builds the pages into dist/ when a source is newer than the last build; called by Maven and by ./helmsman.
set -euo pipefail
cd "$(dirname "$0")"
[ -f package.json ] || exit 0
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  # not `npm ci`: it refuses a lock that lacks other systems' optional binaries, which not every registry serves
  npm install --no-save --no-audit --no-fund --loglevel=error
fi
if [ ! -f dist/index.html ] || [ -n "$(find src public index.html package.json vite.config.ts -newer dist/index.html -print -quit 2>/dev/null)" ]; then
  npm run --silent build
fi
