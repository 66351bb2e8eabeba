#!/usr/bin/env bash
# Everything: formatting, unit, integration (H2 and PostgreSQL), module boundaries, pages (unit and in Chromium).
# Called by ./helmsman test, which has found a JDK and exported JAVA_HOME. Ends with a line of what ran.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
mkdir -p target
failed=0
step() { printf '\n== %s\n' "$*"; }

step "Java: formatting, compilation with NullAway and Error Prone, tests on H2, PostgreSQL and DuckDB"
rm -rf stats/target/surefire-reports simulator/target/surefire-reports server/target/surefire-reports
mvn -B -Dstyle.color=never spotless:check package -Dmaven.test.failure.ignore=true >target/test.log 2>&1
maven=$?
grep -aE "Tests run:.*(FAIL|ERR)|^\[ERROR\]|BUILD" target/test.log | head -80
[ $maven -eq 0 ] || failed=1

step "Pages: types, lint and unit tests"
web_counts="0 0 0"
if (cd web && npm run --silent check) >target/web.log 2>&1; then :; else failed=1; tail -40 target/web.log; fi
grep -aE "Tests +[0-9]" target/web.log | tail -1

step "Pages in Chromium"
browser_skip=""
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null && chromium=$(command -v chromium)
fi
if [ -z "$chromium" ]; then
  browser_skip="no Chromium: install it, or name one in CHROMIUM"
elif [ $maven -eq 0 ]; then
  home=$(mktemp -d)
  ./helmsman build >/dev/null 2>&1
  ./helmsman demo --no-serve --home "$home" >target/demo.log 2>&1 || { failed=1; tail -20 target/demo.log; }
  ./helmsman serve --port 0 --home "$home" >target/serve.log 2>target/serve.err &
  server=$!
  for _ in $(seq 1 120); do grep -q sign-in target/serve.log && break; sleep 0.5; done
  (cd web && HELMSMAN_URL=$(grep -m1 sign-in ../target/serve.log) CHROMIUM="$chromium" HELMSMAN_HOME_UNDER_TEST="$home" npm run --silent test:browser) >target/browser.log 2>&1 || failed=1
  tail -40 target/browser.log
  pkill -P $server 2>/dev/null; kill $server 2>/dev/null; wait $server 2>/dev/null
  rm -rf "$home"
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
