//! Writing: one writer for objects and one for arrays, whatever is in them.

use serde_core::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::{Array, Fields, Json, whole};

/// Takes the fields of an object, or the elements of an array, which have no name.
pub(crate) trait Writer {
    fn null(&mut self, name: &str);
    fn text(&mut self, name: &str, value: &str);
    fn integer(&mut self, name: &str, value: i64);
    fn number(&mut self, name: &str, value: f64);
    fn boolean(&mut self, name: &str, value: bool);
    fn any(&mut self, name: &str, value: &Value);
    fn array(&mut self, name: &str, value: &dyn Array);
    fn object(&mut self, name: &str, value: &dyn Fields);
}

/// Writes an object into any format of serde's.
pub(crate) fn serialize<S: Serializer>(
    object: &dyn Fields,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    object.serialize(serializer)
}

/// A value by itself, outside of any object or array, for serde to write.
pub(crate) struct Whole<'a, T>(pub(crate) &'a T);

impl<T: Json> Serialize for Whole<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = WholeWriter {
            serializer: Some(serializer),
            result: None,
        };
        self.0.write_present("", &mut writer);
        writer
            .result
            .unwrap_or_else(|| Err(S::Error::custom("a value that writes nothing")))
    }
}

/// Writes a field, unless it is absent.
#[inline]
pub(crate) fn write<T: Json>(value: &T, name: &str, writer: &mut dyn Writer) {
    value.write(name, writer);
}

/// Writes a field that is `null` when it has no value.
#[inline]
pub(crate) fn write_nullable<T: Json>(value: &T, name: &str, writer: &mut dyn Writer) {
    value.write_present(name, writer);
}

impl Serialize for dyn Fields + '_ {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = ObjectWriter {
            map: serializer.serialize_map(None)?,
            result: Ok(()),
        };
        self.write_fields(&mut fields);
        fields.result?;
        fields.map.end()
    }
}

impl Serialize for dyn Array + '_ {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut elements = ArrayWriter {
            sequence: serializer.serialize_seq(Some(self.len()))?,
            result: Ok(()),
        };
        self.write_elements(&mut elements);
        elements.result?;
        elements.sequence.end()
    }
}

/// A number, written without `.0` when it is whole.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match whole(self.0) {
            Some(integer) => serializer.serialize_i64(integer),
            None => serializer.serialize_f64(self.0),
        }
    }
}

/// Writes the fields of an object, up to the first error.
struct ObjectWriter<M: SerializeMap> {
    map: M,
    result: Result<(), M::Error>,
}

impl<M: SerializeMap> ObjectWriter<M> {
    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.result.is_ok()
            && let Err(error) = self
                .map
                .serialize_key(name)
                .and_then(|()| self.map.serialize_value(value))
        {
            self.result = Err(error);
        }
    }
}

impl<M: SerializeMap> Writer for ObjectWriter<M> {
    fn null(&mut self, name: &str) {
        self.field(name, &());
    }

    fn text(&mut self, name: &str, value: &str) {
        self.field(name, value);
    }

    fn integer(&mut self, name: &str, value: i64) {
        self.field(name, &value);
    }

    fn number(&mut self, name: &str, value: f64) {
        self.field(name, &Number(value));
    }

    fn boolean(&mut self, name: &str, value: bool) {
        self.field(name, &value);
    }

    fn any(&mut self, name: &str, value: &Value) {
        self.field(name, value);
    }

    fn array(&mut self, name: &str, value: &dyn Array) {
        self.field(name, value);
    }

    fn object(&mut self, name: &str, value: &dyn Fields) {
        self.field(name, value);
    }
}

/// Writes the elements of an array, up to the first error.
struct ArrayWriter<S: SerializeSeq> {
    sequence: S,
    result: Result<(), S::Error>,
}

impl<S: SerializeSeq> ArrayWriter<S> {
    #[inline]
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) {
        if self.result.is_ok()
            && let Err(error) = self.sequence.serialize_element(value)
        {
            self.result = Err(error);
        }
    }
}

impl<S: SerializeSeq> Writer for ArrayWriter<S> {
    fn null(&mut self, _name: &str) {
        self.element(&());
    }

    fn text(&mut self, _name: &str, value: &str) {
        self.element(value);
    }

    fn integer(&mut self, _name: &str, value: i64) {
        self.element(&value);
    }

    fn number(&mut self, _name: &str, value: f64) {
        self.element(&Number(value));
    }

    fn boolean(&mut self, _name: &str, value: bool) {
        self.element(&value);
    }

    fn any(&mut self, _name: &str, value: &Value) {
        self.element(value);
    }

    fn array(&mut self, _name: &str, value: &dyn Array) {
        self.element(value);
    }

    fn object(&mut self, _name: &str, value: &dyn Fields) {
        self.element(value);
    }
}

/// Writes the one value there is.
struct WholeWriter<S: Serializer> {
    serializer: Option<S>,
    result: Option<Result<S::Ok, S::Error>>,
}

impl<S: Serializer> WholeWriter<S> {
    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        if let Some(serializer) = self.serializer.take() {
            self.result = Some(value.serialize(serializer));
        }
    }
}

impl<S: Serializer> Writer for WholeWriter<S> {
    fn null(&mut self, _name: &str) {
        self.value(&());
    }

    fn text(&mut self, _name: &str, value: &str) {
        self.value(value);
    }

    fn integer(&mut self, _name: &str, value: i64) {
        self.value(&value);
    }

    fn number(&mut self, _name: &str, value: f64) {
        self.value(&Number(value));
    }

    fn boolean(&mut self, _name: &str, value: bool) {
        self.value(&value);
    }

    fn any(&mut self, _name: &str, value: &Value) {
        self.value(value);
    }

    fn array(&mut self, _name: &str, value: &dyn Array) {
        self.value(value);
    }

    fn object(&mut self, _name: &str, value: &dyn Fields) {
        self.value(value);
    }
}
