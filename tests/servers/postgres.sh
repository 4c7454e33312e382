#!/bin/bash
# A private PostgreSQL on loopback, as user postgres, with all its files below DIR. It keeps nothing safe: fsync is off.
# usage: postgres.sh start DIR BASE    port: BASE+6; superuser `postgres`, no password
#        postgres.sh stop DIR
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command=$1 dir=$2

start() {
  local port=$(($1 + 6)) bin
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  mkdir -p "$dir"
  [ "$(id -u)" != 0 ] || chown postgres "$dir"
  cd "$dir"
  as postgres "$bin/initdb" -D "$dir/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log"
  as postgres "$bin/postgres" -D "$dir/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$dir" \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
    </dev/null >>"$dir/postgres.log" 2>&1 &
  await_port PostgreSQL "$port" "$dir/postgres.log"
}

case $command in
  start) start "$3" ;;
  stop) [ ! -s "$dir/data/postmaster.pid" ] || stop_pid "$(head -n 1 "$dir/data/postmaster.pid")" INT ;;
  *) echo "usage: $0 start DIR BASE | stop DIR" >&2; exit 2 ;;
esac
