# Shared by the scripts beside this one, which source it.

# as USER COMMAND...: runs a command as another user when we are root, else as ourselves.
as() {
  local user=$1
  shift
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid="$user" --regid="$(id -gn "$user")" --init-groups "$@"
  else
    "$@"
  fi
}

# await_port NAME PORT LOG: returns once the port is open; after 20 s it fails and shows the end of the log.
await_port() {
  local name=$1 port=$2 log=$3
  for _ in $(seq 400); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      return 0
    fi
    sleep 0.05
  done
  echo "$name did not open port $port:" >&2
  tail -n 10 "$log" >&2 || true
  return 1
}

# stop_pid PID SIGNAL: asks a process to end, and ends it after 15 s.
stop_pid() {
  local pid=$1 signal=$2
  kill "-$signal" "$pid" 2>/dev/null || return 0
  for _ in $(seq 300); do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.05
  done
  kill -KILL "$pid" 2>/dev/null || true
}
