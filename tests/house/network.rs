//! The program has no code that talks to a network: no package for it, no socket in its own sources, and an OpenSSL
//! without sockets. `.ci/checks/sockets.py` looks at the sockets of the running program.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::source;

/// Packages with which programs talk to a network. None of them may be in the lock file, on any system.
const NETWORK: &[&str] = &[
    "actix-web",
    "async-h1",
    "async-net",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-resolver",
    "http",
    "hyper",
    "hyper-util",
    "isahc",
    "lettre",
    "libssh2-sys",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "russh",
    "rustls",
    "sentry",
    "socket2",
    "ssh2",
    "surf",
    "tiny_http",
    "tokio-native-tls",
    "tokio-rustls",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "webbrowser",
    "webpki-roots",
    "websocket",
    "ws",
    "zeromq",
];

/// Packages that can open sockets, and what they open here.
const EXPLAINED: &[(&str, &str)] = &[
    ("async-io", "waits for the Unix sockets of zbus"),
    (
        "openssl-sys",
        "only what SQLCipher encrypts with; built without sockets and TLS (`build/LeanOpenSsl.pm`)",
    ),
    ("polling", "waits for the Unix sockets of zbus"),
    ("rustix", "the system calls of the packages above"),
    ("x11rb", "the Unix socket of the window system, for the clipboard"),
    (
        "zbus",
        "the Unix sockets of the session bus and the accessibility bus, for file dialogs and screen readers",
    ),
];

/// Parts of tokio that its `net` feature needs. Without them it only passes tasks on, for the web version of another
/// package.
const TOKIO_NETWORK: &[&str] = &["mio", "socket2", "libc", "windows-sys"];

/// Names in sources that open sockets.
const SOCKETS: &[&str] = &[
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "ToSocketAddrs",
    "SocketAddr",
    "UnixStream",
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file can be read")
}

/// Returns the packages of the lock file, each with those it needs.
fn packages() -> BTreeMap<String, Vec<String>> {
    let lock = read("Cargo.lock");
    let field = |part: &str| {
        let line = part.lines().find_map(|line| line.strip_prefix("name = "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let needed = |part: &str| {
        let lines = part.lines().filter_map(|line| line.strip_prefix(" \""));
        let name = |line: &str| line.split(['"', ' ']).next().unwrap_or("").to_owned();
        lines.map(name).collect()
    };
    let parts = lock.split("[[package]]").skip(1);
    parts
        .filter_map(|part| Some((field(part)?, needed(part))))
        .collect()
}

#[test]
fn no_package_talks_to_a_network() {
    let packages = packages();
    assert!(
        packages.len() > 100 && packages.contains_key("egui"),
        "the lock file is read"
    );
    let found: Vec<&&str> = NETWORK
        .iter()
        .filter(|name| packages.contains_key(**name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let tokio = packages.get("tokio").map_or(&[][..], Vec::as_slice);
    let with_net = tokio.iter().any(|name| TOKIO_NETWORK.contains(&name.as_str()));
    assert!(!with_net, "tokio has its network part: {tokio:?}");
}

#[test]
fn every_package_that_could_open_a_socket_is_explained() {
    let packages = packages();
    for (name, why) in EXPLAINED {
        assert!(
            packages.contains_key(*name),
            "{name} is gone and needs no explanation: {why}"
        );
    }
    let lean = read("build/LeanOpenSsl.pm");
    for part in ["sock", "tls", "http", "quic", "dtls"] {
        assert!(
            lean.split([' ', '(', ')']).any(|word| word == part),
            "OpenSSL has {part}"
        );
    }
}

#[test]
fn no_source_opens_a_socket() {
    let sources = source::all(&["src", "build", "build.rs"]);
    let mut found = Vec::new();
    for source in &sources {
        for at in 0..source.len() {
            let names_net =
                source.reads(at, &["std", ":", ":", "net"]) || source.reads(at, &["std", "::", "net"]);
            if names_net || SOCKETS.contains(&source.token(at)) {
                found.push(format!("{}: {}", source.place(at), source.token(at)));
            }
        }
    }
    assert!(found.is_empty(), "{found:?}");
}
