//! Work for the next frame, once for each.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::browser::window;

type Work = Box<dyn FnOnce()>;

#[derive(Default)]
struct Waiting {
    first: RefCell<Option<Work>>,
    then: RefCell<Option<Work>>,
    id: Cell<Option<i32>>,
    callback: RefCell<Option<Closure<dyn FnMut()>>>,
}

/// The next frame. Dropping it leaves what waits undone.
#[derive(Default)]
pub(super) struct Frame(Rc<Waiting>);

impl Frame {
    /// Does this in the next frame, instead of what waited for it before.
    pub(super) fn ask(&self, work: impl FnOnce() + 'static) {
        self.0.first.replace(Some(Box::new(work)));
        request(&self.0);
    }

    /// Does this one frame later than what waits, instead of what waited so before.
    pub(super) fn ask_after(&self, work: impl FnOnce() + 'static) {
        self.0.then.replace(Some(Box::new(work)));
        request(&self.0);
    }
}

fn request(waiting: &Rc<Waiting>) {
    if waiting.id.get().is_some() {
        return;
    }
    let mut callback = waiting.callback.borrow_mut();
    let callback = callback.get_or_insert_with(|| {
        let waiting = Rc::downgrade(waiting);
        Closure::new(move || {
            let Some(waiting) = waiting.upgrade() else {
                return;
            };
            waiting.id.set(None);
            let work = waiting.first.take();
            if let Some(work) = work {
                work();
                if waiting.then.borrow().is_some() {
                    request(&waiting);
                }
                return;
            }
            let work = waiting.then.take();
            if let Some(work) = work {
                work();
            }
        })
    });
    let asked = window().request_animation_frame(callback.as_ref().unchecked_ref());
    waiting.id.set(asked.ok());
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(id) = self.0.id.take() {
            // A frame that has come already is not taken back.
            let _ = window().cancel_animation_frame(id);
        }
    }
}
