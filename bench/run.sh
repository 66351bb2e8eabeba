#!/usr/bin/env bash
# The benchmarks of docs/benchmarks.md. Called by ./helmsman bench, which has found a JDK, exported JAVA_HOME and built.
#   import [LINES]   order-detail lines through the whole door against bare DuckDB read_csv
#   query [LINES]    50 explorer queries against the same, hand-written in DuckDB
#   brief [LINES]    the brief of a simulated shop, from cold and when nothing changed
#   explain [LINES] [wide=N] [days=N] [home=FOLDER]   explanations of one day (or so many): seconds, where they go, memory; wide: N products
#   suspect [SHOPS], suspect spread [SHOPS] [SEED]  brushed orders told from sales, in bursts or spread over the day; suspect train FILE makes the model
#   stream csv|xlsx [LINES] [HEAP]   one large file through the door on a small heap
#   mutate [FILES] [SEED] [NUMBERS]  broken files through the door: no crash, no hang, no sound row lost
#   localize [CASES] exact-match F1 and time of localisation, by kind of case
#   proof [N] [SEED] simulated shops with one incident each: does the brief name what was planted?
#   proof readings READINGS [N] [SEED], then proof fit READINGS [FILE]   how often readings of signs were true; fits the odds of causes
#   proof quick READINGS [N] [SEED]  the same readings straight from the simulated world, without files and import; then proof told READINGS: what would be told
#   proof score FILES                what several runs found (their -Dproof.results), together
#   alarms [SHOPS] [SEED]   alarms of simulated shops in which nothing happens, by setting
#   start            start of the server, memory at rest
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
java=("$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED)
path="$here/bench/target/classes:$here/server/target/app/helmsman-app.jar:$here/server/target/app/lib/*"

# What the bench's children start again through java.class.path is this same path.
run() { "${java[@]}" -cp "$path" "$@"; }

serve() { # home: starts a server, sets server, address, link
  "$here/helmsman" serve --port 0 --home "$1" >"$1/out" 2>"$1/err" &
  server=$!
  until grep -q sign-in "$1/out" 2>/dev/null; do sleep 0.02; done
  link=$(grep -m1 sign-in "$1/out")
  address=${link%/sign-in*}
}

stop() { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }

resident() { awk '/VmRSS/ {printf "%.0f MB", $2/1024}' "/proc/$1/status"; }

brief() {
  local lines=${1:-10000000} folder home
  folder=$(mktemp -d)
  home="$folder/home"
  "$here/helmsman" simulate --out "$folder/files" --seed 11 --orders "$lines" >/dev/null
  rm -f "$folder/files/events.csv" "$folder/files/truth.json"
  "$here/helmsman" import "$folder/files" --shop bench --home "$home" --json >"$folder/import.json"
  serve "$home"
  curl -s -o /dev/null -c "$folder/cookies" "$link"
  local ask=(curl -s -b "$folder/cookies" -w '%{time_total}' -o "$folder/brief.json" "$address/api/v1/shops/1/brief")
  printf 'brief over %s order lines: from cold %s s' "$lines" "$("${ask[@]}")"
  printf ', when nothing changed %s s, server %s\n' "$("${ask[@]}")" "$(resident "$server")"
  stop
  rm -rf "$folder"
}

start() {
  local home begun ended i
  home=$(mktemp -d)
  for i in 1 2 3; do
    begun=$(date +%s%N)
    serve "$home"
    until curl -s -o /dev/null "$address/"; do sleep 0.02; done
    ended=$(date +%s%N)
    sleep 5
    printf 'start %s: %s ms to the first page, at rest %s\n' "$i" $(((ended - begun) / 1000000)) "$(resident "$server")"
    stop
  done
  rm -rf "$home"
}

case "${1:-all}" in
  import) run -Xmx1g dev.helmsman.bench.ImportBench "${2:-10000000}" ;;
  query) run -Xmx2g dev.helmsman.bench.QueryBench "${2:-1000000}" ;;
  brief) brief "${2:-10000000}" ;;
  explain) shift; run -Xmx1g dev.helmsman.bench.ExplainBench "$@" ;;
  suspect) shift; run -Xmx2g dev.helmsman.bench.SuspectBench "$@" ;;
  localize) run -XX:+UseSerialGC dev.helmsman.bench.LocalizeBench "${2:-40}" ;;
  proof) run -Xmx2g ${HELMSMAN_BENCH_OPTIONS:-} dev.helmsman.bench.ProofBench "${@:2}" ;;
  alarms) run -Xmx2g ${HELMSMAN_BENCH_OPTIONS:-} dev.helmsman.bench.AlarmBench "${@:2}" ;;
  start) start ;;
  stream) run -Xmx2g dev.helmsman.bench.StreamBench "${2:-csv}" "${@:3}" ;;
  mutate) run -Xmx1g dev.helmsman.bench.MutateBench "${2:-20000}" "${@:3}" ;;
  all) start; run -Xmx1g dev.helmsman.bench.ImportBench 10000000; run -Xmx2g dev.helmsman.bench.QueryBench 1000000; brief ;;
  *) sed -n '2,16p' "$0" >&2; exit 2 ;;
esac
