#!/bin/bash
# A private Postfix on loopback, with all its files below DIR. Needs root, and the Dovecot of dovecot.sh on the same BASE.
# usage: postfix.sh start DIR BASE DOVECOT-DIR    ports: BASE+4 SMTP, +5 submission (STARTTLS, and a login as Dovecot knows it)
#        postfix.sh stop DIR
# Every recipient, whatever the domain, goes by LMTP to Dovecot; nothing can leave the machine. bad.test is accepted and
# then bounces with a delivery status notification to the envelope sender; reject.test is refused at RCPT with 550 5.1.1.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command=$1 dir=$2

start() {
  local base=$1 dovecot=$2
  mkdir -p "$dir"/{etc,spool,data}
  chown postfix "$dir/data"
  cat > "$dir/etc/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $dir/spool
data_directory = $dir/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = $dir/postfix.log
maillog_file_prefixes = /var, /dev/stdout, $dir
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = mx.shop.test
mydestination =
virtual_mailbox_domains = static:all
virtual_transport = lmtp:inet:127.0.0.1:$((base + 3))
default_transport = error:no delivery outside these tests
relay_transport = error:no delivery outside these tests
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:$((base + 7))
smtp_dns_support_level = disabled
smtputf8_enable = yes
message_size_limit = 26214400
smtpd_client_connection_rate_limit = 0
alias_maps =
transport_maps = texthash:$dir/etc/transport
maximal_queue_lifetime = 0
CONF
  printf '%s\n' "bad.test lmtp:inet:127.0.0.1:1" "reject.test error:5.1.1 no such user" > "$dir/etc/transport"
  cat > "$dir/etc/master.cf" <<CONF
127.0.0.1:$((base + 4)) inet n - n - - smtpd
127.0.0.1:$((base + 5)) inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_tls_cert_file=$dovecot/tls/cert.pem
  -o smtpd_tls_key_file=$dovecot/tls/key.pem
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
showq unix n - n - - showq
postlog unix-dgram n - n - 1 postlogd
CONF
  make_queues
  MAIL_CONFIG=$dir/etc setsid /usr/lib/postfix/sbin/master -c "$dir/etc" </dev/null >>"$dir/master.out" 2>&1 &
  await_port Postfix "$((base + 4))" "$dir/master.out"
}

make_queues() {
  local own=(active bounce corrupt defer deferred flush hold incoming private saved trace) drop=(maildrop public)
  (
    cd "$dir/spool"
    mkdir -p "${own[@]}" "${drop[@]}" pid
    chown postfix "${own[@]}" "${drop[@]}"
    chgrp postdrop "${drop[@]}"
    chmod 700 "${own[@]}"
    chmod 730 maildrop
    chmod 710 public
  )
}

case $command in
  start) start "$3" "$4" ;;
  stop) [ ! -s "$dir/spool/pid/master.pid" ] || stop_pid "$(tr -d ' ' < "$dir/spool/pid/master.pid")" TERM ;;
  *) echo "usage: $0 start DIR BASE DOVECOT-DIR | stop DIR" >&2; exit 2 ;;
esac
