# Leaves out of OpenSSL what SQLCipher has no use for, and with it two thirds of the time that building it takes.
# `.cargo/config.toml` makes Perl load this file; it adds options to OpenSSL's `Configure`, shortens one source and leaves
# every other program alone. AES, SHA, HMAC, PBKDF2 and random numbers stay, and that is all SQLCipher calls.
package LeanOpenSsl;

push @ARGV, map { "no-$_" } qw(bulk deprecated dtls http quic rfc3779 scrypt slh-dsa sm2 sock tls ui-console)
    if $0 =~ m{(^|[/\\])Configure$};

# Two thirds of a megabyte are AES-GCM for processors with AVX-512, and SQLCipher encrypts in CBC mode. The source is as good as
# empty where the compiler can't be asked its version; the program that translates it then asks the real one.
$ENV{CC} = delete $ENV{REAL_CC} if defined $ENV{REAL_CC};
@ENV{qw(REAL_CC CC)} = ($ENV{CC} // 'cc', 'true') if $0 =~ m{(^|[/\\])aes-gcm-avx512\.pl$};

1;
