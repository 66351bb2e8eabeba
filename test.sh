#!/usr/bin/env bash
# Everything: formatting, unit, integration (H2 and PostgreSQL), module boundaries, pages (unit and in Chromium).
# Called by ./helmsman test, which has found a JDK and exported JAVA_HOME. Ends with a line of what ran.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
mkdir -p target
rm -f target/package.log target/test.log target/web.log target/demo.log target/serve.log target/serve.err target/browser.log
rm -rf {stats,simulator,server}/target/surefire-reports
failed=0
step() { printf '\n== %s\n' "$*"; }
since() { printf '%d:%02d min' $((SECONDS / 60)) $((SECONDS % 60)); }

# What runs beside ends with this script, also when it is interrupted.
java="" server="" home=""
ended() {
  for each in $java $server; do kill "$each" 2>/dev/null; done
  [ -z "$home" ] || rm -rf "$home"
}
trap ended EXIT
trap 'exit 130' INT TERM

pages_unit() { (cd web && npm run --silent check) >target/web.log 2>&1; }

pages_in_chromium() {
  local failed=0
  home=$(mktemp -d)
  ./helmsman demo --no-serve --home "$home" >target/demo.log 2>&1 || failed=1
  ./helmsman serve --port 0 --home "$home" >target/serve.log 2>target/serve.err &
  server=$!
  for _ in $(seq 1 240); do grep -q sign-in target/serve.log && break; kill -0 $server 2>/dev/null || break; sleep 0.5; done
  # without a link every test would be skipped
  grep -q sign-in target/serve.log || failed=1
  (cd web && HELMSMAN_URL=$(grep -m1 sign-in ../target/serve.log) CHROMIUM="$chromium" HELMSMAN_HOME_UNDER_TEST="$home" npm run --silent test:browser) >target/browser.log 2>&1 || failed=1
  kill $server 2>/dev/null; wait $server 2>/dev/null
  server=""
  echo "Pages in Chromium done after $(since)"
  return $failed
}

step "Build: formatting, compilation with NullAway and Error Prone, pages, package"
mvn -B -Dstyle.color=never -T 1C spotless:check package -DskipTests >target/package.log 2>&1 && ./helmsman lay-out >>target/package.log 2>&1
built=$?
grep -aE "^\[ERROR\]|BUILD" target/package.log | head -80
[ $built -eq 0 ] || failed=1
echo "Built after $(since)"

browser_skip=""
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null && chromium=$(command -v chromium)
fi

if [ $built -eq 0 ]; then
  step "Side by side: Java on H2, PostgreSQL and DuckDB; pages, unit and in Chromium"
  # The pages go first: what waits for a page has a limit of time, the Java tests have none.
  nice -n 10 mvn -B -Dstyle.color=never test -Dmaven.test.failure.ignore=true >target/test.log 2>&1 &
  java=$!
  pages_unit || { failed=1; web_failed=1; }
  if [ -z "$chromium" ]; then
    browser_skip="no Chromium: install it, or name one in CHROMIUM"
  else
    pages_in_chromium || { failed=1; browser_failed=1; }
  fi
  wait $java || { failed=1; java_failed=1; }
  java=""
  echo "Java tests done after $(since)"

  step "Java"
  grep -aE "Tests run:.*(FAIL|ERR)|^\[ERROR\]|BUILD" target/test.log | head -80
  [ -z "${java_failed:-}" ] || tail -40 target/test.log
  step "Pages: types, lint and unit tests"
  if [ -n "${web_failed:-}" ]; then tail -40 target/web.log; else grep -aE "Tests +[0-9]" target/web.log | tail -1; fi
  if [ -z "$browser_skip" ]; then
    step "Pages in Chromium"
    if [ -n "${browser_failed:-}" ]; then
      for log in target/demo.log target/serve.err; do [ ! -s $log ] || { echo "-- the end of $log"; tail -20 $log; }; done
      grep -aE "×|FAIL" target/browser.log | head -40
    fi
    tail -40 target/browser.log
  fi
else
  echo "Nothing could be tested: the build failed, see target/package.log"
  tail -40 target/package.log
fi

step "Summary"
python3 - "$browser_skip" <<'PY' 2>/dev/null || node -e '
const fs=require("fs");let t=0,f=0,s=0;for(const m of ["stats","simulator","server"]){const d=m+"/target/surefire-reports";if(!fs.existsSync(d))continue;for(const n of fs.readdirSync(d)){if(!/^TEST-.*xml$/.test(n))continue;const h=fs.readFileSync(d+"/"+n,"utf8").match(/<testsuite [^>]*>/)[0];const g=k=>Number((h.match(new RegExp(" "+k+"=\"(\\d+)\""))||[0,0])[1]);t+=g("tests");f+=g("failures")+g("errors");s+=g("skipped")}}
console.log(`Java: ${t-f-s} passed, ${f} failed, ${s} skipped`)'
import glob, re, sys
import xml.etree.ElementTree as ET
total = failed = skipped = 0
reasons = {}
for module in ("stats", "simulator", "server"):
    for path in glob.glob(f"{module}/target/surefire-reports/TEST-*.xml"):
        suite = ET.parse(path).getroot()
        total += int(suite.get("tests")); failed += int(suite.get("failures")) + int(suite.get("errors")); skipped += int(suite.get("skipped"))
        for case in suite.iter("testcase"):
            mark = case.find("skipped")
            if mark is not None:
                told = (mark.get("message") or mark.text or "no reason given").strip().splitlines()[0]
                why = re.sub(r"^(\S+Exception: )?(Assumption failed: )?", "", told)
                reasons.setdefault(why, []).append(case.get("classname").rsplit(".", 1)[-1] + "." + case.get("name"))
print(f"Java: {total - failed - skipped} passed, {failed} failed, {skipped} skipped")
def line(path, pattern):
    try:
        found = re.findall(pattern, open(path, encoding="utf-8", errors="replace").read())
        return found[-1] if found else None
    except FileNotFoundError:
        return None
web = line("target/web.log", r"Tests +(.*)")
if web: print("Pages, unit:", re.sub(r"\x1b\[[0-9;]*m", "", web))
browser = line("target/browser.log", r"(\d+) passed, (\d+) failed, (\d+) skipped")
if sys.argv[1]: print("Pages in Chromium: skipped,", sys.argv[1])
elif browser: print("Pages in Chromium: %s passed, %s failed, %s skipped" % browser)
unit = re.search(r"(\d+) passed", re.sub(r"\x1b\[[0-9;]*m", "", web or "")); unitFailed = re.search(r"(\d+) failed", web or "")
p = total - failed - skipped + (int(unit.group(1)) if unit else 0) + (int(browser[0]) if browser else 0)
f = failed + (int(unitFailed.group(1)) if unitFailed else 0) + (int(browser[1]) if browser else 0)
s = skipped + (int(browser[2]) if browser else 0)
for why, cases in sorted(reasons.items()): print(f"  skipped ({len(cases)}): {why}")
print(f"{p} passed, {f} failed, {s} skipped")
PY
if grep -q 'failures="[1-9]\|errors="[1-9]' */target/surefire-reports/TEST-*.xml 2>/dev/null; then failed=1; fi
[ $failed -eq 0 ] || echo "Not everything passed: see above, and target/*.log"
exit $failed
