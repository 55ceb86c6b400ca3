//! One address, connections with time limits, and an end that waits for what runs.

use crate::limits::Limits;
use crate::{ENGINE, Register, Service, respond};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tracing_subscriber::fmt::format::FmtSpan;
use usmca_wire::Calculator;

/// The most a head of a request may have, in bytes.
const HEAD: usize = 16 * 1024;

/// Why a service could not run, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The machine refuses an address, a thread or a signal.
    #[error("{what}: {source}")]
    Io {
        /// What was refused.
        what: String,
        /// Why.
        source: io::Error,
    },
    /// Not all that ran was finished in time.
    #[error("stopped after {} seconds, before all requests were answered", .0.as_secs())]
    CutOff(Duration),
}

/// Answers on an address until the process is told to end (SIGINT or SIGTERM), then finishes what runs.
///
/// # Errors
/// The address is not to be had, or what ran was not finished in time.
pub fn serve(
    calculator: Calculator,
    limits: Limits,
    register: Option<Register>,
    address: SocketAddr,
) -> Result<(), ServeError> {
    let failed = |what: &str| {
        let what = what.to_owned();
        move |source| ServeError::Io { what, source }
    };
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(failed("cannot start"))?;
    let served = runtime.block_on(async {
        let told = told_to_end().map_err(failed("cannot wait for signals"))?;
        let listener = TcpListener::bind(address).await.map_err(failed(&format!("cannot listen on {address}")))?;
        let address = listener.local_addr().map_err(failed("has no address"))?;
        let service = Arc::new(Service::new(calculator, limits, register));
        let law = service.calculator.rules().edition().name.as_str();
        tracing::info!(address = %address, law, engine = ENGINE, "listening");
        if !address.ip().is_loopback() {
            tracing::warn!("other machines can reach the service; it has neither encryption nor access control");
        }
        let finished = accept(&service, listener, told).await;
        if finished { Ok(()) } else { Err(ServeError::CutOff(limits.stop)) }
    });
    // What nobody waits for any more is not waited for.
    runtime.shutdown_background();
    served
}

/// Serves connections until told to end; whether all of them came to their end in time.
async fn accept(service: &Arc<Service>, listener: TcpListener, told: impl Future<Output = ()>) -> bool {
    let limits = service.limits;
    let router = respond::router(service);
    let connections = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut told = std::pin::pin!(told);
    loop {
        let next = tokio::select! {
            next = next(&listener, &connections) => next,
            () = &mut told => break,
        };
        if let Some((stream, place)) = next {
            let connection = graceful.watch(connection(stream, router.clone(), limits));
            tokio::spawn(async move {
                // A client that breaks off, stalls or speaks no HTTP ends its own connection and nothing else.
                let _ = connection.await;
                drop(place);
            });
        }
    }
    drop(listener);
    tracing::info!("stopping");
    let finished = tokio::time::timeout(limits.stop, graceful.shutdown()).await.is_ok();
    tracing::info!(finished, "stopped");
    finished
}

/// The next connection, when there is room for it.
async fn next(listener: &TcpListener, connections: &Arc<Semaphore>) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(connections).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => Some((stream, place)),
        Err(_) => {
            // Such as too many open files: waiting is all that helps.
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

type Stream = TokioIo<std::pin::Pin<Box<TimeoutStream<TcpStream>>>>;

fn connection(
    stream: TcpStream,
    router: Router,
    limits: Limits,
) -> http1::Connection<Stream, TowerToHyperService<Router>> {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.client));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.client)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router))
}

/// Lines of JSON on standard error.
fn log() {
    let lines = tracing_subscriber::fmt().json().flatten_event(true).with_span_events(FmtSpan::NONE);
    // A program that logs already keeps its own log.
    let _ = lines.with_target(false).with_writer(io::stderr).try_init();
}

/// Ends when the process is told to.
#[cfg(unix)]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
