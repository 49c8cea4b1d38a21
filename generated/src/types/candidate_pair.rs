// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// An ICE candidate pair of a transport. Its timestamps are Unix times in milliseconds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CandidatePair {
    /// The field `available_incoming_bitrate`.
    pub available_incoming_bitrate: Option<f64>,
    /// The field `available_outgoing_bitrate`.
    pub available_outgoing_bitrate: Option<f64>,
    /// The field `bytes_discarded_on_send`.
    pub bytes_discarded_on_send: Option<f64>,
    /// The field `bytes_received`.
    pub bytes_received: Option<f64>,
    /// The field `bytes_sent`.
    pub bytes_sent: Option<f64>,
    /// The field `current_round_trip_time`.
    pub current_round_trip_time: Option<f64>,
    /// The field `last_packet_received_timestamp`.
    pub last_packet_received_timestamp: Option<f64>,
    /// The field `last_packet_sent_timestamp`.
    pub last_packet_sent_timestamp: Option<f64>,
    /// The field `local_candidate_address`.
    pub local_candidate_address: Option<String>,
    /// The field `local_candidate_id`.
    pub local_candidate_id: Option<String>,
    /// The field `local_candidate_network_type`.
    pub local_candidate_network_type: Option<String>,
    /// The field `local_candidate_port`.
    pub local_candidate_port: Option<i64>,
    /// The field `local_candidate_protocol`.
    pub local_candidate_protocol: Option<String>,
    /// The field `local_candidate_related_address`.
    pub local_candidate_related_address: Option<String>,
    /// The field `local_candidate_related_port`.
    pub local_candidate_related_port: Option<i64>,
    /// The field `local_candidate_type`.
    pub local_candidate_type: Option<String>,
    /// The field `local_candidate_url`.
    pub local_candidate_url: Option<String>,
    /// The field `nominated`.
    pub nominated: Option<bool>,
    /// The field `packets_discarded_on_send`.
    pub packets_discarded_on_send: Option<f64>,
    /// The field `packets_received`.
    pub packets_received: Option<f64>,
    /// The field `packets_sent`.
    pub packets_sent: Option<f64>,
    /// The field `remote_candidate_address`.
    pub remote_candidate_address: Option<String>,
    /// The field `remote_candidate_id`.
    pub remote_candidate_id: Option<String>,
    /// The field `remote_candidate_port`.
    pub remote_candidate_port: Option<i64>,
    /// The field `remote_candidate_protocol`.
    pub remote_candidate_protocol: Option<String>,
    /// The field `remote_candidate_type`.
    pub remote_candidate_type: Option<String>,
    /// The field `remote_candidate_url`.
    pub remote_candidate_url: Option<String>,
    /// The field `total_round_trip_time`.
    pub total_round_trip_time: Option<f64>,
}

impl json::Object for CandidatePair {
    #[inline]
    fn empty() -> Self {
        Self {
            available_incoming_bitrate: None,
            available_outgoing_bitrate: None,
            bytes_discarded_on_send: None,
            bytes_received: None,
            bytes_sent: None,
            current_round_trip_time: None,
            last_packet_received_timestamp: None,
            last_packet_sent_timestamp: None,
            local_candidate_address: None,
            local_candidate_id: None,
            local_candidate_network_type: None,
            local_candidate_port: None,
            local_candidate_protocol: None,
            local_candidate_related_address: None,
            local_candidate_related_port: None,
            local_candidate_type: None,
            local_candidate_url: None,
            nominated: None,
            packets_discarded_on_send: None,
            packets_received: None,
            packets_sent: None,
            remote_candidate_address: None,
            remote_candidate_id: None,
            remote_candidate_port: None,
            remote_candidate_protocol: None,
            remote_candidate_type: None,
            remote_candidate_url: None,
            total_round_trip_time: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "available_incoming_bitrate" => {
                json::slot(&mut self.available_incoming_bitrate)
            }
            "available_outgoing_bitrate" => {
                json::slot(&mut self.available_outgoing_bitrate)
            }
            "bytes_discarded_on_send" => json::slot(&mut self.bytes_discarded_on_send),
            "bytes_received" => json::slot(&mut self.bytes_received),
            "bytes_sent" => json::slot(&mut self.bytes_sent),
            "current_round_trip_time" => json::slot(&mut self.current_round_trip_time),
            "last_packet_received_timestamp" => {
                json::slot(&mut self.last_packet_received_timestamp)
            }
            "last_packet_sent_timestamp" => {
                json::slot(&mut self.last_packet_sent_timestamp)
            }
            "local_candidate_address" => json::slot(&mut self.local_candidate_address),
            "local_candidate_id" => json::slot(&mut self.local_candidate_id),
            "local_candidate_network_type" => {
                json::slot(&mut self.local_candidate_network_type)
            }
            "local_candidate_port" => json::slot(&mut self.local_candidate_port),
            "local_candidate_protocol" => json::slot(&mut self.local_candidate_protocol),
            "local_candidate_related_address" => {
                json::slot(&mut self.local_candidate_related_address)
            }
            "local_candidate_related_port" => {
                json::slot(&mut self.local_candidate_related_port)
            }
            "local_candidate_type" => json::slot(&mut self.local_candidate_type),
            "local_candidate_url" => json::slot(&mut self.local_candidate_url),
            "nominated" => json::slot(&mut self.nominated),
            "packets_discarded_on_send" => {
                json::slot(&mut self.packets_discarded_on_send)
            }
            "packets_received" => json::slot(&mut self.packets_received),
            "packets_sent" => json::slot(&mut self.packets_sent),
            "remote_candidate_address" => json::slot(&mut self.remote_candidate_address),
            "remote_candidate_id" => json::slot(&mut self.remote_candidate_id),
            "remote_candidate_port" => json::slot(&mut self.remote_candidate_port),
            "remote_candidate_protocol" => {
                json::slot(&mut self.remote_candidate_protocol)
            }
            "remote_candidate_type" => json::slot(&mut self.remote_candidate_type),
            "remote_candidate_url" => json::slot(&mut self.remote_candidate_url),
            "total_round_trip_time" => json::slot(&mut self.total_round_trip_time),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for CandidatePair {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for CandidatePair {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(
            &self.available_incoming_bitrate,
            "available_incoming_bitrate",
            writer,
        );
        json::write(
            &self.available_outgoing_bitrate,
            "available_outgoing_bitrate",
            writer,
        );
        json::write(&self.bytes_discarded_on_send, "bytes_discarded_on_send", writer);
        json::write(&self.bytes_received, "bytes_received", writer);
        json::write(&self.bytes_sent, "bytes_sent", writer);
        json::write(&self.current_round_trip_time, "current_round_trip_time", writer);
        json::write(
            &self.last_packet_received_timestamp,
            "last_packet_received_timestamp",
            writer,
        );
        json::write(
            &self.last_packet_sent_timestamp,
            "last_packet_sent_timestamp",
            writer,
        );
        json::write(&self.local_candidate_address, "local_candidate_address", writer);
        json::write(&self.local_candidate_id, "local_candidate_id", writer);
        json::write(
            &self.local_candidate_network_type,
            "local_candidate_network_type",
            writer,
        );
        json::write(&self.local_candidate_port, "local_candidate_port", writer);
        json::write(&self.local_candidate_protocol, "local_candidate_protocol", writer);
        json::write(
            &self.local_candidate_related_address,
            "local_candidate_related_address",
            writer,
        );
        json::write(
            &self.local_candidate_related_port,
            "local_candidate_related_port",
            writer,
        );
        json::write(&self.local_candidate_type, "local_candidate_type", writer);
        json::write(&self.local_candidate_url, "local_candidate_url", writer);
        json::write(&self.nominated, "nominated", writer);
        json::write(
            &self.packets_discarded_on_send,
            "packets_discarded_on_send",
            writer,
        );
        json::write(&self.packets_received, "packets_received", writer);
        json::write(&self.packets_sent, "packets_sent", writer);
        json::write(&self.remote_candidate_address, "remote_candidate_address", writer);
        json::write(&self.remote_candidate_id, "remote_candidate_id", writer);
        json::write(&self.remote_candidate_port, "remote_candidate_port", writer);
        json::write(
            &self.remote_candidate_protocol,
            "remote_candidate_protocol",
            writer,
        );
        json::write(&self.remote_candidate_type, "remote_candidate_type", writer);
        json::write(&self.remote_candidate_url, "remote_candidate_url", writer);
        json::write(&self.total_round_trip_time, "total_round_trip_time", writer);
    }
}

impl serde_core::Serialize for CandidatePair {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
