//! Brings the outlines of the land, once for all maps of this visit.

use core::cell::RefCell;
use std::rc::Rc;

use gloo_net::http::Request;

use super::land::Land;
use crate::browser::document;

const FILE: &str = "map/countries-50m.json";

thread_local! {
    static LAND: RefCell<Option<Rc<Land>>> = const { RefCell::new(None) };
}

/// The land, or `None` when its file does not come: the map goes without, and asks again next time.
pub async fn load_land() -> Option<Rc<Land>> {
    if let Some(land) = LAND.with_borrow(Option::clone) {
        return Some(land);
    }
    let answer = Request::get(&document::asset_url(FILE)).send().await.ok()?;
    let bytes = answer.binary().await.ok().filter(|_| answer.ok())?;
    let land = Rc::new(Land::from_topology(&bytes).ok()?);
    LAND.set(Some(Rc::clone(&land)));
    Some(land)
}
