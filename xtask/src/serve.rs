//! The app on this machine: set-up, build, and the proxy with the site beside it.

use crate::{
    command_line::Opening,
    problem::Problem,
    process, progress, setup,
    site::{self, SITE},
};
use std::{
    env,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Command, ExitCode},
    thread,
    time::Duration,
};

/// The companion proxy, built for speed.
pub(crate) const PROXY: &str = "target/release/carport-proxy";

/// How long the proxy may take to answer before nothing is announced.
const PATIENCE: Duration = Duration::from_secs(20);

/// Serves until it is stopped.
pub(crate) fn serve(port: u16, opening: Opening) -> Result<ExitCode, Problem> {
    let port = free_port(port)?;
    setup::provide(&setup::SITE)?;
    progress::timed("The site, as a release", || site::build(SITE, "/"))?;
    progress::timed("The companion proxy", build_proxy)?;

    progress::title("Serving");
    start_announcer(port, opening)?;
    let mut proxy = Command::new(PROXY);
    proxy.args(["--site", SITE, "--listen", &format!("127.0.0.1:{port}")]);
    become_process(&mut proxy)
}

/// Builds the proxy that `serve` and `dist` use.
pub(crate) fn build_proxy() -> Result<(), Problem> {
    process::run(
        process::command("cargo").args(["build", "--release", "--locked", "-p", "carport-proxy"]),
        "the lines above say what did not build",
    )
}

/// Waits for the proxy, prints the address and opens a browser: run as a process of its own, because
/// `serve` itself becomes the proxy.
pub(crate) fn announce(port: u16, opening: Opening) {
    let started = progress::now();
    while !answers(port) {
        if started.elapsed() > PATIENCE {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let address = format!("http://127.0.0.1:{port}");
    println!("\nCarport is ready at {address} (Ctrl-C stops it)");
    if opening == Opening::Browser {
        open_browser(&address);
    }
}

/// The port itself, or one that is free for 0; a taken one is told before anything is built.
fn free_port(port: u16) -> Result<u16, Problem> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| {
            Problem::new(
                format!("port {port} cannot be used ({error})"),
                "choose another with --port, or stop what uses it",
            )
        })
}

fn start_announcer(port: u16, opening: Opening) -> Result<(), Problem> {
    let announcer = env::current_exe().and_then(|program| {
        let mut command = Command::new(program);
        command.args(["announce", "--port", &port.to_string()]);
        if opening == Opening::Nothing {
            command.arg("--no-open");
        }
        command.spawn()
    });
    announcer.map(|_child| ()).map_err(|error| {
        Problem::new(
            format!("a second process did not start ({error})"),
            "run the command again",
        )
    })
}

/// The proxy takes this process's place, so that whoever stops the command stops the proxy.
#[cfg(unix)]
fn become_process(proxy: &mut Command) -> Result<ExitCode, Problem> {
    use std::os::unix::process::CommandExt;
    let error = proxy.exec();
    Err(Problem::new(
        format!("{PROXY} did not start ({error})"),
        "run the command again",
    ))
}

#[cfg(not(unix))]
fn become_process(proxy: &mut Command) -> Result<ExitCode, Problem> {
    process::run(proxy, "the lines above say why").map(|()| ExitCode::SUCCESS)
}

fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        let host = format!("127.0.0.1:{port}");
        write!(
            stream,
            "GET /healthz HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
        )?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(&status == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// Without a screen there is nothing to open, and the address on the terminal is enough.
fn open_browser(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/c", "start"]);
        command
    } else if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        Command::new("xdg-open")
    } else {
        return;
    };
    if !process::succeeds(command.arg(address)) {
        println!("No browser could be opened; open the address yourself");
    }
}
