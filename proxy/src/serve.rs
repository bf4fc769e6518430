//! The process around the server: exit codes, standard output, signals and the log.

use std::io::Write;
use std::process::ExitCode;

use carport_proxy::native::{Command, Server, Settings, USAGE, read_command};
use tokio::net::TcpListener;

/// A wrong setting, as against a failure while running.
const WRONG_SETTING: u8 = 2;

pub(crate) fn main() -> ExitCode {
    let command = read_command(std::env::args().skip(1), |name| std::env::var(name).ok());
    match command {
        Ok(Command::Version) => say(concat!("carport-proxy ", env!("CARGO_PKG_VERSION"))),
        Ok(Command::Help) => say(USAGE.trim_end()),
        Ok(Command::Serve(settings)) => start(*settings),
        Err(error) => complain(&error),
    }
}

/// Standard output may be a pipe that nobody reads any more.
fn say(line: &str) -> ExitCode {
    let mut output = std::io::stdout();
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
    ExitCode::SUCCESS
}

fn complain(error: &dyn core::fmt::Display) -> ExitCode {
    eprintln!("carport-proxy: {error}");
    ExitCode::from(WRONG_SETTING)
}

fn start(settings: Settings) -> ExitCode {
    tracing_subscriber::fmt()
        .compact()
        .with_ansi(false)
        .with_target(false)
        .with_writer(std::io::stderr)
        .init();
    let listen = settings.listen;
    let server = match Server::prepare(settings) {
        Ok(server) => server,
        Err(error) => return complain(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return complain(&error),
    };
    runtime.block_on(async {
        let bound = TcpListener::bind(listen).await;
        let (listener, address) = match bound.and_then(|listener| {
            let address = listener.local_addr()?;
            Ok((listener, address))
        }) {
            Ok(bound) => bound,
            Err(error) => return complain(&format_args!("{listen}: {error}")),
        };
        let stop = match told_to_stop() {
            Ok(stop) => stop,
            Err(error) => return complain(&error),
        };
        say(&format!("listening on {}://{address}", server.scheme()));
        server.run(listener, stop).await;
        ExitCode::SUCCESS
    })
}

/// Listens for signals from the call on, not from the first poll: whoever has read where the server
/// listens may tell it to stop at once.
#[cfg(unix)]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
