//! The spec language: a typed syntax tree with spans.
//!
//! Each mapping is declared once, with `mapping!`, which defines its struct, its reader, its part of the JSON
//! Schema and its description. Checks across several parts of a spec belong to `resolve`.

mod api_file;
mod body;
mod declare;
mod differs;
mod expression;
mod expression_text;
mod field;
mod files;
mod http;
mod mapping;
mod named;
mod operation;
mod other_languages;
mod paginate;
mod path;
mod reader;
mod returns;
pub mod schema;
mod type_declaration;
mod values;
mod words;
mod write;

pub use api_file::{ApiFile, Auth, Errors, Package, Scope};
pub use body::{BodyContent, BodySyntax};
pub use declare::Syntax;
pub use differs::{FieldDiffers, Omits, Reasons};
pub use expression::{RESERVED, TypeExpression, TypeSyntax, unknown_name_help};
pub use field::Field;
pub use files::{ResourceFile, ScopeFile, Spec, TypesFile};
pub use http::{Http, HttpMethod};
pub use mapping::{Key, Mapping};
pub use named::{Named, Typed};
pub use operation::{Operation, Parameter};
pub use paginate::Paginate;
pub use path::{Path, Segment};
pub use reader::Reader;
pub use returns::{PayloadSyntax, ReturnsSyntax};
pub use type_declaration::{EnumValue, EnumValues, Members, TypeDeclaration};
pub use values::{Comma, Groups, Number, Plain, Reason, Text, Texts};

pub use write::{Comments, FileSyntax, entries_text, file_text, files_text, value_text};

use crate::diagnostics::Diagnostics;
use crate::yaml::Node;

/// Reads the documents of a spec.
pub fn read(documents: Vec<Node>, diagnostics: &mut Diagnostics) -> Spec {
    // A file that is not valid YAML may declare any name.
    let incomplete = diagnostics.has_errors();
    let mut reader = Reader {
        diagnostics,
        incomplete,
        partials: Vec::new(),
    };
    files::read(documents, &mut reader)
}
