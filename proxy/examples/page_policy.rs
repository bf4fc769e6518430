//! Prints the content policy for the page of a site, as its `config.json` asks for. The build runs it
//! and writes the answer into `index.html`, for hosts that add no header of their own.

use std::{env, error::Error, fs};

use carport_proxy::site::meta_policy;
use serde_json::{Map, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("usage: page_policy CONFIG")?;
    let config = fs::read_to_string(path)?;
    // Without this a slip of the pen would become the policy of an empty configuration.
    serde_json::from_str::<Map<String, Value>>(&config)?;
    println!("{}", meta_policy(&config));
    Ok(())
}
