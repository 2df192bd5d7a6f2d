#!/usr/bin/env bash
# The production start: migrates the database and runs the three applications until it is told to stop.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export NODE_ENV=production
export SEED="${SEED:-none}"
exec node scripts/start.mjs
