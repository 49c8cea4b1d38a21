//! What all types have in common that keep the text of the service.

/// Implements the traits of a struct with such a text, which can be parsed as a type of
/// `jiff`.
macro_rules! kept_text {
    ($name:ident, $parsed:ty) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        #[cfg(feature = "jiff")]
        impl From<$parsed> for $name {
            fn from(value: $parsed) -> Self {
                Self(value.to_string())
            }
        }

        #[cfg(feature = "jiff")]
        impl TryFrom<&$name> for $parsed {
            type Error = jiff::Error;

            fn try_from(value: &$name) -> Result<Self, jiff::Error> {
                value.parse()
            }
        }

        /// Text that cannot be parsed is equal to nothing.
        #[cfg(feature = "jiff")]
        impl PartialEq<$parsed> for $name {
            fn eq(&self, other: &$parsed) -> bool {
                self.parse().is_ok_and(|value| value == *other)
            }
        }

        /// Text that cannot be parsed is neither less nor greater.
        #[cfg(feature = "jiff")]
        impl PartialOrd<$parsed> for $name {
            fn partial_cmp(&self, other: &$parsed) -> Option<std::cmp::Ordering> {
                Some(self.parse().ok()?.cmp(other))
            }
        }

        impl $crate::json::Json for $name {
            fn empty() -> Self {
                Self(String::new())
            }

            fn slot(&mut self) -> $crate::json::Slot<'_> {
                $crate::json::Slot::Text(&mut self.0)
            }

            fn write(&self, name: &str, writer: &mut dyn $crate::json::Writer) {
                writer.text(name, &self.0);
            }
        }

        impl serde_core::Serialize for $name {
            fn serialize<S: serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $name {
            fn deserialize<D: serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                <String as serde_core::Deserialize>::deserialize(deserializer).map(Self)
            }
        }
    };
}

pub(crate) use kept_text;
