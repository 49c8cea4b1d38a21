// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! The presets of an app: what its participants may do, and what its meetings look like.
//!
//! [`Presets`](struct@Presets) is the handle; the other types are the requests of its operations.

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

impl<R: Clone> handles::App<R> {
    /// The presets of an app: what its participants may do, and what its meetings look like.
    ///
    /// Doesn't send a request.
    pub fn presets(&self) -> Presets<R> {
        Presets::new(self.client.clone(), self.path.clone().literal("/presets"))
    }
}

/// The presets of an app: what its participants may do, and what its meetings look like.
///
/// Created by [`presets`](crate::handles::App::presets). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Presets<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Presets<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Lists the presets of the app.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/presets`
    ///
    /// Optional: [`page_no`](List::page_no), [`per_page`](List::per_page), [`search`](List::search).
    ///
    /// `send` returns [`PresetGetResponse`](types::PresetGetResponse).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/get/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let presets = client.account("account_id").app("app_id").presets();
    /// let response = presets.list().send().await?;
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
        }
    }

    /// Creates a preset.
    ///
    /// To copy a preset, get it, change its `config`, `permissions` and `ui` as needed, and pass them.
    ///
    /// `POST /accounts/{account_id}/realtime/kit/{app_id}/presets`
    ///
    /// - `name`: The name of the preset.
    /// - `config`: The configuration of meetings.
    /// - `permissions`: What participants may do.
    /// - `ui`: The look of the user interface.
    ///
    /// `send` returns [`Preset`](types::Preset).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/create/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(config: realtimekit::types::PresetConfig, permissions: realtimekit::types::PresetPermissions, ui: realtimekit::types::PresetUi) -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let presets = client.account("account_id").app("app_id").presets();
    /// let response = presets.create("name", config, permissions, ui).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        name: impl Into<String>,
        config: types::PresetConfig,
        permissions: types::PresetPermissions,
        ui: types::PresetUi,
    ) -> Create<R> {
        Create {
            client: self.client.clone(),
            path: self.path.clone(),
            name: name.into(),
            config,
            permissions,
            ui,
        }
    }
}

/// Lists the presets of the app.
///
/// Created by [`Presets::list`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<R = Async> {
    client: Client<R>,
    path: Path,
    page_no: Option<i64>,
    per_page: Option<i64>,
    search: Option<String>,
}

impl<R: Mode> List<R> {
    /// The number of the page.
    pub fn page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The number of presets per page.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.per_page = Some(per_page);
        self
    }

    /// Lists only presets whose name matches this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
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
    pub fn send(&self) -> R::Sent<types::PresetGetResponse> {
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
    type Response = types::PresetGetResponse;
    type Output = types::PresetGetResponse;

    const ENDPOINT: Endpoint = Endpoint {
        name: "presets.list",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets",
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
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetGetResponse| Some(response.success))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response)
    }
}

impl<R> Paginated for List<R> {
    type Item = types::PresetSummary;

    fn turn(&mut self) -> Turn<'_> {
        Turn::Number {
            parameter: &mut self.page_no,
            first: 1,
        }
    }

    fn page(response: Self::Response) -> Page<Self::Item> {
        Page {
            total: response.paging.total_count,
            cursor: None,
            items: response.data,
        }
    }
}

/// Creates a preset.
///
/// To copy a preset, get it, change its `config`, `permissions` and `ui` as needed, and pass them.
///
/// Created by [`Presets::create`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Create<R = Async> {
    client: Client<R>,
    path: Path,
    name: String,
    config: types::PresetConfig,
    permissions: types::PresetPermissions,
    ui: types::PresetUi,
}

impl<R: Mode> Create<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Preset> {
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
        json::write(&self.config, "config", writer);
        json::write(&self.permissions, "permissions", writer);
        json::write(&self.ui, "ui", writer);
    }
}

impl<R> Operation for Create<R> {
    type Response = types::PresetCreateResponse;
    type Output = types::Preset;

    const ENDPOINT: Endpoint = Endpoint {
        name: "presets.create",
        method: Method::POST,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetCreateResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
