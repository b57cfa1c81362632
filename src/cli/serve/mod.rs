//! `plainsight serve`: the site in a browser, from memory, following every change of the records and the theme.
//!
//! Steps: build once ([`builder`]); take a port ([`listen`]); watch the site folder ([`watching`], [`hints`]), on a thread of
//! its own, which builds again after a change and hands the result over by a channel, the pages that are looked at before
//! the rest ([`ahead`]), while another looks for what no hint told of ([`looking`]); answer requests from the last good build
//! ([`connections`], [`answer`], by [`guard`], [`lookup`] and [`inject`]) until Ctrl-C. [`shown`] is what both sides share.
//! Pages of a site are shown with what was found in the records ([`told`]) and the files that they come from ([`bar`],
//! [`origin`], [`editor`]); [`about`] is a page of the preview's own. Nothing is written to the disk.

mod about;
mod ahead;
mod answer;
mod bar;
mod browser;
mod builder;
mod connections;
mod editor;
mod events;
mod guard;
mod hints;
mod inject;
mod listen;
mod looking;
mod lookup;
mod markup;
mod origin;
mod phone;
mod shown;
#[cfg(test)]
mod tests;
mod told;
mod watching;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use clap::Args;
use tokio::sync::watch;

use super::Outcome;
use super::site::SiteArgument;
use super::tell;
use ahead::OpenPages;
use answer::Server;
use builder::Builder;
use editor::{Editor, Template};
use hints::Hints;
use phone::Phone;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    site: SiteArgument,
    /// The port; when it is taken, one of the next 20
    #[arg(long, value_name = "N", default_value_t = 4000)]
    port: u16,
    /// The address to listen on; others than 127.0.0.1 let other machines read the preview
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    bind: IpAddr,
    /// Another name under which browsers may ask for the preview
    #[arg(long, value_name = "NAME", value_parser = guard::host_name)]
    allow_host: Vec<String>,
    /// Open the browser
    #[arg(long)]
    open: bool,
    /// The address that opens a file in your editor, with {file}, {line} and {column}
    #[arg(long, value_name = "URL")]
    editor: Option<Template>,
    /// Look for changes twice a second instead of being told of them
    #[arg(long)]
    poll: bool,
}

/// Serves the site until Ctrl-C.
pub fn run(arguments: &Arguments) -> Outcome {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&format!("the preview cannot start: {error}"), "free some memory or open files"),
    };
    runtime.block_on(serve(arguments))
}

async fn serve(arguments: &Arguments) -> Outcome {
    let listener = match listen::listen(arguments.bind, arguments.port).await {
        Ok(listener) => listener,
        Err(error) => return failed(&error.message, &error.help),
    };
    let editor = Editor::new(&arguments.site.site, arguments.editor.as_ref(), arguments.bind.is_loopback());
    // Watching begins before the first build reads, so that no change is missed in between.
    let hints = Hints::new();
    let watching = watching::start(&arguments.site.site, arguments.poll, hints.sender());
    let open = OpenPages::default();
    let mut builder = Builder::new(arguments.site.clone(), open.clone(), editor.clone());
    let (sender, receiver) = watch::channel(Arc::new(builder.build()));
    std::thread::spawn(move || builder.follow(watching, &hints, &sender));

    let phone = Phone::of(listener.address, &arguments.allow_host);
    if !arguments.bind.is_loopback() {
        phone::announce(listener.address, &arguments.allow_host, phone.as_ref());
    }
    let guard = guard::Guard::new(listener.address, &arguments.allow_host);
    let address = listener.url();
    tell::result(&address);
    tell::progress("Ctrl-C ends the preview");
    if arguments.open {
        browser::open(&address);
    }
    answer_until_stopped(listener, Server::new(guard, receiver, open, editor, phone)).await
}

async fn answer_until_stopped(listener: listen::Listener, server: Server) -> Outcome {
    // Streams of events never end by themselves, so nothing waits for them.
    tokio::select! {
        never = connections::answer(listener.socket, server) => match never {},
        _ = tokio::signal::ctrl_c() => {
            tell::progress("the preview has ended");
            Outcome::Done
        }
    }
}

fn failed(what: &str, help: &str) -> Outcome {
    tell::failure(what, help);
    Outcome::Failed
}
