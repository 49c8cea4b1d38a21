// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! A preset of an app.
//!
//! [`handles::Preset`] is the handle; the types here are the requests of its operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::json;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::Preset<R> {
    /// Gets the preset.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
    ///
    /// `send` returns [`Preset`](types::Preset).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/get_preset_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let preset = client.account("account_id").app("app_id").preset("preset_id");
    /// let response = preset.get().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Get<R> {
        Get {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }

    /// Updates the given parts of the preset.
    ///
    /// `PATCH /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
    ///
    /// Optional: [`name`](Update::name), [`config`](Update::config),
    /// [`permissions`](Update::permissions), [`ui`](Update::ui).
    ///
    /// `send` returns [`Preset`](types::Preset).
    ///
    /// Not idempotent: retried only if the service is known not to have processed the request.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/update/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let preset = client.account("account_id").app("app_id").preset("preset_id");
    /// let response = preset.update().name("name").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update<R> {
        Update {
            client: self.client.clone(),
            path: self.path.clone(),
            name: None,
            config: None,
            permissions: None,
            ui: None,
        }
    }

    /// Replaces all details of the preset. Its parts, as they were received, can be passed back with
    /// changes.
    ///
    /// `PUT /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
    ///
    /// - `name`: The name of the preset.
    /// - `config`: The configuration of meetings.
    /// - `permissions`: What participants may do.
    /// - `ui`: The look of the user interface.
    ///
    /// `send` returns [`Preset`](types::Preset).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/replace_preset_by_id/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(config: realtimekit::types::PresetConfig, permissions: realtimekit::types::PresetPermissions, ui: realtimekit::types::PresetUi) -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let preset = client.account("account_id").app("app_id").preset("preset_id");
    /// let response = preset.replace("name", config, permissions, ui).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(
        &self,
        name: impl Into<String>,
        config: types::PresetConfig,
        permissions: types::PresetPermissions,
        ui: types::PresetUi,
    ) -> Replace<R> {
        Replace {
            client: self.client.clone(),
            path: self.path.clone(),
            name: name.into(),
            config,
            permissions,
            ui,
        }
    }

    /// Deletes the preset.
    ///
    /// `DELETE /accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}`
    ///
    /// `send` returns [`Preset`](types::Preset).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/presets/methods/delete/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let preset = client.account("account_id").app("app_id").preset("preset_id");
    /// let response = preset.delete().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self) -> Delete<R> {
        Delete {
            client: self.client.clone(),
            path: self.path.clone(),
        }
    }
}

/// Gets the preset.
///
/// Created by [`handles::Preset::get`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Get<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Get<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Preset> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Get<R> {
    type Response = types::PresetGetPresetByIDResponse;
    type Output = types::Preset;

    const ENDPOINT: Endpoint = Endpoint {
        name: "preset.get",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetGetPresetByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Updates the given parts of the preset.
///
/// Created by [`handles::Preset::update`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Update<R = Async> {
    client: Client<R>,
    path: Path,
    name: Option<String>,
    config: Option<types::PartialPresetConfig>,
    permissions: Option<types::PartialPresetPermissions>,
    ui: Option<types::PartialPresetUi>,
}

impl<R: Mode> Update<R> {
    /// The name of the preset.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The parts of the configuration to change.
    pub fn config(mut self, config: types::PartialPresetConfig) -> Self {
        self.config = Some(config);
        self
    }

    /// The permissions to change.
    pub fn permissions(mut self, permissions: types::PartialPresetPermissions) -> Self {
        self.permissions = Some(permissions);
        self
    }

    /// The parts of the user interface's look to change.
    pub fn ui(mut self, ui: types::PartialPresetUi) -> Self {
        self.ui = Some(ui);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(name, Update::name)`.
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
    pub fn send(&self) -> R::Sent<types::Preset> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Update<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.config, "config", writer);
        json::write(&self.permissions, "permissions", writer);
        json::write(&self.ui, "ui", writer);
    }
}

impl<R> Operation for Update<R> {
    type Response = types::PresetUpdateResponse;
    type Output = types::Preset;

    const ENDPOINT: Endpoint = Endpoint {
        name: "preset.update",
        method: Method::PATCH,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
        idempotent: false,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetUpdateResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Replaces all details of the preset. Its parts, as they were received, can be passed back with
/// changes.
///
/// Created by [`handles::Preset::replace`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Replace<R = Async> {
    client: Client<R>,
    path: Path,
    name: String,
    config: types::PresetConfig,
    permissions: types::PresetPermissions,
    ui: types::PresetUi,
}

impl<R: Mode> Replace<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Preset> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> json::Fields for Replace<R> {
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.name, "name", writer);
        json::write(&self.config, "config", writer);
        json::write(&self.permissions, "permissions", writer);
        json::write(&self.ui, "ui", writer);
    }
}

impl<R> Operation for Replace<R> {
    type Response = types::PresetReplacePresetByIDResponse;
    type Output = types::Preset;

    const ENDPOINT: Endpoint = Endpoint {
        name: "preset.replace",
        method: Method::PUT,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())?.fields(self)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetReplacePresetByIDResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}

/// Deletes the preset.
///
/// Created by [`handles::Preset::delete`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Delete<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Mode> Delete<R> {
    /// Sends the request. If the call fails, returns an [`Error`].
    pub fn send(&self) -> R::Sent<types::Preset> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Delete<R> {
    type Response = types::PresetDeleteResponse;
    type Output = types::Preset;

    const ENDPOINT: Endpoint = Endpoint {
        name: "preset.delete",
        method: Method::DELETE,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/presets/{preset_id}",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        RequestParts::new(self.path.clone())
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::PresetDeleteResponse| Some(
                response.success,
            ))
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        Some(response.data)
    }
}
