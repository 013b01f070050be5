#!/usr/bin/env bash
# Asks a fresh server thousands of questions made from its own document: none may be a server error, and no answer may be one that
# the document does not tell of. Needs Python and a build; says `skipped: why` where there is none.
# Left out is only the check that whatever fits a schema is accepted: no schema can tell a cursor of ours, a day that the calendar
# has, or what one field means for another.
set -euo pipefail
cd "$(dirname "$0")/../.."
VERSION=4.32.5
EXAMPLES=${1:-60}
LEAST_CASES=2000

folder=$(mktemp -d)
server=
clean() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean EXIT

command -v python3 >/dev/null || { echo 'skipped: there is no python3'; exit 0; }
python3 -m venv "$folder/venv" 2>"$folder/why" || { echo "skipped: python3 -m venv: $(tail -1 "$folder/why")"; exit 0; }
"$folder/venv/bin/pip" install -q "schemathesis==$VERSION" 2>"$folder/why" \
  || { echo "skipped: schemathesis cannot be installed: $(tail -1 "$folder/why")"; exit 0; }

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
PORT=$port KHRONIKA_DATA="$folder/data" LOG_LEVEL=error node bin/khronika.js up --sample >"$folder/out" 2>"$folder/err" &
server=$!
for _ in $(seq 300); do
  grep -q 'serves at' "$folder/out" && break
  kill -0 "$server" 2>/dev/null || { cat "$folder/err"; exit 1; }
  sleep 0.2
done

code=0
SCHEMATHESIS_HOOKS=test/schemathesis/hooks.py "$folder/venv/bin/schemathesis" run "http://127.0.0.1:$port/openapi.json" \
  --checks all --exclude-checks positive_data_acceptance --phases examples,coverage,fuzzing,stateful --max-examples "$EXAMPLES" \
  --seed 1 --generation-database none --request-timeout 30 --suppress-health-check all --no-color >"$folder/report" 2>&1 || code=$?
cat "$folder/report"
cat "$folder/err"
cases=$(sed -n 's/^ *\([0-9]*\) generated.*/\1/p' "$folder/report" | tail -1)
if [ "$code" -eq 0 ] && [ "${cases:-0}" -lt "$LEAST_CASES" ]; then
  echo "only ${cases:-0} cases were made, not $LEAST_CASES"
  code=1
fi
exit "$code"
