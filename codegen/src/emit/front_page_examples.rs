//! The examples on the front page of the documentation: one call, as users of the crate make it in different situations.

use super::examples::{runnable, steps};
use super::sample::Sample;
use crate::api::{Api, Operation, Resource};

/// The call of the examples.
pub struct Call<'a> {
    api: &'a Api,
    resource: &'a Resource,
    operation: &'a Operation,
    /// The name of the crate in Rust.
    krate: String,
    /// From the client to the request.
    steps: String,
    given: String,
}

impl<'a> Call<'a> {
    /// The call that needs the least, if there is an operation.
    pub fn new(api: &'a Api) -> Option<Self> {
        let resource = api.resources.first()?;
        let operation = resource
            .operations
            .iter()
            .min_by_key(|operation| Sample::new(api, "").arguments(operation, "").len())?;
        Some(Call::of(operation, resource, api))
    }

    /// The first call whose response is a page of a list, if there is one.
    pub fn paginated(api: &'a Api) -> Option<Self> {
        let resources = api.resources.iter();
        let mut operations = resources.flat_map(|resource| {
            let operations = resource.operations.iter();
            operations.map(move |operation| (operation, resource))
        });
        let (operation, resource) = operations.find(|(operation, _)| operation.pages.is_some())?;
        Some(Call::of(operation, resource, api))
    }

    fn of(operation: &'a Operation, resource: &'a Resource, api: &'a Api) -> Self {
        let mut sample = Sample::new(api, &resource.method);
        let arguments = sample.arguments(operation, &resource.module).join(", ");
        Call {
            api,
            resource,
            operation,
            krate: crate_name(api),
            steps: format!("{}.{}({arguments})", steps(resource, api), operation.method),
            given: sample.given(),
        }
    }

    /// The call by itself.
    pub fn plain(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let code = format!(
            "let client = {krate}::Client::from_env()?;
            let response = client{steps}.send().await?;
            println!(\"{{response:?}}\");"
        );
        runnable(self.api, &code, &self.given)
    }

    /// The items of all pages.
    pub fn items(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let code = format!(
            "let client = {krate}::Client::from_env()?;
            let mut items = client{steps}.items();
            while let Some(item) = items.next().await {{
                let item = item?;
                println!(\"{{item:?}}\");
            }}"
        );
        runnable(self.api, &code, &self.given)
    }

    /// Settings of this call.
    pub fn customized(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let code = format!(
            "let client = {krate}::Client::from_env()?;
            let request = client{steps};
            let response = request.customize().max_retries(5).send_full().await?;
            println!(\"{{}} after {{}} attempts\", response.status(), response.attempts());"
        );
        runnable(self.api, &code, &self.given)
    }

    /// What is done about errors.
    pub fn errors(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let code = format!(
            "let client = {krate}::Client::from_env()?;
            match client{steps}.send().await {{
                Ok(response) => println!(\"{{response:?}}\"),
                Err(error) if error.is_not_found() => println!(\"there is none\"),
                Err(error) if error.is_retryable() => println!(\"try again later: {{error}}\"),
                Err(error) => {{
                    for message in error.messages() {{
                        println!(\"{{:?}}: {{}}\", message.code, message.message);
                    }}
                    return Err(error);
                }}
            }}"
        );
        runnable(self.api, &code, &self.given)
    }

    /// The call without `await`.
    pub fn blocking(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let code = format!(
            "let client = {krate}::Client::from_env()?.blocking()?;
            let response = client{steps}.send()?;
            println!(\"{{response:?}}\");"
        );
        with_feature("blocking", runnable(self.api, &code, &self.given))
    }

    /// A test of code that makes the call.
    pub fn mocked(&self) -> Vec<String> {
        let (krate, steps) = (&self.krate, &self.steps);
        let request = format!("{}::{}", self.resource.module, self.operation.rust);
        let code = format!(
            "let mock = {krate}::mock::Mock::new();
            mock.expect::<{krate}::{request}>().status({krate}::http::StatusCode::NOT_FOUND);
            let error = mock.client()?{steps}.send().await.unwrap_err();
            assert!(error.is_not_found());
            assert!(mock.unmet().is_empty());"
        );
        with_feature("mock", runnable(self.api, &code, &self.given))
    }
}

/// A function that receives values of a type from elsewhere.
pub fn receiving(name: &str, api: &Api) -> Vec<String> {
    let krate = crate_name(api);
    let code = format!(
        "# mod example {{
use {krate}::webhook::{{self, PublicKey, WebhookError}};

/// Gets the signature from the header, and the raw body.
fn receive(key: &PublicKey, signature: &str, body: &[u8]) -> Result<(), WebhookError> {{
    let event: {krate}::types::{name} = webhook::parse(key, signature, body)?;
    println!(\"{{event:?}}\");
    Ok(())
}}
# }}"
    );
    with_feature("webhook", code.lines().map(str::to_owned).collect())
}

fn crate_name(api: &Api) -> String {
    api.package.name.replace('-', "_")
}

/// An example that is only compiled with a feature.
fn with_feature(feature: &str, code: Vec<String>) -> Vec<String> {
    let condition = format!("# #[cfg(feature = \"{feature}\")]");
    std::iter::once(condition).chain(code).collect()
}
