//! Bodies: a caller's, read whole under a cap; the vendor's, read ahead a little, so that most
//! failures still become a proper answer, and streamed from there under a cap and a deadline.

use core::fmt;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use core::time::Duration;

use bytes::{Buf, Bytes, BytesMut};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, Sleep};

use crate::policy::Refusal;

/// How much of an answer is read before its head goes out. Nearly every answer but a picture fits.
const READ_AHEAD_BYTES: usize = 128 * 1024;

/// Reads a caller's body whole.
pub(super) async fn collect(
    body: Incoming,
    cap_bytes: u64,
    patience: Duration,
) -> Result<Bytes, Refusal> {
    let cap = usize::try_from(cap_bytes).unwrap_or(usize::MAX);
    match tokio::time::timeout(patience, Limited::new(body, cap).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::BodyTooLarge),
        Ok(Err(_)) | Err(_) => Err(Refusal::RequestIncomplete),
    }
}

/// The body of any answer of the server.
pub(super) enum Outgoing {
    Whole(Bytes),
    Relayed(Box<Relayed>),
}

impl From<Bytes> for Outgoing {
    fn from(bytes: Bytes) -> Self {
        Self::Whole(bytes)
    }
}

/// The vendor's body on its way.
pub(super) struct Relayed {
    ahead: Bytes,
    rest: Incoming,
    bytes_left: u64,
    deadline: Pin<Box<Sleep>>,
    _place: OwnedSemaphorePermit,
}

impl Outgoing {
    /// Reads ahead, and says while it still can that the answer is cut, late or too large.
    pub(super) async fn relay(
        mut rest: Incoming,
        cap_bytes: u64,
        deadline: Instant,
        place: OwnedSemaphorePermit,
    ) -> Result<Self, Refusal> {
        let mut ahead = BytesMut::new();
        while ahead.len() < READ_AHEAD_BYTES {
            let frame = tokio::time::timeout_at(deadline, rest.frame())
                .await
                .or(Err(Refusal::UpstreamTimeout))?;
            match frame {
                None => return Ok(Self::Whole(ahead.freeze())),
                Some(Err(_)) => return Err(Refusal::UpstreamCut),
                Some(Ok(frame)) => ahead.extend(frame.into_data()),
            }
            if ahead.len() as u64 > cap_bytes {
                return Err(Refusal::UpstreamCut);
            }
        }
        Ok(Self::Relayed(Box::new(Relayed {
            bytes_left: cap_bytes - ahead.len() as u64,
            ahead: ahead.freeze(),
            rest,
            deadline: Box::pin(tokio::time::sleep_until(deadline)),
            _place: place,
        })))
    }
}

/// The answer cannot be finished. Its connection is closed, so nobody takes the part for the whole.
#[derive(Debug)]
pub(super) struct CutShort;

impl fmt::Display for CutShort {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the upstream's answer broke off")
    }
}

impl core::error::Error for CutShort {}

impl Relayed {
    fn poll_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutShort>>> {
        if self.ahead.has_remaining() {
            let ahead = core::mem::take(&mut self.ahead);
            return Poll::Ready(Some(Ok(Frame::data(ahead))));
        }
        if self.deadline.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(Err(CutShort)));
        }
        loop {
            let data = match ready!(Pin::new(&mut self.rest).poll_frame(context)) {
                None => return Poll::Ready(None),
                Some(Err(_)) => return Poll::Ready(Some(Err(CutShort))),
                Some(Ok(frame)) => frame.into_data(),
            };
            // Trailers are headers too, and none of them is listed.
            let Ok(data) = data else { continue };
            let Some(left) = self.bytes_left.checked_sub(data.len() as u64) else {
                return Poll::Ready(Some(Err(CutShort)));
            };
            self.bytes_left = left;
            return Poll::Ready(Some(Ok(Frame::data(data))));
        }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = CutShort;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutShort>>> {
        match &mut *self {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(core::mem::take(bytes))))),
            Self::Relayed(relayed) => relayed.poll_next(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Relayed(relayed) => relayed
                .rest
                .size_hint()
                .exact()
                .map_or_else(SizeHint::default, |rest| {
                    SizeHint::with_exact(relayed.ahead.len() as u64 + rest)
                }),
        }
    }
}
