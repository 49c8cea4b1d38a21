// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The RealtimeKit apps of an account.
//!
//! [`Apps`](struct@Apps) is the handle; the other types are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::json;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::pages::{Items, Page, Paginated, Turn};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::Account<R> {
    /// The RealtimeKit apps of an account.
    ///
    /// Doesn't send a request.
    pub fn apps(&self) -> Apps<R> {
        Apps::new(self.client.clone(), self.path.clone().literal("/realtime/kit/apps"))
    }
}

/// The RealtimeKit apps of an account.
///
/// Created by [`apps`](crate::handles::Account::apps). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Apps<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Apps<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the apps of the account.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/apps`
    ///
    /// Optional: [`page_no`](List::page_no), [`per_page`](List::per_page), [`search`](List::search),
    /// [`sort_order`](List::sort_order).
    ///
    /// `send` returns [`AppGetResponse`](types::AppGetResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/apps/methods/get/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let apps = client.account("account_id").apps();
    /// let response = apps.list().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<R> {
        List {
            client: self.client.clone(),
            path: self.path.clone(),
            page_no: None,
            per_page: None,
            search: None,
            sort_order: None,
        }
    }

    /// Creates an app.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/apps`
    ///
    /// - `name`: The name of the app.
    ///
    /// `send` returns [`App`](types::App).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/apps/methods/post/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let apps = client.account("account_id").apps();
    /// let response = apps.create("name").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, name: impl Into<String>) -> Create<R> {
        Create {
            client: self.client.clone(),
            path: self.path.clone(),
            name: name.into(),
        }
    }
}

/// Lists the apps of the account.
///
/// Created by [`Apps::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    page_no: Option<i64>,
    per_page: Option<i64>,
    search: Option<String>,
    sort_order: Option<types::SortOrder>,
}

impl<R: Mode> List<R> {
    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of apps per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only apps whose name matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// The order of the apps by creation time.
    pub fn sort_order(mut self, sort_order: types::SortOrder) -> Self {
        self.sort_order = Some(sort_order);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(page_no, List::page_no)`.
    pub fn if_some<T>(
        self,
        value: Option<T>,
        set: impl FnOnce(Self, T) -> Self,
    ) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }

    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::AppGetResponse> {
        self.client.send(self)
    }

    /// Returns the items of this page and all following pages. See [`Items`].
    pub fn items(self) -> Items<Self, R> {
        self.customize().items()
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for List<R> {
    type Response = types::AppGetResponse;
    type Output = types::AppGetResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "apps.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/apps",
        idempotent: true,
        result: "",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.page_no {
            parts = parts.query("page_no", value);
        }
        if let Some(value) = &self.per_page {
            parts = parts.query("per_page", value);
        }
        if let Some(value) = &self.search {
            parts = parts.query("search", value);
        }
        if let Some(value) = &self.sort_order {
            parts = parts.query("sort_order", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received.json_checked(|response: &types::AppGetResponse| response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::App;

    fn turn(&mut self) -> Turn<'_> {
        Turn::Number {
            parameter: &mut self.page_no,
            first: 1,
        }
    }

    fn page(response: Self::Response) -> Page<Self::Item> {
        Page {
            total: response.paging.as_ref().and_then(|paging| paging.total_count),
            cursor: None,
            items: response.data.unwrap_or_default(),
        }
    }
}

/// Creates an app.
///
/// Created by [`Apps::create`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create<R = Async> {
    client: Client<R>,
    path: Path,
    name: String,
}

impl<R: Mode> Create<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::App> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Create<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
    }
}

impl<R> Operation for Create<R> {
    type Response = types::AppPostResponse;
    type Output = types::App;

    const ENDPOINT: Endpoint = Endpoint {
        name: "apps.create",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/apps",
        idempotent: false,
        result: "data.app",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received.json_checked(|response: &types::AppPostResponse| response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data?.app
    }
}
