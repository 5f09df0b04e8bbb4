#!/bin/sh
# A PostgreSQL server for the tests, in a folder of its own, on a free port of this machine that no other machine reaches.
#
#   export CASUS_TEST_POSTGRES=$(tests/postgres.sh start)    starts it, or finds it running, and prints its address
#   tests/postgres.sh stop                                   stops it and removes the folder
#
# Works for an ordinary user, and for root, whom PostgreSQL refuses to serve: then the user `postgres` runs it.
# A second word names another folder. Nothing is kept and nothing is synced to disk, so it is for tests alone.
set -eu

user=$(id -un)
folder=${2:-${TMPDIR:-/tmp}/casus-postgres-$user}

fail() {
    echo "$1" >&2
    exit 1
}

as_owner() { # run something as the user who owns the cluster, in a folder that this user may read
    if [ "$user" = root ]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

find_binaries() {
    for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
        [ -x "$bin/initdb" ] && return
    done
    fail "No initdb is found: install PostgreSQL (on Debian and Ubuntu the package postgresql)."
}

make_cluster() {
    mkdir -m 700 "$folder" || fail "$folder cannot be made; name another: tests/postgres.sh start FOLDER"
    [ "$user" != root ] || chown postgres "$folder"
    for locale in C.UTF-8 C; do
        as_owner "$bin/initdb" -D "$folder/cluster" -U casus --auth=trust -E UTF8 --locale=$locale --no-sync \
            >"$folder/initdb.log" 2>&1 && return
        as_owner rm -rf "$folder/cluster"
    done
    cat "$folder/initdb.log" >&2
    fail "initdb failed."
}

free_port() {
    "${PYTHON:-python3}" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
    find_binaries
    if ! as_owner "$bin/pg_ctl" -D "$folder/cluster" status >/dev/null 2>&1; then
        [ -d "$folder/cluster" ] || make_cluster
        port=$(free_port)
        as_owner "$bin/pg_ctl" -D "$folder/cluster" -l "$folder/log" -w -t 60 start -o "-p $port \
            -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off \
            -c synchronous_commit=off -c max_connections=60" >/dev/null || fail "It does not start; see $folder/log"
    fi
    echo "postgresql+psycopg://casus@127.0.0.1:$(sed -n 4p "$folder/cluster/postmaster.pid" | tr -d ' ')/postgres"
}

stop() {
    [ -d "$folder/cluster" ] || return 0
    find_binaries
    as_owner "$bin/pg_ctl" -D "$folder/cluster" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}

case ${1:-} in
start) start ;;
stop) stop ;;
*) fail "usage: tests/postgres.sh start|stop [FOLDER]" ;;
esac
