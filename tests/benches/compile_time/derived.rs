//! The same models with serde's derives.

/// Returns the model with this number, its item type and its enum.
pub(crate) fn derived(model: usize) -> String {
    let derives = "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]";
    let optional = "#[serde(skip_serializing_if = \"Option::is_none\")]";
    format!(
        "{derives}
pub struct Model{model} {{
    pub id: String,
    {optional}
    pub title: Option<String>,
    pub count: i64,
    pub share: f64,
    pub visible: bool,
    {optional}
    pub hidden: Option<bool>,
    pub labels: Vec<String>,
    pub items: Vec<Item{model}>,
    {optional}
    pub kind: Option<Kind{model}>,
    pub created_at: Timestamp,
    {optional}
    pub extra: Option<serde_json::Value>,
    {optional}
    pub note: Option<String>,
}}
{derives}
pub struct Item{model} {{
    pub id: String,
    pub rank: i64,
    {optional}
    pub text: Option<String>,
    {optional}
    pub chosen: Option<bool>,
}}
{derives}
#[serde(untagged)]
pub enum Kind{model} {{
    Known(KnownKind{model}),
    Unknown(String),
}}
{derives}
#[serde(rename_all = \"lowercase\")]
pub enum KnownKind{model} {{
    First,
    Second,
    Third,
    Fourth,
}}
"
    )
}
