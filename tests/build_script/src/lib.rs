#![doc = include_str!(concat!(env!("OUT_DIR"), "/client/lib.md"))]

include!(concat!(env!("OUT_DIR"), "/client/lib.rs"));
