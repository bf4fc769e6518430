//! Flags, clock and sockets around the pure simulator.

mod flags;
mod pace;

use std::{
    convert::Infallible,
    io::{self, Write as _},
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

use carport_simulator::{Request, Response, Simulator, scenarios};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::{
    body::{Bytes, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

use flags::{Command, Options};
use pace::Pace;

/// No request of the vendor's app comes near this.
const MAX_BODY_BYTES: usize = 1 << 20;

/// Runs the command line.
pub(crate) fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    match flags::parse(arguments) {
        Ok(Command::Help) => {
            print!("{}", flags::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::ListScenarios) => {
            for id in scenarios() {
                println!("{id}");
            }
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(options)) => match serve(&options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("cannot serve: {error}");
                ExitCode::FAILURE
            }
        },
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

/// The simulator and its clock, shared by all connections.
struct Stage {
    simulator: Mutex<Simulator>,
    pace: Pace,
}

fn serve(options: &Options) -> io::Result<()> {
    let pace = Pace::new(options.now, options.speed);
    let mut simulator = Simulator::new(options.seed, pace.now());
    if let Some(id) = &options.scenario {
        simulator.set_scenario(id).map_err(io::Error::other)?;
    }
    let stage = Arc::new(Stage {
        simulator: Mutex::new(simulator),
        pace,
    });
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?
        .block_on(listen(options.port, stage))
}

async fn listen(port: u16, stage: Arc<Stage>) -> io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let mut out = io::stdout();
    writeln!(out, "listening on http://{}", listener.local_addr()?)?;
    out.flush()?;

    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                // A visitor that is gone before it is greeted is no reason to stop.
                if let Ok((stream, _)) = accepted {
                    tokio::spawn(converse(stream, Arc::clone(&stage)));
                }
            }
            _ = tokio::signal::ctrl_c() => return Ok(()),
            _ = terminate.recv() => return Ok(()),
        }
    }
}

async fn converse(stream: TcpStream, stage: Arc<Stage>) {
    let service = service_fn(|request| {
        let stage = Arc::clone(&stage);
        async move { Ok::<_, Infallible>(answer(request, &stage).await) }
    });
    // A broken connection ends with itself; there is nobody left to tell.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn answer(request: hyper::Request<Incoming>, stage: &Stage) -> hyper::Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let Ok(body) = Limited::new(body, MAX_BODY_BYTES).collect().await else {
        return plain(413);
    };
    let request = Request {
        method: head.method.as_str().to_owned(),
        path: head
            .uri
            .path_and_query()
            .map_or_else(|| "/".to_owned(), |path| path.as_str().to_owned()),
        headers: head
            .headers
            .iter()
            .filter_map(|(name, value)| {
                Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
            })
            .collect(),
        body: body.to_bytes().to_vec(),
    };
    let response = stage
        .simulator
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .answer(&request, stage.pace.now());
    from_simulator(response)
}

fn from_simulator(response: Response) -> hyper::Response<Full<Bytes>> {
    let mut builder = hyper::Response::builder().status(response.status);
    for (name, value) in &response.headers {
        builder = builder.header(name, value);
    }
    builder
        .body(Full::new(Bytes::from(response.body)))
        .unwrap_or_else(|_| plain(500))
}

fn plain(status: u16) -> hyper::Response<Full<Bytes>> {
    let mut response = hyper::Response::new(Full::default());
    *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    response
}
