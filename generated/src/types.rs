// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Types of requests and responses.

mod active_session;
mod active_session_create_poll_response;
mod active_session_get_active_session_response;
mod active_session_kick_all_participants_response;
mod active_session_kick_participants_response;
mod create_poll_data;
mod kick_all_participants_data;
mod kick_participants_data;
mod poll;
mod poll_option;
mod poll_vote;
mod session_participant;
mod session_status;
mod session_type;

pub use active_session::ActiveSession;
pub use active_session_create_poll_response::ActiveSessionCreatePollResponse;
pub use active_session_get_active_session_response::ActiveSessionGetActiveSessionResponse;
pub use active_session_kick_all_participants_response::ActiveSessionKickAllParticipantsResponse;
pub use active_session_kick_participants_response::ActiveSessionKickParticipantsResponse;
pub use create_poll_data::CreatePollData;
pub use kick_all_participants_data::KickAllParticipantsData;
pub use kick_participants_data::KickParticipantsData;
pub use poll::Poll;
pub use poll_option::PollOption;
pub use poll_vote::PollVote;
pub use session_participant::SessionParticipant;
pub use session_status::SessionStatus;
pub use session_type::SessionType;
