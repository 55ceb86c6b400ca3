//! `cargo xtask serve`: serves the built page on this machine only.

use crate::chore::{ChoreError, root};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use std::net::{Ipv4Addr, SocketAddr};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Where to listen.
#[derive(clap::Args)]
pub(crate) struct Serve {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

impl Serve {
    /// Serves until interrupted.
    pub(crate) fn run(&self) -> Result<(), ChoreError> {
        let dist = root().join("web/dist");
        if !dist.join("index.html").is_file() {
            return Err(ChoreError::NotBuilt("web/dist".into()));
        }
        let page = Router::new()
            .fallback_service(ServeDir::new(dist))
            .layer(always(header::CACHE_CONTROL, "no-cache"))
            .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .layer(always(header::REFERRER_POLICY, "no-referrer"));
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let failed = |what: &str| {
            let what = format!("{what} {address}");
            move |source| ChoreError::Io { what, source }
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
        runtime.map_err(failed("cannot start for"))?.block_on(async {
            let listener = tokio::net::TcpListener::bind(address).await.map_err(failed("cannot listen on"))?;
            println!("the page is at http://{address}/");
            axum::serve(listener, page).await.map_err(failed("cannot serve on"))
        })
    }
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}
