// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The listeners: the operator's own, TLS with a certificate that changes, and the end of a node.

use std::{path::Path, time::Duration};

use crate::{
    program::{Server, ask},
    tools::{have, run},
};

#[test]
fn the_monitor_has_a_door_of_its_own_and_the_public_one_does_not_lead_there() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&folder.path().join("home"), &[]);
    for path in ["/metrics", "/readyz"] {
        assert_eq!(server.get(path).status, 404, "{path} on the public listener");
    }
    assert_eq!(server.get("/livez").text(), "ok\n");
    assert_eq!(server.admin("/livez").text(), "ok\n");
    assert_eq!(server.admin("/readyz").text(), "ready\n");
    assert_eq!(server.admin("/fi").status, 404, "pages on the monitor's listener");
    let metrics = server.admin("/metrics");
    assert!(metrics.head.contains("text/plain; version=0.0.4"), "{}", metrics.head);
    let text = metrics.text();
    for line in [
        "riihi_database_up 1",
        "riihi_jobs_failed 0",
        "riihi_http_requests_total{route=\"/livez\",kind=\"read\",status=\"2xx\"}",
        "riihi_http_seconds_bucket{kind=\"votes\",le=\"0.03\"} 0",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    // Prometheus refuses a text with a line that is none of the two kinds.
    for line in text.lines() {
        let sample = line.rsplit_once(' ').is_some_and(|(_, n)| n.parse::<f64>().is_ok());
        assert!(line.starts_with("# HELP ") || line.starts_with("# TYPE ") || sample, "{line}");
    }
}

#[test]
fn a_node_that_was_told_to_stop_says_so_first_and_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&folder.path().join("home"), &[("RIIHI__DRAIN_SECONDS", "2")]);
    server.signal("TERM");
    std::thread::sleep(Duration::from_millis(500));
    let ready = server.admin("/readyz");
    assert_eq!((ready.status, ready.text().as_str()), (503, "stopping\n"));
    assert_eq!(server.get("/fi").status, 200, "requests are still answered meanwhile");
    assert!(server.end(Duration::from_secs(20)));
}

fn certificate(folder: &Path, serial: &str) {
    let (cert, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    run(
        "openssl",
        &[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-set_serial",
            serial,
            "-keyout",
            key.to_str().unwrap(),
            "-out",
            cert.to_str().unwrap(),
        ],
    );
}

/// The serial number of the certificate that the server shows.
fn shown(port: u16) -> String {
    let ask = format!(
        "openssl s_client -connect 127.0.0.1:{port} -servername localhost </dev/null 2>/dev/null \
         | openssl x509 -noout -serial"
    );
    run("sh", &["-c", &ask]).trim().to_owned()
}

#[test]
fn tls_from_files_that_are_read_again_when_told() {
    if !have(&["openssl", "curl"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    certificate(folder.path(), "4660");
    let (cert, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    let (cert, key) = (cert.to_str().unwrap(), key.to_str().unwrap());
    let server =
        Server::serve(&folder.path().join("home"), &[("RIIHI__TLS__CERT", cert), ("RIIHI__TLS__KEY", key)]);
    let url = format!("https://localhost:{}/fi", server.port);
    let page = run("curl", &["-sSi", "--cacert", cert, &url]);
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.to_lowercase().contains("strict-transport-security: max-age=31536000"), "{page}");
    let unknown = std::process::Command::new("curl").args(["-sS", &url]).output().unwrap();
    assert!(!unknown.status.success(), "a certificate that nobody trusts was taken");
    for old in ["--tls-max", "1.1"].chunks(2) {
        let out =
            std::process::Command::new("curl").args(["-sS", "--cacert", cert]).args(old).arg(&url).output();
        assert!(!out.unwrap().status.success(), "TLS 1.1 was taken");
    }
    // Plain http on the port gets no page and holds nothing up.
    assert!(ask(server.port, "GET", "/fi", &[], b"").is_none_or(|a| a.status != 200));
    assert_eq!(shown(server.port), "serial=1234");
    certificate(folder.path(), "22136");
    server.signal("HUP");
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(shown(server.port), "serial=5678");
    // A broken file does not take the service away.
    std::fs::write(key, "no key").unwrap();
    server.signal("HUP");
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(shown(server.port), "serial=5678");
}
