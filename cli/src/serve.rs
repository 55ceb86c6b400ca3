//! `usmca serve`: the calculator over HTTP.

use crate::audit::now_or;
use crate::determine::calculator;
use crate::exit::Exit;
use clap::Args;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;
use usmca_audit::Store;
use usmca_service::{Limits, Register};
use usmca_wire::MAXIMUM_BYTES;

/// Serves until it is interrupted or terminated, then finishes what runs; logs to standard error.
/// Exit code: 0 finished, 1 could not run or had to cut requests off.
#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// The address to listen on; any other than this machine's own lets other machines in, without access control
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// The port; 0 for any that is free
    #[arg(long, default_value_t = 8088)]
    port: u16,
    /// The largest body of a request, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Limits::default().body, value_parser = within::<MAXIMUM_BYTES>)]
    max_body: usize,
    /// The most goods of one request
    #[arg(long, value_name = "N", default_value_t = Limits::default().goods, value_parser = within::<10_000>)]
    max_goods: usize,
    /// The most requests at once, those that wait for a thread included
    #[arg(long, value_name = "N", default_value_t = Limits::default().requests, value_parser = within::<100_000>)]
    max_requests: usize,
    /// The most connections at once
    #[arg(long, value_name = "N", default_value_t = Limits::default().connections, value_parser = within::<100_000>)]
    max_connections: usize,
    /// How long a client may take for the head of a request, for its body, and for taking a part of the reply
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::default().client.as_secs(), value_parser = seconds())]
    client_seconds: u64,
    /// How long a request may wait and work once it is read
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::default().work.as_secs(), value_parser = seconds())]
    work_seconds: u64,
    /// How long to wait for what runs when told to stop
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::default().stop.as_secs(), value_parser = seconds())]
    stop_seconds: u64,
    /// How many threads determine; all cores if left out
    #[arg(long, value_name = "N", value_parser = within::<1_024>)]
    threads: Option<usize>,
    /// Keep each certification, its goods and the hash of what is handed out in a store, made if it is not there
    #[arg(long, value_name = "DIR")]
    register: Option<PathBuf>,
    /// Rule tables of your own instead of those built in
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

/// A number from 1 to the most.
fn within<const MOST: usize>(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=MOST).contains(number));
    number.ok_or_else(|| format!("must be a number from 1 to {MOST}"))
}

fn seconds() -> clap::builder::RangedU64ValueParser {
    clap::value_parser!(u64).range(1..=3_600)
}

/// Nothing to print, and how it ended.
///
/// # Errors
/// The tables cannot be read, the address is not to be had, or requests were cut off at the end.
pub(crate) fn run(options: &Serve) -> Result<(String, Exit), String> {
    let limits = Limits {
        body: options.max_body,
        goods: options.max_goods,
        requests: options.max_requests,
        connections: options.max_connections,
        threads: options.threads.and_then(NonZeroUsize::new).unwrap_or(Limits::default().threads),
        client: Duration::from_secs(options.client_seconds),
        work: Duration::from_secs(options.work_seconds),
        stop: Duration::from_secs(options.stop_seconds),
    };
    let address = SocketAddr::new(options.address, options.port);
    let store =
        options.register.as_deref().map(Store::open_or_create).transpose().map_err(|error| error.to_string())?;
    let register = store.map(|store| Register { store, now: || now_or(None) });
    let served = usmca_service::serve(calculator(options.rules.as_deref())?, limits, register, address);
    served.map(|()| (String::new(), Exit::Fine)).map_err(|error| error.to_string())
}
