//! `src/api.rs`: what the runtime has to know about this API.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Api, Auth};

/// The environment variable that overrides the base URL.
pub fn base_url_variable(api: &Api) -> String {
    format!("{}_BASE_URL", api.package.name.to_shouty_snake_case())
}

/// The whole file.
pub fn file(api: &Api) -> TokenStream {
    let (base_url, variable) = (&api.base_url, base_url_variable(api));
    let authentication = match &api.auth {
        Auth::None => quote!(Authentication::None),
        Auth::Bearer { variable } => quote!(Authentication::Bearer { variable: #variable }),
        Auth::Header { name, variable } => {
            quote!(Authentication::Header { name: #name, variable: #variable })
        }
    };
    let success_flag = api.success_flag.as_ref();
    let success_flag = success_flag.map_or(quote!(None), |flag| quote!(Some(#flag)));
    let headers = api.headers.iter();
    let headers = headers.map(|(name, value)| quote!((#name, #value)));
    let request_id = &api.request_id;
    let error_fields = error_fields(api);
    quote! {
        //! Constants of this API.

        use crate::authentication::Authentication;
        use crate::error_fields::ErrorFields;

        /// The default base URL.
        pub(crate) const BASE_URL: &str = #base_url;

        /// The environment variable that overrides the base URL.
        pub(crate) const BASE_URL_VARIABLE: &str = #variable;

        /// The top-level boolean of a response that is false if the call failed.
        pub(crate) const SUCCESS_FLAG: Option<&str> = #success_flag;

        /// The headers of every request.
        pub(crate) const HEADERS: &[(&str, &str)] = &[#(#headers),*];

        /// The response header with the ID of the request.
        pub(crate) const REQUEST_ID: &str = #request_id;

        /// Where the body of an error has its code and its message, if not in a usual envelope.
        pub(crate) const ERROR_FIELDS: Option<ErrorFields> = #error_fields;

        /// How requests are authenticated.
        pub(crate) const AUTHENTICATION: Authentication = #authentication;
    }
}

fn error_fields(api: &Api) -> TokenStream {
    let Some(fields) = &api.error_fields else {
        return quote!(None);
    };
    let (code, message) = (fields.code.iter().flatten(), &fields.message);
    quote!(Some(ErrorFields { code: &[#(#code),*], message: &[#(#message),*] }))
}
