// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Statistics about the sessions, recordings and livestreams of an app.
//!
//! [`Analytics`](struct@Analytics) is the handle; the other types are the requests of its
//! operations.

use http::Method;

use crate::client::{Async, Client};
use crate::error::Error;
use crate::handles;
use crate::mode::Mode;
use crate::operation::{Endpoint, Operation, RequestParts};
use crate::path::Path;
use crate::raw_response::RawResponse;
use crate::request::Request;
use crate::types;

impl<R: Clone> handles::App<R> {
    /// Statistics about the sessions, recordings and livestreams of an app.
    ///
    /// Doesn't send a request.
    pub fn analytics(&self) -> Analytics<R> {
        Analytics::new(self.client.clone(), self.path.clone().literal("/analytics"))
    }
}

/// Statistics about the sessions, recordings and livestreams of an app.
///
/// Created by [`analytics`](crate::handles::App::analytics). Cheap to clone.
#[derive(Clone, Debug)]
pub struct Analytics<R = Async> {
    client: Client<R>,
    path: Path,
}

impl<R: Clone> Analytics<R> {
    pub(crate) fn new(client: Client<R>, path: Path) -> Self {
        Self { client, path }
    }

    /// Gets statistics about sessions and recordings by day. Without a start and an end, for the last
    /// 30 days.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise`
    ///
    /// Optional: [`end_date`](Daywise::end_date), [`start_date`](Daywise::start_date).
    ///
    /// `send` returns [`Analytics`](types::Analytics).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/analytics/methods/get_org_analytics/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let analytics = client.account("account_id").app("app_id").analytics();
    /// let response = analytics.daywise().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn daywise(&self) -> Daywise<R> {
        Daywise {
            client: self.client.clone(),
            path: self.path.clone().literal("/daywise"),
            end_date: None,
            start_date: None,
        }
    }

    /// Gets statistics about livestreams by day.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/daywise`
    ///
    /// Optional: [`end_time`](LivestreamsDaywise::end_time), [`filters`](LivestreamsDaywise::filters),
    /// [`start_time`](LivestreamsDaywise::start_time).
    ///
    /// `send` returns `Vec<LivestreamDay>`.
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_livestream_analytics_daywise/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let analytics = client.account("account_id").app("app_id").analytics();
    /// let response = analytics.livestreams_daywise().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn livestreams_daywise(&self) -> LivestreamsDaywise<R> {
        LivestreamsDaywise {
            client: self.client.clone(),
            path: self.path.clone().literal("/livestreams/daywise"),
            end_time: None,
            filters: None,
            start_time: None,
        }
    }

    /// Gets statistics about livestreams.
    ///
    /// `GET /accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall`
    ///
    /// Optional: [`end_time`](LivestreamsOverall::end_time), [`filters`](LivestreamsOverall::filters),
    /// [`start_time`](LivestreamsOverall::start_time).
    ///
    /// `send` returns [`LivestreamTotals`](types::LivestreamTotals).
    ///
    /// Idempotent: retried on transient errors.
    ///
    /// API reference:
    /// <https://developers.cloudflare.com/api/resources/realtime_kit/subresources/livestreams/methods/get_livestream_analytics_complete/>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), realtimekit::Error> {
    /// let client = realtimekit::Client::from_env()?;
    /// let analytics = client.account("account_id").app("app_id").analytics();
    /// let response = analytics.livestreams_overall().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn livestreams_overall(&self) -> LivestreamsOverall<R> {
        LivestreamsOverall {
            client: self.client.clone(),
            path: self.path.clone().literal("/livestreams/overall"),
            end_time: None,
            filters: None,
            start_time: None,
        }
    }
}

/// Gets statistics about sessions and recordings by day. Without a start and an end, for the last
/// 30 days.
///
/// Created by [`Analytics::daywise`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Daywise<R = Async> {
    client: Client<R>,
    path: Path,
    end_date: Option<crate::Date>,
    start_date: Option<crate::Date>,
}

impl<R: Mode> Daywise<R> {
    /// The last day.
    pub fn end_date(mut self, end_date: impl Into<crate::Date>) -> Self {
        self.end_date = Some(end_date.into());
        self
    }

    /// The first day.
    pub fn start_date(mut self, start_date: impl Into<crate::Date>) -> Self {
        self.start_date = Some(start_date.into());
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(end_date, Daywise::end_date)`.
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
    pub fn send(&self) -> R::Sent<types::Analytics> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for Daywise<R> {
    type Response = types::AnalyticsGetOrgAnalyticsResponse;
    type Output = types::Analytics;

    const ENDPOINT: Endpoint = Endpoint {
        name: "analytics.daywise",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/analytics/daywise",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_date {
            parts = parts.query("end_date", value);
        }
        if let Some(value) = &self.start_date {
            parts = parts.query("start_date", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|response: &types::AnalyticsGetOrgAnalyticsResponse| {
                response.success
            })
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets statistics about livestreams by day.
///
/// Created by [`Analytics::livestreams_daywise`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct LivestreamsDaywise<R = Async> {
    client: Client<R>,
    path: Path,
    end_time: Option<i64>,
    filters: Option<String>,
    start_time: Option<i64>,
}

impl<R: Mode> LivestreamsDaywise<R> {
    /// The end of the time range as a Unix timestamp in seconds.
    pub fn end_time(mut self, end_time: i64) -> Self {
        self.end_time = Some(end_time);
        self
    }

    /// Filters. Cloudflare's reference doesn't describe their syntax.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }

    /// The start of the time range as a Unix timestamp in seconds.
    pub fn start_time(mut self, start_time: i64) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(end_time, LivestreamsDaywise::end_time)`.
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
    pub fn send(&self) -> R::Sent<Vec<types::LivestreamDay>> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for LivestreamsDaywise<R> {
    type Response = types::LivestreamGetLivestreamAnalyticsDaywiseResponse;
    type Output = Vec<types::LivestreamDay>;

    const ENDPOINT: Endpoint = Endpoint {
        name: "analytics.livestreams_daywise",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/daywise",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
        }
        if let Some(value) = &self.filters {
            parts = parts.query("filters", value);
        }
        if let Some(value) = &self.start_time {
            parts = parts.query("start_time", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetLivestreamAnalyticsDaywiseResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}

/// Gets statistics about livestreams.
///
/// Created by [`Analytics::livestreams_overall`]. Call [`send`](Self::send) to send it.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct LivestreamsOverall<R = Async> {
    client: Client<R>,
    path: Path,
    end_time: Option<i64>,
    filters: Option<String>,
    start_time: Option<i64>,
}

impl<R: Mode> LivestreamsOverall<R> {
    /// The end of the time range as a Unix timestamp in seconds.
    pub fn end_time(mut self, end_time: i64) -> Self {
        self.end_time = Some(end_time);
        self
    }

    /// Filters. Cloudflare's reference doesn't describe their syntax.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }

    /// The start of the time range as a Unix timestamp in seconds.
    pub fn start_time(mut self, start_time: i64) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// Calls a setter if there is a value to set.
    ///
    /// For example `.if_some(end_time, LivestreamsOverall::end_time)`.
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
    pub fn send(&self) -> R::Sent<types::LivestreamTotals> {
        self.client.send(self)
    }

    /// Configures this call only and gives access to the full response. See [`Request`].
    pub fn customize(self) -> Request<Self, R> {
        self.client.clone().customize(self)
    }
}

impl<R> Operation for LivestreamsOverall<R> {
    type Response = types::LivestreamGetLivestreamAnalyticsCompleteResponse;
    type Output = types::LivestreamTotals;

    const ENDPOINT: Endpoint = Endpoint {
        name: "analytics.livestreams_overall",
        method: Method::GET,
        path: "/accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall",
        idempotent: true,
        result: "data",
    };

    fn parts(&self) -> Result<RequestParts, Error> {
        let mut parts = RequestParts::new(self.path.clone())?;
        if let Some(value) = &self.end_time {
            parts = parts.query("end_time", value);
        }
        if let Some(value) = &self.filters {
            parts = parts.query("filters", value);
        }
        if let Some(value) = &self.start_time {
            parts = parts.query("start_time", value);
        }
        Ok(parts)
    }

    fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
        received
            .json_checked(|
                response: &types::LivestreamGetLivestreamAnalyticsCompleteResponse|
            response.success)
    }

    fn output(response: Self::Response) -> Option<Self::Output> {
        response.data
    }
}
