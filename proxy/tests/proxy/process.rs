//! The program: what it prints, what it logs, and how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::support::{Gate, Manner, Proxy, Reply, Trap};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carport-proxy"));
    command.env_clear();
    command
}

fn ended(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

/// Ends the program when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn started(arguments: &[&str]) -> (Running, String) {
    let mut child = program()
        .args(["--listen", "127.0.0.1:0"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    (Running(child), line)
}

#[test]
fn the_version_is_told() {
    let output = ended(&["--version"]);

    let expected = format!("carport-proxy {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_wrong_setting_ends_it_with_two_and_one_line() {
    for arguments in [
        &["--upstream", "cocoapi-row=http://198.51.100.1"][..],
        &["--allow-origin", "*"],
        &["--site", "/nonexistent"],
        &[
            "--tls-cert",
            "/nonexistent.pem",
            "--tls-key",
            "/nonexistent.pem",
        ],
        &["--upstream-ca", "/nonexistent.pem"],
    ] {
        let output = ended(arguments);

        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(output.stdout, b"");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    }
}

#[test]
fn its_first_line_says_where_it_listens() {
    let (_running, line) = started(&[]);

    let address = line.strip_prefix("listening on http://127.0.0.1:").unwrap();
    assert!(address.trim_end().parse::<u16>().unwrap() > 0);
}

#[tokio::test]
async fn nothing_that_was_asked_or_answered_is_logged() {
    let trap =
        Trap::saying("HTTP/1.1 200 OK\r\nretry-after: canary\r\ncontent-length: 6\r\n\r\ncanary")
            .await;
    let upstream = format!("cardata=http://{}", trap.address);
    let (mut running, line) = started(&["--upstream", &upstream]);
    let address = line
        .trim_end()
        .strip_prefix("listening on http://")
        .unwrap();
    let ask = async |line: &str, headers: &[(&str, &str)]| -> Reply {
        Proxy::at(address.parse().unwrap())
            .ask(line, headers, "")
            .await
    };

    let target = "/cardata/customers/vehicles/CANARY00000000001/chargingHistory?from=canary";
    let reply = ask(
        &format!("GET {target}"),
        &[("authorization", "Bearer canary")],
    )
    .await;
    ask("GET /canary/canary?canary", &[("canary", "canary")]).await;
    ask("CANARY /healthz", &[]).await;
    ask("GET /canary\u{1b}[31m", &[]).await;

    assert_eq!(reply.text(), "canary");
    running.0.kill().unwrap();
    let mut log = String::new();
    running
        .0
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut log)
        .unwrap();
    assert!(!log.to_ascii_lowercase().contains("canary"), "{log}");
    assert!(
        log.contains("GET /cardata/customers/vehicles/{vin}/chargingHistory 200"),
        "{log}"
    );
}

#[tokio::test]
async fn a_request_under_way_is_finished_before_the_server_ends() {
    let gate = Arc::new(Gate::default());
    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_vec();
    let trap = Trap::with(Manner::Hold(Arc::clone(&gate), answer)).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = Proxy::at(listener.local_addr().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(carport_proxy::run(trap.settings(), listener, async {
        let _ = stopped.await;
    }));

    let asking = tokio::spawn(async move {
        proxy
            .ask(&format!("GET {}", crate::support::STATE), &[], "")
            .await
    });
    gate.is_asked.notified().await;
    stop.send(()).unwrap();
    gate.may_answer.notify_one();

    assert_eq!(asking.await.unwrap().text(), "{}");
    server.await.unwrap().unwrap();
}

#[cfg(unix)]
#[test]
fn it_ends_well_when_told_to() {
    let (mut running, _line) = started(&[]);

    let told = Command::new("kill")
        .args(["-TERM", &running.0.id().to_string()])
        .status();

    assert!(told.unwrap().success());
    assert_eq!(running.0.wait().unwrap().code(), Some(0));
}
