# Leaves out of OpenSSL what SQLCipher has no use for, and with it two thirds of the time that building it takes.
# `.cargo/config.toml` makes Perl load this file; it adds options to OpenSSL's `Configure` and leaves every other
# program alone. AES, SHA, HMAC, PBKDF2 and random numbers stay, and that is all SQLCipher calls.
package LeanOpenSsl;

push @ARGV, map { "no-$_" } qw(bulk deprecated dtls http quic rfc3779 scrypt slh-dsa sm2 sock tls ui-console)
    if $0 =~ m{(^|[/\\])Configure$};

1;
