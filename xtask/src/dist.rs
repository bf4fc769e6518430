//! The files for a host: the site with compressed copies, and the proxy.

use crate::{
    content_policy,
    problem::Problem,
    progress,
    serve::{self, PROXY},
    setup, site,
};
use std::{fs, path::Path, process::ExitCode};

const SITE_FOLDER: &str = "target/dist/site";
const PROGRAM_FOLDER: &str = "target/dist/bin";

/// Builds everything for a host that serves the site from `base`.
pub(crate) fn dist(base: &str) -> Result<ExitCode, Problem> {
    setup::provide(&setup::SITE)?;
    progress::timed("The site, as a release", || build_site(base))?;
    progress::timed("The companion proxy", serve::build_proxy)?;
    place_proxy().map_err(|error| {
        Problem::new(
            format!("the proxy cannot be copied to {PROGRAM_FOLDER} ({error})"),
            "check the disk",
        )
    })?;

    println!("\n{SITE_FOLDER}  the site, for the path {base}");
    println!("{PROGRAM_FOLDER}   carport-proxy, for this machine's system");
    println!("The proxy as a WebAssembly component is not part of this version");
    Ok(ExitCode::SUCCESS)
}

fn build_site(base: &str) -> Result<(), Problem> {
    site::bundle(SITE_FOLDER, base)?;
    content_policy::place(SITE_FOLDER)?;
    site::finish(SITE_FOLDER)
}

fn place_proxy() -> std::io::Result<()> {
    fs::create_dir_all(PROGRAM_FOLDER)?;
    fs::copy(PROXY, Path::new(PROGRAM_FOLDER).join("carport-proxy")).map(|_bytes| ())
}
