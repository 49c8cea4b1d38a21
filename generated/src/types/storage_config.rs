// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{SftpAuthMethod, StorageType};

/// The storage that a recording is uploaded to. Buckets other than `gcs` require `access_key` and
/// `region`; `sftp` requires `private_key` or `password`, as `auth_method` says. Credentials may be
/// missing in responses.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct StorageConfig {
    /// The type of the storage.
    pub type_: StorageType,
    /// The access key of the bucket. Not needed for `gcs`. Never returned.
    ///
    /// Secret: not shown by `Debug`.
    pub access_key: Option<String>,
    /// How the SFTP server authenticates the upload.
    pub auth_method: Option<SftpAuthMethod>,
    /// The name of the bucket.
    pub bucket: Option<String>,
    /// The host of the SFTP server.
    pub host: Option<String>,
    /// The password for the SFTP server or for the private key.
    ///
    /// Secret: not shown by `Debug`.
    pub password: Option<String>,
    /// The path of the recording in the bucket.
    pub path: Option<String>,
    /// The port of the SFTP server.
    pub port: Option<i64>,
    /// The private key for the SFTP server.
    ///
    /// Secret: not shown by `Debug`.
    pub private_key: Option<String>,
    /// The region of the bucket.
    pub region: Option<String>,
    /// The secret key of the bucket.
    ///
    /// Secret: not shown by `Debug`.
    pub secret: Option<String>,
    /// The user name on the SFTP server.
    pub username: Option<String>,
}

impl std::fmt::Debug for StorageConfig {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("StorageConfig")
            .field("type_", &self.type_)
            .field("access_key", &self.access_key.as_ref().map(|_| "[secret]"))
            .field("auth_method", &self.auth_method)
            .field("bucket", &self.bucket)
            .field("host", &self.host)
            .field("password", &self.password.as_ref().map(|_| "[secret]"))
            .field("path", &self.path)
            .field("port", &self.port)
            .field("private_key", &self.private_key.as_ref().map(|_| "[secret]"))
            .field("region", &self.region)
            .field("secret", &self.secret.as_ref().map(|_| "[secret]"))
            .field("username", &self.username)
            .finish()
    }
}

impl StorageConfig {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(type_: StorageType) -> Self {
        Self {
            type_,
            access_key: None,
            auth_method: None,
            bucket: None,
            host: None,
            password: None,
            path: None,
            port: None,
            private_key: None,
            region: None,
            secret: None,
            username: None,
        }
    }

    /// The access key of the bucket. Not needed for `gcs`. Never returned.
    #[must_use]
    pub fn access_key(mut self, access_key: impl Into<String>) -> Self {
        self.access_key = Some(access_key.into());
        self
    }

    /// How the SFTP server authenticates the upload.
    #[must_use]
    #[inline]
    pub fn auth_method(mut self, auth_method: SftpAuthMethod) -> Self {
        self.auth_method = Some(auth_method);
        self
    }

    /// The name of the bucket.
    #[must_use]
    pub fn bucket(mut self, bucket: impl Into<String>) -> Self {
        self.bucket = Some(bucket.into());
        self
    }

    /// The host of the SFTP server.
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// The password for the SFTP server or for the private key.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The path of the recording in the bucket.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The port of the SFTP server.
    #[must_use]
    #[inline]
    pub fn port(mut self, port: i64) -> Self {
        self.port = Some(port);
        self
    }

    /// The private key for the SFTP server.
    #[must_use]
    pub fn private_key(mut self, private_key: impl Into<String>) -> Self {
        self.private_key = Some(private_key.into());
        self
    }

    /// The region of the bucket.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The secret key of the bucket.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// The user name on the SFTP server.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }
}

impl json::Object for StorageConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            type_: json::empty(),
            access_key: None,
            auth_method: None,
            bucket: None,
            host: None,
            password: None,
            path: None,
            port: None,
            private_key: None,
            region: None,
            secret: None,
            username: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["type"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "type" => seen.required(0, &mut self.type_),
            "access_key" => json::slot(&mut self.access_key),
            "auth_method" => json::slot(&mut self.auth_method),
            "bucket" => json::slot(&mut self.bucket),
            "host" => json::slot(&mut self.host),
            "password" => json::slot(&mut self.password),
            "path" => json::slot(&mut self.path),
            "port" => json::slot(&mut self.port),
            "private_key" => json::slot(&mut self.private_key),
            "region" => json::slot(&mut self.region),
            "secret" => json::slot(&mut self.secret),
            "username" => json::slot(&mut self.username),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for StorageConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for StorageConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.type_, "type", writer);
        json::write(&self.access_key, "access_key", writer);
        json::write(&self.auth_method, "auth_method", writer);
        json::write(&self.bucket, "bucket", writer);
        json::write(&self.host, "host", writer);
        json::write(&self.password, "password", writer);
        json::write(&self.path, "path", writer);
        json::write(&self.port, "port", writer);
        json::write(&self.private_key, "private_key", writer);
        json::write(&self.region, "region", writer);
        json::write(&self.secret, "secret", writer);
        json::write(&self.username, "username", writer);
    }
}

impl serde_core::Serialize for StorageConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
