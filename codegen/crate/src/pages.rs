//! The items of a list that the service returns page by page.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use http::HeaderMap;
use http::header::LINK;

use crate::client::Async;
use crate::error::Error;
use crate::mode::{Mode, ResponseFuture};
use crate::operation::Operation;
use crate::request::Request;
use crate::response::Response;

/// An operation whose response is a page of a longer list.
///
/// Requests of this crate implement this trait; it cannot be implemented in other
/// crates. They have a method `items`, as [`Request`] does.
pub trait Paginated: Operation {
    /// The type of an item.
    type Item;

    /// How the next page is asked for.
    #[doc(hidden)]
    fn turn(&mut self) -> Turn<'_>;

    /// Takes the page out of a response.
    #[doc(hidden)]
    fn page(response: Self::Response) -> Page<Self::Item>;
}

/// How the next page is asked for: by a parameter of the operation, or a header of
/// the response.
#[doc(hidden)]
#[allow(dead_code, reason = "an API uses some of these")]
pub enum Turn<'a> {
    /// By its number.
    Number {
        parameter: &'a mut Option<i64>,
        /// The number of the first page.
        first: i64,
    },
    /// By the number of items before it.
    Offset(&'a mut Option<i64>),
    /// By what the page before it says.
    Cursor(&'a mut Option<String>),
    /// By the link with the relation `next`.
    Link,
}

/// A page.
#[doc(hidden)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The number of items on all pages.
    pub total: Option<i64>,
    /// What the next page is asked for with.
    pub cursor: Option<String>,
}

/// The items of all pages, in order.
///
/// Each page is requested when its first item is needed. The items end after the last
/// page or the first error.
///
/// With an asynchronous client, call [`next`](Self::next) for the next item, or use this
/// as a [`Stream`](https://docs.rs/futures-core/0.3/futures_core/stream/trait.Stream.html).
/// With a blocking client, this is an iterator.
#[must_use = "no page is requested before the first item is"]
pub struct Items<O: Paginated, R = Async> {
    request: Request<O, R>,
    /// What has arrived and was not returned yet.
    arrived: VecDeque<O::Item>,
    progress: Progress,
    /// The request under way. A blocking client waits for each instead.
    call: Option<ResponseFuture<Response<O::Response>>>,
}

/// How far the list has been read.
#[derive(Clone, Copy, Debug)]
struct Progress {
    /// The items before the next page, as far as that is known.
    before: i64,
    is_first: bool,
    has_ended: bool,
    /// The items on all pages, as far as that is known.
    total: Option<i64>,
}

impl<O: Paginated, R: Mode> Request<O, R> {
    /// Returns the items of this page and all following pages. No request is sent
    /// before the first item is needed. The settings apply to each request.
    pub fn items(self) -> Items<O, R> {
        Items {
            request: self,
            arrived: VecDeque::new(),
            progress: Progress {
                before: 0,
                is_first: true,
                has_ended: false,
                total: None,
            },
            call: None,
        }
    }
}

impl<O: Paginated, R> Items<O, R> {
    /// Returns the number of items on all pages, as reported by the latest page. `None`
    /// before the first page has arrived, or if pages don't report it.
    pub fn total(&self) -> Option<i64> {
        self.progress.total
    }

    /// Takes the items of a page, and turns to the next one.
    fn arrive(&mut self, result: Result<Response<O::Response>, Error>) -> Result<(), Error> {
        // Also after an error.
        self.progress.has_ended = true;
        let response = result?;
        let next_link = next_link(response.headers());
        let page = O::page(response.into_body());
        let count = i64::try_from(page.items.len()).unwrap_or(i64::MAX);
        let turned = match self.request.operation.turn() {
            Turn::Number { parameter, first } => {
                let number = parameter.unwrap_or(first);
                if self.progress.is_first {
                    // The pages before the first one that is asked for are as long.
                    self.progress.before = number.saturating_sub(first).saturating_mul(count);
                }
                *parameter = number.checked_add(1);
                count > 0 && parameter.is_some()
            }
            Turn::Offset(parameter) => {
                let offset = parameter.unwrap_or(0);
                self.progress.before = offset;
                *parameter = offset.checked_add(count);
                count > 0 && parameter.is_some()
            }
            Turn::Cursor(parameter) => {
                let next = page.cursor.filter(|next| !next.is_empty());
                let is_new = next.is_some() && next != *parameter;
                *parameter = next;
                is_new
            }
            Turn::Link => {
                let is_new = next_link.is_some() && next_link != self.request.options.page;
                self.request.options.page = next_link;
                is_new
            }
        };
        self.progress.before = self.progress.before.saturating_add(count);
        self.progress.is_first = false;
        self.progress.total = page.total.or(self.progress.total);
        let is_last = page
            .total
            .is_some_and(|total| self.progress.before >= total);
        self.progress.has_ended = !turned || is_last;
        self.arrived.extend(page.items);
        Ok(())
    }
}

/// Nothing in it is pinned.
impl<O: Paginated, R> Unpin for Items<O, R> {}

impl<O: Paginated> Items<O, Async> {
    /// Returns the next item, or `None` after the last one.
    ///
    /// Dropping the future loses no items: the next call continues the request.
    ///
    /// # Errors
    ///
    /// The errors of sending the request. No items follow an error.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error>> {
        std::future::poll_fn(|context| self.poll_item(context)).await
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<O::Item, Error>>> {
        loop {
            if let Some(item) = self.arrived.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            if self.progress.has_ended {
                return Poll::Ready(None);
            }
            let request = &self.request;
            let call = self.call.get_or_insert_with(|| request.send_full());
            let result = std::task::ready!(Pin::new(call).poll(context));
            self.call = None;
            if let Err(error) = self.arrive(result) {
                return Poll::Ready(Some(Err(error)));
            }
        }
    }
}

impl<O: Paginated> Stream for Items<O, Async> {
    type Item = Result<O::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(context)
    }
}

#[cfg(feature = "blocking")]
impl<O: Paginated> Iterator for Items<O, crate::blocking::Blocking> {
    type Item = Result<O::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.arrived.pop_front() {
                return Some(Ok(item));
            }
            if self.progress.has_ended {
                return None;
            }
            let result = self.request.send_full();
            if let Err(error) = self.arrive(result) {
                return Some(Err(error));
            }
        }
    }
}

#[cfg(feature = "blocking")]
impl<O: Paginated> std::iter::FusedIterator for Items<O, crate::blocking::Blocking> {}

impl<O: Paginated, R> fmt::Debug for Items<O, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("operation", &O::ENDPOINT.name)
            .field("arrived", &self.arrived.len())
            .field("progress", &self.progress)
            .finish_non_exhaustive()
    }
}

/// The query of the link to the next page (RFC 8288). Host and path of a link are not
/// used: the token is sent to the operation's own URL alone.
fn next_link(headers: &HeaderMap) -> Option<String> {
    let links = headers.get_all(LINK).iter();
    let links = links.filter_map(|value| value.to_str().ok());
    links
        .flat_map(|value| value.split('<').skip(1))
        .find_map(next_query)
}

/// The query of one link, `https://host/path?query>; rel="next"`, if it is the next.
fn next_query(link: &str) -> Option<String> {
    let (url, parameters) = link.split_once('>')?;
    let is_next = parameters.split([';', ',']).any(|parameter| {
        let (name, value) = parameter.split_once('=').unwrap_or_default();
        let mut relations = value.trim().trim_matches('"').split_ascii_whitespace();
        name.trim().eq_ignore_ascii_case("rel")
            && relations.any(|relation| relation.eq_ignore_ascii_case("next"))
    });
    let (_, query) = url.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    (is_next && !query.is_empty()).then(|| query.to_owned())
}
