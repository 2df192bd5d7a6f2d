#!/usr/bin/env bash
# The production build: the packages of the lock file, the database client, the three applications.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

exec node scripts/build.mjs
