#!/bin/bash
# Builds, starts the servers that the tests need on loopback, runs every test, and stops what it started.
# usage: tests/run.sh                   every test
#        tests/run.sh WORD...           tests of the classes that have one of the words in their full name
#        tests/run.sh -method '*idle*'  or any other option of the test program
#        tests/run.sh --serve           only the servers, until Ctrl+C: prints the settings for running tests elsewhere
# Needs Debian, root (for Postfix) and the .NET 10 SDK; installs the Debian packages that are missing.
# The last line is `N passed, N failed`; the exit code is 0 only when there were tests and all of them passed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
servers=$root/tests/servers
packages=(dovecot-core dovecot-imapd dovecot-pop3d dovecot-lmtpd postfix openssl postgresql chromium hledger beancount)
temp='' tests='' passed=0 failed=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

install_missing() {
  local missing=() package
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing ${missing[*]}"
  # What is installed is not started: the tests start their own.
  local policy=/usr/sbin/policy-rc.d code=0
  if [ -e "$policy" ]; then policy=''; else printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy"; fi
  echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >"$temp/install.log" 2>&1 </dev/null || code=$?
  [ -z "$policy" ] || rm -f "$policy"
  [ $code = 0 ] || { tail -n 20 "$temp/install.log" >&2; return $code; }
}

build() {
  dotnet tool restore >"$temp/tools.log" || { cat "$temp/tools.log" >&2; return 1; }
  dotnet build OrderWorker.sln -c Release -warnaserror -v quiet -nodeReuse:false -p:UseSharedCompilation=false </dev/null
}

start_servers() {
  local base
  base=$(free_ports)
  "$servers/dovecot.sh" start "$temp/dovecot" "$base"
  "$servers/postfix.sh" start "$temp/postfix" "$base" "$temp/dovecot"
  "$servers/postgres.sh" start "$temp/postgres" "$base"

  export ORDERWORKER_TEST_IMAP=127.0.0.1:$base
  export ORDERWORKER_TEST_IMAPS=127.0.0.1:$((base + 1))
  export ORDERWORKER_TEST_POP3=127.0.0.1:$((base + 2))
  export ORDERWORKER_TEST_LMTP=127.0.0.1:$((base + 3))
  export ORDERWORKER_TEST_SMTP=127.0.0.1:$((base + 4))
  export ORDERWORKER_TEST_SUBMISSION=127.0.0.1:$((base + 5))
  export ORDERWORKER_TEST_POSTGRES="Host=127.0.0.1;Port=$((base + 6));Username=postgres;Database=postgres;Include Error Detail=true"
  export ORDERWORKER_TEST_DOVECOT=$temp/dovecot
  export ORDERWORKER_TEST_CHROMIUM=/usr/bin/chromium
  # The certificate of these servers is signed by itself, and good for the name localhost only.
  cp "$temp/dovecot/tls/cert.pem" "$temp/trusted.pem"
  cat "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" >> "$temp/trusted.pem" 2>/dev/null || true
  export SSL_CERT_FILE=$temp/trusted.pem
}

# Ten free ports in a row, below those that the system gives to outgoing connections.
free_ports() {
  local base port
  for _ in $(seq 100); do
    base=$((12000 + RANDOM % 1900 * 10))
    for port in $(seq "$base" $((base + 9))); do
      ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || continue 2
    done
    echo "$base"
    return 0
  done
  echo "No ten free ports in a row between 12000 and 31000." >&2
  return 1
}

stop_everything() {
  local code=$?
  trap - EXIT INT TERM HUP
  # A session of its own, so that the programs that tests start end with them.
  [ -z "$tests" ] || { kill -KILL -- "-$tests"; wait "$tests"; } 2>/dev/null || true
  "$servers/postfix.sh" stop "$temp/postfix" || true
  "$servers/postgres.sh" stop "$temp/postgres" || true
  "$servers/dovecot.sh" stop "$temp/dovecot" || true
  rm -rf "$temp" || true
  [ "$serve" = yes ] || echo "$passed passed, $failed failed"
  exit "$code"
}

run_tests() {
  local arguments=() argument report=$temp/report.xml code=0
  for argument in "$@"; do
    case $argument in
      -*) arguments=("$@"); break ;;
      *) arguments+=(-class "*$argument*") ;;
    esac
  done

  setsid dotnet tests/OrderWorker.Tests/bin/Release/net10.0/OrderWorker.Tests.dll \
    -noColor -noLogo -result-xml "$report" "${arguments[@]}" </dev/null &
  tests=$!
  wait "$tests" || code=$?
  count_results "$report" "$code"
}

# A test that was skipped or left out as explicit has not passed, so it counts as failed; so does a run that ended without a report.
count_results() {
  local report=$1 code=$2 head field
  if [ ! -s "$report" ]; then
    echo "The test program ended with exit code $code and without a report." >&2
    failed=1
    return 1
  fi

  head=$(grep -m 1 -o '<assembly [^>]*>' "$report")
  passed=$(attribute "$head" passed)
  for field in failed errors skipped not-run; do
    failed=$((failed + $(attribute "$head" "$field")))
  done
  [ "$passed" -gt 0 ] || echo "No test ran." >&2
  [ "$code" = 0 ] && [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

attribute() { sed -E "s/.* $2=\"([0-9]+)\".*/\1/" <<<"$1"; }

if [ "$(id -u)" != 0 ]; then
  echo "tests/run.sh has to run as root: Postfix does." >&2
  exit 1
fi
serve=no
[ "${1:-}" != --serve ] || serve=yes
temp=$(mktemp -d "${TMPDIR:-/tmp}/orderworker-tests.XXXXXX")
chmod 755 "$temp"
trap stop_everything EXIT
trap 'exit 130' INT TERM HUP

install_missing
if [ $serve = yes ]; then
  start_servers
  export -p | sed -n 's/^declare -x \(ORDERWORKER_TEST_\|SSL_CERT_FILE\)/export \1/p'
  setsid sleep infinity &
  tests=$!
  wait "$tests"
else
  build
  start_servers
  run_tests "$@"
fi
