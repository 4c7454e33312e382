#!/bin/bash
# A private Dovecot on loopback, as an unprivileged user, with all its files below DIR.
# usage: dovecot.sh start DIR BASE    ports: BASE IMAP (STARTTLS), +1 IMAPS, +2 POP3, +3 LMTP, +7 SASL for Postfix
#        dovecot.sh stop DIR
# Any user name exists, its password is `secret`: a test takes a fresh mailbox by inventing a name.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command=$1 dir=$2
user=$([ "$(id -u)" = 0 ] && echo mail || id -un)

start() {
  local base=$1 group
  group=$(id -gn "$user")
  mkdir -p "$dir"/{run,mail,tls}
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$dir/tls/key.pem" -out "$dir/tls/cert.pem" -days 30 \
    -subj /CN=localhost -addext 'subjectAltName=DNS:localhost' 2>/dev/null
  cat > "$dir/dovecot.conf" <<CONF
base_dir = $dir/run
state_dir = $dir/run
protocols = imap pop3 lmtp
listen = 127.0.0.1
log_path = $dir/dovecot.log
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
first_valid_uid = 1
mail_uid = $user
mail_gid = $group
mail_home = $dir/mail/%n
mail_location = maildir:~/Maildir
mail_fsync = never
ssl = yes
ssl_cert = <$dir/tls/cert.pem
ssl_key = <$dir/tls/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$dir/mail/%n allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = $((base + 7))
  }
}
service anvil {
  chroot =
  # Else a test of a wrong password slows down all that come from this machine.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $base
  }
  inet_listener imaps {
    port = $((base + 1))
    ssl = yes
  }
}
service pop3-login {
  chroot =
  inet_listener pop3 {
    port = $((base + 2))
  }
  inet_listener pop3s {
    port = 0
  }
}
service lmtp {
  chroot =
  inet_listener lmtp {
    port = $((base + 3))
  }
}
protocol lmtp {
  postmaster_address = postmaster@shop.test
}
CONF
  [ "$(id -u)" != 0 ] || chown -R "$user:$group" "$dir"
  as "$user" /usr/sbin/dovecot -c "$dir/dovecot.conf"
  await_port Dovecot "$base" "$dir/dovecot.log"
}

case $command in
  start) start "$3" ;;
  stop) [ ! -s "$dir/run/master.pid" ] || stop_pid "$(cat "$dir/run/master.pid")" TERM ;;
  *) echo "usage: $0 start DIR BASE | stop DIR" >&2; exit 2 ;;
esac
